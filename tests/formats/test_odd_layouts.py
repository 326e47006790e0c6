"""Working documents as notes apps and spreadsheets lay them out: folded lists, names of fields, blocks."""

from __future__ import annotations

import pytest

from relint.draft.document import Document
from relint.draft.source import Source
from relint.draft.span import Span
from relint.errors import ReadError
from relint.formats import read_papers
from relint.run.reading import decode
from tests.formats.promises import keep_promises

FOLDED = """# Outbound

- ▶ Mail 1 — hello
    
    **Subject:** A lid for {{ kettle }}
    
    Hi Jo,
    
    it fits, and it is *blue*.
    
    Wanda
    
- ▶ Mail 2
    
    Hi Jo,
    
    did the lid fit?
    
    Wanda
    
- ▶ Notes for the team
    
    Ask Kim about the handles.
- A point of a list
"""  # noqa: W293


def held(name: str, text: str) -> list[Document]:
    """The drafts of a text, each of them in order."""
    documents = [each.document for each in read_papers(Source(name, text)).drafts]
    for document in documents:
        keep_promises(document)
    return documents


def test_what_is_folded_into_a_list_stands_as_below_a_heading() -> None:
    first, second = held("a.md", FOLDED)
    assert first.envelope.subject is not None
    assert second.envelope.subject is None
    assert (first.stated.touch, second.stated.touch) == (1, 2)
    assert "Ask Kim" not in first.text + second.text
    assert "▶" not in first.text + second.text
    start = first.text.index("it fits")
    assert FOLDED[first.to_source(Span(start, start + 7)).start :].startswith("it fits, and")


def test_a_list_of_mails_with_nothing_below_is_a_list() -> None:
    assert len(held("a.md", "# Plan\n\n- Mail 1: hello\n- Mail 2: the lid\n\nHi Jo,\n\nit fits.\n\nWanda\n")) == 1


def test_a_heading_that_names_a_field_stands_for_its_label() -> None:
    text = "## Day 1\n\n### Subject\nA lid\n\n### Preview\n\nIt is blue\n\n### Body\nHi Jo,\n\nit fits.\n\nWanda\n\n"
    first, second = held("a.md", text + text.replace("Day 1", "Day 4"))
    for document in (first, second):
        envelope = document.envelope
        assert envelope.subject is not None
        assert envelope.preheader is not None
        assert (envelope.subject.value, envelope.preheader.value) == ("A lid", "It is blue")
    assert second.envelope.day is not None
    assert second.envelope.day.value == "4"


def test_a_quote_in_a_list_below_a_label_is_a_draft_and_a_short_one_in_an_article_is_none() -> None:
    text = "# Mails\n\n1. First:\n\n    > Hi Jo,\n    >\n    > it fits you well.\n    >\n    > Wanda\n"
    assert [document.text for document in held("a.md", text)] == ["Hi Jo,\nit fits you well.\nWanda"]
    article = "# A letter\n\nIt came on Monday. " + "We read it aloud. " * 12 + f"\n\n{text[24:].replace('    ', '')}\n"
    assert "We read it aloud" in held("a.md", article)[0].text


@pytest.mark.parametrize(
    ("name", "text", "seen"),
    [
        ("a.csv", 'email,Subject 1,Email 1,Subject 2,Email 2\nj@a.example,s,"Hi Jo, it fits.",t,"Hi Jo, did it fit?"\n',
         [(1, "s\nHi Jo,\nit fits."), (2, "t\nHi Jo,\ndid it fit?")]),
        ("a.csv", "step_1_subject,step_1_body,step_2_body\ns,It fits you.,It fits us.\n",
         [(1, "s\nIt fits you."), (2, "It fits us.")]),
        ("a.csv", "name,email_1,email_2\nJo,It fits you.,It fits us.\n", [(1, "It fits you."), (2, "It fits us.")]),
        ("a.yaml", "steps:\n  one:\n    subject: s\n    body: It fits you.\n  two:\n    body: Did it fit?\n",
         [(None, "s\nIt fits you."), (None, "Did it fit?")]),
        ("a.json", '[{"subject": "", "body": "Did it fit?"}]', [(None, "Did it fit?")]),
        ("a.json", '[{"Subject": "s", "HtmlPart": "<p>It fits you.</p>", "TextPart": "It fits you."}]',
         [(None, "s\nIt fits you.")]),
        ("a.json", '{"subject": "s", "blocks": [{"text": "It fits."}, {"src": "a.png"}, {"label": "See it"}]}',
         [(None, "s\nIt fits.\nSee it")]),
        # Nothing of these is a sequence: one version, words of an address, columns without letters.
        ("a.csv", "name,body 1\nJo,It fits you.\n", []),
        ("a.csv", "address 1,address 2\n9 Mill Lane East,9 Mill Lane West\n", []),
        ("a.yaml", "step1: Open the door now\nstep2: Close the door again\n", []),
        ("a.csv", f"{'a' * 80} 1,{'a' * 80} 2\nIt fits you.,It fits us.\n", []),
        ("a.json", '{"blocks": [{"text": "It fits you and them."}]}', []),
    ],
)  # fmt: skip
def test_a_file_of_keys_holds_these_mails(name: str, text: str, seen: list[tuple[int | None, str]]) -> None:
    if not seen:
        with pytest.raises(ReadError, match="holds no mail"):
            held(name, text)
        return
    assert [(document.stated.touch, document.text) for document in held(name, text)] == seen


@pytest.mark.parametrize(
    ("written", "encoding"),
    [("It’s yours – “blue”.", "mac-roman"), ("It’s yours – “blue”.", "cp1252"), ("Õnne, it’s yours.", "cp1252")],
)
def test_the_apostrophe_tells_old_macs_and_windows_apart(written: str, encoding: str) -> None:
    source = decode("a.txt", written.encode(encoding))
    assert (source.text, source.encoding) == (written, encoding)
