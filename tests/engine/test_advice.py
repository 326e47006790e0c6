"""One mistake, several wordings of what to write instead: the draft decides, and fills the blanks that it can."""

from __future__ import annotations

from relint.draft.document import Document
from relint.draft.source import Source
from relint.engine.advice import hint_of
from relint.formats import read_papers
from tests.linting import a_rule

WAYS = ("Say one thing.", "Say another.", "Say a third.")


def document(text: str) -> Document:
    return read_papers(Source("draft.md", text)).drafts[0].document


def test_drafts_get_different_wordings_and_each_always_the_same() -> None:
    rule = a_rule("match", {"find": ["act now"]}, hint=WAYS[0], hints=WAYS[1:])
    told = [hint_of(rule, "act now", document(f"Dear reader {number}, act now.")) for number in range(60)]
    assert {*told} == {*WAYS}
    assert all(told.count(way) >= 10 for way in WAYS)
    assert told == [hint_of(rule, "act now", document(f"Dear reader {number}, act now.")) for number in range(60)]


def test_a_rule_with_one_wording_says_that() -> None:
    rule = a_rule("match", {"find": ["act now"]}, hint=WAYS[0])
    assert {hint_of(rule, "act now", document(f"Number {number}.")) for number in range(20)} == {WAYS[0]}


def test_blanks_are_filled_from_the_lines_above_the_letter() -> None:
    rule = a_rule(
        "match", {"find": ["x"]}, hint="“Dear [name],” and “[your name] <[your name]@[your domain]>, [firm]”."
    )
    said = "---\nfrom: Hanna Weiss <hanna@brightwell.example>\nto: Samuel Okafor <sam@loaf.example>\n---\nHello.\n"
    filled = "“Dear Samuel Okafor,” and “Hanna Weiss <hanna@brightwell.example>, [firm]”."
    assert hint_of(rule, "x", document(said)) == filled


def test_a_firm_is_no_person() -> None:
    rule = a_rule("match", {"find": ["x"]}, hint="“Dear [name],” and “[your name]”.")
    said = "---\nfrom: Brightwell Solutions <no-reply@brightwell.example>\nto: The Team\n---\nHello.\n"
    assert hint_of(rule, "x", document(said)) == rule.hint
