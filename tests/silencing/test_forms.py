"""Every format has a place for a silence, and none of them is copy."""

from __future__ import annotations

import base64

import pytest

from relint import formats
from relint.draft.source import Source
from relint.draft.span import Span
from relint.results.finding import Finding, Severity
from relint.run.reading import decode
from relint.silencing.names import KnownNames
from relint.silencing.policy import SilencePolicy
from relint.silencing.silences import Silenced, apply
from tests.formats.test_office import p, word

HTML = "<html><body><p>Act now.</p><!-- relint-disable-line p/r -- why --></body></html>"
MAIL = "From: Ana <ana@example.org>\nSubject: Bread\n{head}Content-Type: {type}; charset=utf-8\n{more}\n{body}"


def mail(body: str, kind: str = "text/plain", head: str = "", more: str = "") -> str:
    return MAIL.format(head=head, type=kind, more=more, body=body)


#: Name, text, and whether it silences the words in it.
FORMS = {
    "Markdown, own line": ("a.md", "Act now. <!-- relint-disable-line p/r -- why -->\n"),
    "Markdown, next line": ("a.md", "<!-- relint-disable-next-line p/r -- why -->\n\nAct now.\n"),
    "Markdown, block": (
        "a.md",
        "<!-- relint-disable p/r -- why -->\n\nAct now.\n\n<!-- relint-enable p/r -->\n\nBye.\n",
    ),
    "Markdown, file": ("a.md", "Act now.\n\n<!-- relint-disable-file p/r -- why -->\n"),
    "MDX": ("a.mdx", "{/* relint-disable-next-line p/r -- why */}\n\nAct now.\n"),
    "Obsidian": ("a.md", "Act now. %% relint-disable-line p/r -- why %%\n"),
    "page": ("a.html", HTML),
    "Liquid": ("a.liquid", "<p>Act now.</p>\n{% comment %} relint-disable-file p/r -- why {% endcomment %}\n"),
    "Handlebars": ("a.html.hbs", "{{!-- relint-disable-next-line p/r -- why --}}\n<p>Act now.</p>\n"),
    "ERB": ("a.html.erb", "<p>Act now.</p> <%# relint-disable-line p/r -- why %>\n"),
    "React": ("a.tsx", "export default () => (\n<p>Act now.</p>\n{/* relint-disable-file p/r -- why */}\n)\n"),
    "text, own line": ("a.txt", "Act now. <!-- relint-disable-line p/r -- why -->\n"),
    "text, next line": ("a.txt", "# relint-disable-next-line p/r -- why\nAct now.\n"),
    "text, block": ("a.txt", "# relint-disable p/r -- why\nAct now.\n# relint-enable\nBye.\n"),
    "text, file": ("a.txt", "Act now.\n\n# relint-disable-file p/r -- why"),
    "front matter, key": ("a.md", "---\nrelint-disable: p/r -- why\n---\nAct now.\n"),
    "front matter, list": ("a.txt", "---\nrelint-disable:\n  - q/q -- no\n  - p/r -- why\n---\nAct now.\n"),
    "front matter, ours": ("a.html", "---\nrelint:\n  disable: [p/r -- why]\n---\n<p>Act now.</p>\n"),
    "front matter, subject": ("a.md", "---\nsubject: Act now.  # relint-disable-line p/r -- why\n---\nHi.\n"),
    "front matter, line above": ("a.md", "---\n# relint-disable-next-line p/r -- why\nsubject: Act now.\n---\nHi.\n"),
    "front matter, TOML": ("a.md", '+++\nrelint-disable = ["p/r -- why"]\n+++\nAct now.\n'),
    "front matter, TOML text": ("a.md", '+++\n[relint]\ndisable = "p/r -- why"\n+++\nAct now.\n'),
    "front matter, JSON": ("a.md", '{\n"relint-disable": "p/r -- why"\n}\nAct now.\n'),
    "mail, header": ("a.eml", mail("Act now.\n", head="X-Relint-Disable: p/r -- why\n")),
    "mail, folded header": ("a.eml", mail("Act now.\n", head="X-Relint-Disable: q/q,\n p/r -- why\n")),
    "mail, text": ("a.eml", mail("# relint-disable-next-line p/r -- why\nAct now.\n")),
    "mail, page": ("a.eml", mail(HTML, "text/html")),
    "mail, coded page": (
        "a.eml",
        mail(
            base64.b64encode(HTML.replace("-line", "-file").encode()).decode(),
            "text/html",
            more="Content-Transfer-Encoding: base64\n",
        ),
    ),
    "mailbox": (
        "a.mbox",
        "From ana@example.org Mon Jan  5 10:00:00 2026\n" + mail("Act now.\n", head="X-Relint-Disable: p/r -- why\n"),
    ),
    "working document": (
        "a.md",
        "<!-- relint-disable-file p/r -- why -->\n\nNotes.\n\n```\nSubject: Bread\n\nHi Jo,\n\nAct now.\n\nAna\n```\n",
    ),
    "sequence in YAML": (
        "a.yaml",
        "# relint-disable-file p/r -- why\nmails:\n  - subject: Bread\n"
        "    body: Hi Jo, we bake bread in Leith, and you sell rye. Act now.\n",
    ),
}


def read(name: str, text: str) -> tuple[Silenced, list[str]]:
    """What is silenced of “Act now.”, and the words that a reader of each draft sees."""
    source = Source(name, text, "utf-8")
    papers = formats.read_papers(source)
    seen = [cutting.document.text for cutting in papers.drafts]
    findings = []
    for cutting in papers.drafts:
        document = cutting.document
        at = document.text.find("Act now")
        if at >= 0:
            span = document.to_source(Span(at, at + 3))
            findings.append(Finding(name, "p/r", Severity.WARNING, "m", "h", span))
    policy = SilencePolicy(KnownNames(("p/r", "q/q")), ran={"p/r"}, needs_reason=True)
    assert findings
    return apply(papers.comments, source, findings, policy), seen


@pytest.mark.parametrize("form", FORMS)
def test_each_form_silences_with_its_reason_and_is_no_copy(form: str) -> None:
    done, seen = read(*FORMS[form])
    assert (done.findings, done.mistakes) == ((), ())
    assert "why" in [record.reason for record in done.records]
    assert not any("relint" in words or "why" in words for words in seen)


@pytest.mark.parametrize("form", FORMS)
def test_a_mistake_in_any_form_is_found_at_a_place(form: str) -> None:
    name, text = FORMS[form]
    if "coded" in form:
        return
    done, _ = read(name, text.replace("p/r", "p/rr"))
    assert [one.rule for one in done.findings] == ["p/r"]
    told = {(one.rule, one.text) for one in done.mistakes if one.rule == "relint/unknown-silence"}
    assert told == {("relint/unknown-silence", "p/rr")}


def test_a_line_between_others_parts_no_paragraph_of_a_text() -> None:
    without = "We bake bread with rye that comes from the fields\nof our own farm. Act now.\n"
    text = without.replace("\n", "\n# relint-disable-next-line p/r -- why\n", 1)
    assert read("a.txt", text)[1] == read("a.txt", without)[1]


@pytest.mark.parametrize("text", ["Act now # relint-disable-file p/r\n", "Act now.\n\nrelint-disable-file p/r\n"])
def test_words_about_relint_are_copy(text: str) -> None:
    done, (seen,) = read("a.txt", text)
    assert len(done.findings) == 1
    assert "relint" in seen


def test_many_openings_without_an_end_take_no_square_of_time() -> None:
    from relint.formats import silencing_lines

    for sign in ("<!-- relint-", "{/* relint-", "{{! relint-", "%% relint-", "<%# relint-", "{% comment %} relint-"):
        assert silencing_lines.in_text(sign * 20_000 + "\n") == [] or sign.startswith("%%")


def test_a_paragraph_of_a_word_processor_is_a_line() -> None:
    data = word(p("# relint-disable-next-line p/r -- why") + p("Act now.") + p("Act now."))
    source = decode("a.docx", data)
    papers = formats.read_papers(source)
    (record,) = apply(papers.comments, source, (), SilencePolicy(KnownNames(("p/r",)), ran=())).records
    assert (record.covers, record.reason, record.start) == ("next line", "why", (1, 1))
    assert papers.drafts[0].document.text == "Act now.\nAct now."
