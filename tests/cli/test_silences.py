"""Silences from the command line: written, listed, over one day, demanded to give a reason."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from relint.run import Drafts, Overrides, report_on, start_session
from tests.cli.adopting import RULE, Place, place

__all__ = ["place"]
LETTER = "Hello Jo,\n\nWe leverage flour. You bake.\n\nThey leverage rye.\n\nAna\n"


def test_written_where_the_finding_stands(place: Place) -> None:
    place.write("a.md", LETTER)
    told = place.check("a.md", "--add-silence", "house/fog", "--until", "2999-01-31", "--reason", "legal wants it")
    assert (told.status, told.rules) == (0, [])
    assert "relint: silenced house/fog in a.md:3 (line)\nrelint: silenced house/fog in a.md:5 (line)" in told.err
    comment = "<!-- relint-disable-line house/fog until 2999-01-31 -- legal wants it -->"
    assert (place.folder / "a.md").read_text("utf-8") == LETTER.replace("bake.", f"bake. {comment}").replace(
        "rye.", f"rye. {comment}"
    )
    assert place.check("a.md", "--add-silence", "house").err == ""  # nothing is left to silence


WAYS = {
    "a.txt": ("Hi Jo,\n\nWe leverage flour.\n", "Hi Jo,\n\n# relint-disable-next-line house/fog\nWe leverage flour.\n"),
    "b.html": (
        "<p>Hi.</p>\r\n<p>We leverage flour.</p>\r\n",
        "<p>Hi.</p>\r\n<p>We leverage flour.</p> <!-- relint-disable-line house/fog -->\r\n",
    ),
    "c.eml": (
        "From: Ana <ana@example.org>\nSubject: Rye\n\nWe leverage flour.\n",
        "X-Relint-Disable: house/fog\nFrom: Ana <ana@example.org>\nSubject: Rye\n\nWe leverage flour.\n",
    ),
    "d.md": (
        "---\nsubject: We leverage flour\n---\n\nHi.\n",
        "---\nsubject: We leverage flour  # relint-disable-line house/fog\n---\n\nHi.\n",
    ),
    "e.md": (
        "| we leverage | rye |\n| --- | --- |\n| a | b |\n",
        "<!-- relint-disable-next-line house/fog -->\n| we leverage | rye |\n| --- | --- |\n| a | b |\n",
    ),
    "f.md": ("You bake. " * 30 + "\n", "You bake. " * 30 + "\n\n<!-- relint-disable-file house/long -->\n"),
    "g.md": (
        "Hi. We leverage and\nsynergize flour, and leverage.\n",
        "Hi. We leverage and <!-- relint-disable-line house/fog -->\nsynergize flour, and leverage."
        " <!-- relint-disable-line house/foam house/fog -->\n",
    ),
}


def test_each_format_gets_its_own_form_and_readers_see_the_same(place: Place) -> None:
    for name, (before, _) in WAYS.items():
        place.write(name, before)
    told = place.check(".", "--add-silence", "house")
    assert (told.rules, told.status) == ([], 0)
    assert {name: (place.folder / name).read_bytes().decode() for name in WAYS} == {
        name: after for name, (_, after) in WAYS.items()
    }


def test_a_mail_gets_one_header_for_a_rule(place: Place) -> None:
    mail = "From: Ana <ana@example.org>\nSubject: Rye\n\nWe leverage flour.\n\nThey synergize.\n\nThey leverage rye.\n"
    place.write("a.eml", mail)
    told = place.check("a.eml", "--add-silence", "house")
    assert told.err.splitlines() == [
        "relint: silenced house/foam in a.eml:6 (file)",
        "relint: silenced house/fog in a.eml:8 (file)",
    ]
    headers = "X-Relint-Disable: house/foam\nX-Relint-Disable: house/fog\n"
    assert (place.folder / "a.eml").read_text("utf-8") == headers + mail


def test_what_is_hidden_behind_a_finding_goes_with_it_where_it_is_meant(place: Place) -> None:
    place.write("house/foam.yaml", RULE.format(word="leverage"))
    place.write("a.md", "We leverage flour.\n")
    assert place.check("a.md").rules == ["a.md:1 foam"]
    assert place.check("a.md", "--add-silence", "house/foam").rules == ["a.md:1 fog"]
    place.write("a.md", "We leverage flour.\n")
    assert place.check("a.md", "--add-silence", "house").rules == []
    assert "<!-- relint-disable-line house/foam house/fog -->" in (place.folder / "a.md").read_text("utf-8")


def test_what_the_baseline_holds_back_needs_no_silence(place: Place) -> None:
    place.write("a.md", LETTER)
    place.run("baseline")
    place.write("a.md", f"{LETTER}\nThey synergize and leverage.\n")
    told = place.check("a.md", "--add-silence", "house")
    assert (told.rules, told.status) == ([], 0)
    comment = "<!-- relint-disable-line house/foam house/fog -->"
    assert (place.folder / "a.md").read_text("utf-8") == f"{LETTER}\nThey synergize and leverage. {comment}\n"


def test_what_cannot_be_meant_is_told(place: Place) -> None:
    place.write("a.md", LETTER)
    wrong = {
        ("--add-silence", "house/fogg"): "there is no pack or rule “house/fogg”; did you mean “house/fog”?",
        ("--add-silence", "house", "--until", "soon"): "--until soon: is no day",
        ("--add-silence", "house", "--reason", "a -- b"): "two hyphens",
        ("--reason", "a"): "go with --add-silence",
    }
    for arguments, said in wrong.items():
        told = place.check("a.md", *arguments)
        assert (told.status, said in told.err) == (2, True), told.err
    place.write("relint.toml", 'packs = ["./house"]\nsilence-needs-reason = true\n')
    assert "give it with --reason" in place.check("a.md", "--add-silence", "house").err
    assert (place.folder / "a.md").read_text("utf-8") == LETTER


def test_mistakes_in_silences_are_findings(place: Place) -> None:
    place.write(
        "a.md",
        "<!-- relint-disable-next-line house/fogg -->\nWe leverage flour.\n\n"
        "We bake. <!-- relint-disable-line house/fog until 2020-01-31 -->\n\n<!-- relint-disable house/foam -->\n",
    )
    assert place.check("a.md").rules == [
        "a.md:1 unknown-silence",
        "a.md:2 fog",
        "a.md:4 expired-silence",
        "a.md:6 open-silence",
        "a.md:6 unused-silence",
    ]
    place.write("relint.toml", 'packs = ["./house"]\nignore = ["relint/open-silence"]\nsilence-needs-reason = true\n')
    assert place.check("a.md", "--ignore", "relint/expired-silence,relint/unused-silence").rules == [
        "a.md:1 unreasoned-silence",
        "a.md:1 unknown-silence",
        "a.md:2 fog",
        "a.md:4 unreasoned-silence",
        "a.md:6 unreasoned-silence",
    ]


def test_what_is_kept_holds_only_as_long_as_the_day_changes_nothing(
    place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from relint.run import linting

    monkeypatch.setenv("RELINT_CACHE", str(tmp_path / "cache"))
    read: list[str] = []
    lint = linting.Linting.__call__

    def linted(self: linting.Linting, drafts: Any) -> Any:
        read.extend(one.path for one in drafts)
        return lint(self, drafts)

    monkeypatch.setattr(linting.Linting, "__call__", linted)
    place.write("a.md", "We leverage flour. <!-- relint-disable-line house/fog until 2027-01-31 -->\n")
    place.write("b.md", "We leverage flour. <!-- relint-disable-line house/fog -->\n")

    def on(day: date) -> list[str]:
        drafts = Drafts(("a.md", "b.md"))
        with report_on(start_session(Overrides(today=day), drafts.names), drafts) as report:
            return [finding.rule for finding in report.findings]

    over = ["house/fog", "relint/expired-silence"]
    assert on(date(2026, 11, 1)) == on(date(2027, 1, 31)) == []
    assert read == ["a.md", "b.md"]
    assert on(date(2027, 2, 1)) == on(date(2030, 1, 1)) == over
    assert read == ["a.md", "b.md", "a.md"]
    assert on(date(2027, 1, 1)) == []
    assert read == ["a.md", "b.md", "a.md", "a.md"]


def test_all_of_them_are_listed(place: Place) -> None:
    place.write(
        "relint.toml",
        'packs = ["./house"]\nignore = ["house/long"]\n\n[[allow]]\nwords = "synergize"\nrules = "house"\n'
        'match = "*.md"\nstage = "customer"\nreason = "they do"\n\n[[paths]]\nmatch = "b.md"\nignore = "house/foam"\n',
    )
    place.write(
        "a.md",
        "---\nstage: customer\n---\n"
        "They synergize. We leverage flour. <!-- relint-disable-line house/fog -- why not -->\n\n"
        "<!-- relint-disable-file house/foam until 2020-01-01 -->\n",
    )
    listed = place.run("silenced")
    assert (listed.status, listed.err) == (0, "")
    assert listed.out.splitlines() == [
        "a.md:4: line: house/fog; 1 finding -- why not",
        "a.md:6: file: house/foam; nothing is found; over since 2020-01-01",
        "relint.toml:4: words “synergize” in *.md to customer: house; 1 finding -- they do",
        "relint.toml:2: ignored: house/long",
        "relint.toml:13: ignored in b.md: house/foam",
        "5 silences, 3 without a reason.",
    ]
    (first, *_) = json.loads(place.run("silenced", "a.md", "--format", "json").out)["silences"]
    assert first == {
        "path": "a.md",
        "line": 4,
        "covers": "line",
        "names": ["house/fog"],
        "findings": 1,
        "until": None,
        "over": False,
        "reason": "why not",
    }
    (place.folder / "relint.toml").unlink()
    place.write("a.md", "Hi.\n")
    assert place.run("silenced").out == "Nothing is silenced.\n"


ALLOW = '[[allow]]\nwords = "leverage"\nrules = "house/fog"\n'


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("", "say where these words are allowed"),
        ('stage = "friend"\n', "is not accepted here"),
        ('match = "*.md"\nrule = "x"\n', "the key “rule” is not known here; did you mean “rules”?"),
    ],
)
def test_words_are_never_allowed_everywhere(place: Place, more: str, said: str) -> None:
    place.write("a.md", LETTER)
    place.write("relint.toml", f'packs = ["./house"]\n{ALLOW}{more}')
    told = place.check("a.md")
    assert (told.status, said in told.err) == (2, True), told.err


def test_words_are_allowed_by_path_and_an_unknown_rule_is_refused(place: Place) -> None:
    place.write("a.md", LETTER)
    place.write("news/a.md", LETTER)
    place.write("relint.toml", f'packs = ["./house"]\n{ALLOW}match = "news/"\n')
    assert place.check(".").rules == ["a.md:3 fog", "a.md:5 fog"]
    place.write("relint.toml", f'packs = ["./house"]\n{ALLOW.replace("fog", "fogg")}match = "news/"\n')
    assert "relint.toml:4: there is no pack or rule “house/fogg”" in place.check(".").err
