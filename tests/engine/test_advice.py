"""One mistake, several wordings of what to write instead: the draft decides, and fills the blanks that it can."""

from __future__ import annotations

import pytest

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


def filled(hint: str, draft: str) -> str:
    return hint_of(a_rule("match", {"find": ["x"]}, hint=hint), "x", document(draft))


@pytest.mark.parametrize(
    ("sender", "text", "firm"),
    [
        ("Hanna Weiss at Brightwell <h@post.example>", "Hello.", "Brightwell"),
        ("Hanna Weiss, Brightwell Ovens <h@post.example>", "Hello.", "Brightwell Ovens"),
        ("Ruth at Oakhouse <r@post.example>", "Hello.", "Oakhouse"),
        ("The Brightwell Team <hello@post.example>", "Hello.", "Brightwell"),
        ("Brightwell Billing <hello@post.example>", "Hello.", "Brightwell"),
        ("Hanna Weiss <h@crumbcloud.example>", "We built Crumb Cloud for bakers.", "Crumb Cloud"),
        ("Hanna Weiss <h@gmail.com>", "Our Gmail was full.", "[firm]"),
        ("Hanna Weiss <h@crumbcloud.example>", "We built it for bakers.", "[firm]"),
        ("Bank of Leith <post@bank.example>", "Hello.", "[firm]"),
        ("Hanna Weiss at [FIRM] <h@post.example>", "Hello.", "[firm]"),
    ],
)
def test_the_firm_is_known_from_the_from_line_or_from_its_domain(sender: str, text: str, firm: str) -> None:
    draft = f"---\nfrom: {sender}\n---\n{text}\n"
    assert filled("“[your job] at [firm]”.", draft) == f"“[your job] at {firm}”."


def test_who_signs_is_known_where_one_person_does() -> None:
    letter = "Dear Mr Okafor,\n\nThe oven is mended.\n\nKind regards,\n\nHanna Weiss\nCrumb Cloud\n"
    assert filled("“I am [name], [your name], [your first name].”", letter) == "“I am Hanna Weiss, Hanna Weiss, Hanna.”"
    two = letter.replace("Hanna Weiss\nCrumb Cloud", "Hanna Weiss\n\nKind regards,\n\nPeter Marsh")
    assert filled("“I am [name].”", two) == "“I am [name].”"


@pytest.mark.parametrize(
    ("text", "hint", "said"),
    [
        ("It costs nine pounds until 15 December.", "“Until [date].”", "“Until 15 December.”"),
        ("Book by June 3rd.", "“Until [date, hour] it costs [price].”", "“Until June 3rd, [hour] it costs [price].”"),
        ("The offer ends on 1 May.", "“It ends on [date].”", "“It ends on 1 May.”"),
        ("Book by 3 June. It ends on 5 June.", "“Until [date].”", "“Until [date].”"),
        ("We met on 3 June.", "“Until [date].”", "“Until [date].”"),
        ("Book by 3 June.", "“You signed up on [date].”", "“You signed up on [date].”"),
    ],
)
def test_the_last_day_is_known_where_there_is_one_and_the_hint_speaks_of_it(text: str, hint: str, said: str) -> None:
    assert filled(hint, text) == said


def test_a_firm_is_no_person() -> None:
    rule = a_rule("match", {"find": ["x"]}, hint="“Dear [name],” and “[your name]”.")
    said = "---\nfrom: Brightwell Solutions <no-reply@brightwell.example>\nto: The Team\n---\nHello.\n"
    assert hint_of(rule, "x", document(said)) == rule.hint


def test_of_two_spellings_of_the_firm_the_first_is_taken() -> None:
    rule = a_rule("match", {"find": ["x"]}, hint="From [firm].")
    for first, second in (("CrumbCloud", "CRUMBCLOUD"), ("CRUMBCLOUD", "CrumbCloud")):
        said = f"---\nfrom: news@crumbcloud.example\n---\nWith {first} we bake.\n\nAsk {second} for bread.\n"
        assert hint_of(rule, "x", document(said)) == f"From {first}."
