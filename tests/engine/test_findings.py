"""Messages: their fields filled in, and a long find quoted by both of its ends."""

from __future__ import annotations

import pytest

from relint.engine.findings import LONGEST_QUOTE, filled
from relint.language.pipeline import Pipeline
from tests.linting import a_rule, findings


@pytest.mark.parametrize("more", [0, 1, 40])
def test_a_find_is_quoted_whole_or_by_both_of_its_ends(pipeline: Pipeline, more: int) -> None:
    words = "bake warm rolls and brown bread and rye and oats and pies " + "a" * more
    words += "n" * (LONGEST_QUOTE + more - len(words))
    (finding,) = findings(pipeline, f"We {words} daily.", a_rule("match", {"find": ["bake _* rye _* pies _"]}))
    assert finding.text == words
    quote = finding.message.removesuffix("” is found.").removeprefix("“")
    if not more:
        assert quote == words
        return
    head, tail = quote.split(" … ")
    assert words.startswith(head)
    assert words.endswith(tail)
    assert LONGEST_QUOTE - 10 < len(quote) <= LONGEST_QUOTE
    assert abs(len(head) - len(tail)) < 8


def test_a_field_that_nobody_fills_stays() -> None:
    assert filled(" {who} has {count} of {what} ", {"who": "Jo", "count": 3}) == "Jo has 3 of {what}"


@pytest.mark.parametrize("mark", ["'", "’"])
def test_a_find_that_begins_inside_of_a_word_has_all_of_it(pipeline: Pipeline, mark: str) -> None:
    (finding,) = findings(pipeline, f"We don{mark}t know.", a_rule("match", {"find": ["n't know"]}))
    assert finding.text == f"don{mark}t know"


@pytest.mark.parametrize(
    ("words", "listed"),
    [
        ("oats salt milk", "“oats”, “salt”, “milk”"),
        ("oats salt milk eggs", "“oats”, “salt”, “milk” …"),
        ("oats oats oats salt", "“oats”, “salt”"),
    ],
)
def test_what_is_told_no_more_is_listed_up_to_three_different_ones(pipeline: Pipeline, words: str, listed: str) -> None:
    rule = a_rule("match", {"find": ["rye", *sorted(set(words.split()))]}, limit=1)
    draft = "We bake rye. " + " ".join(f"We bake {word} today." for word in words.split())
    first, rest = findings(pipeline, draft, rule)
    assert first.text == "rye"
    assert rest.message == f"… and {len(words.split())} more of the same kind: {listed}."
    assert (rest.severity, len(rest.summed)) == ("advice", len(words.split()))
