"""Messages: their fields filled in, and a long find quoted by its first words."""

from __future__ import annotations

import pytest

from relint.engine.findings import LONGEST_QUOTE, filled
from relint.language.pipeline import Pipeline
from tests.linting import a_rule, findings


@pytest.mark.parametrize("more", [0, 1, 40])
def test_a_find_is_quoted_whole_or_by_its_first_words(pipeline: Pipeline, more: int) -> None:
    words = "bake warm rolls and brown bread and rye and oats and pies "
    words += "a" * (LONGEST_QUOTE + more - len(words))
    (finding,) = findings(pipeline, f"We {words} daily.", a_rule("match", {"find": ["bake _* rye _* pies _"]}))
    assert finding.text == words
    quote = finding.message.removesuffix("” is found.").removeprefix("“")
    if not more:
        assert quote == words
        return
    head = quote.removesuffix(" …")
    assert words.startswith(f"{head} ")
    assert LONGEST_QUOTE - 10 < len(quote) <= LONGEST_QUOTE


def test_a_field_that_nobody_fills_stays() -> None:
    assert filled(" {who} has {count} of {what} ", {"who": "Jo", "count": 3}) == "Jo has 3 of {what}"


@pytest.mark.parametrize(
    ("text", "pattern", "whole"),
    [
        ("don't know", "n't know", "don't know"),
        ("We didn't know", "n't know", "didn't know"),
        ("We know they don't.", "know they do", "know they don't"),
        ("We know they've been.", "know they", "know they've"),
        ("We know the baker's oven.", "know the baker", "know the baker's"),
        ("We know the bakers' oven.", "know the bakers", "know the bakers"),
        ("'tis known", "'tis", "'tis"),
    ],
)
def test_a_find_has_all_of_the_words_that_it_touches(pipeline: Pipeline, text: str, pattern: str, whole: str) -> None:
    (finding,) = findings(pipeline, text, a_rule("match", {"find": [pattern]}))
    assert finding.text == whole


@pytest.mark.parametrize(
    ("text", "excerpt"),
    [
        ("We leverage rye. We bake. We eat.", "We leverage rye."),
        ("We bake. We leverage rye. We eat.", "We leverage rye."),
        ("We bake. We eat. We leverage rye.", "We leverage rye."),
        ("We bake.\n\nWe leverage rye", "We leverage rye"),
        ("We bake (a lot!) We leverage rye. We eat.", "We leverage rye."),
    ],
)
def test_a_find_is_shown_in_its_sentence(pipeline: Pipeline, text: str, excerpt: str) -> None:
    (finding,) = findings(pipeline, text, a_rule("match", {"find": ["leverage"]}))
    assert finding.excerpt is not None
    assert finding.excerpt.text.strip() == excerpt
    assert finding.excerpt.text[finding.excerpt.start : finding.excerpt.end] == "leverage"


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


def test_columns_are_told_in_characters_and_in_bytes(pipeline: Pipeline) -> None:
    (finding,) = findings(pipeline, "We bake.\n\nÄpfel – we leverage.", a_rule("match", {"find": ["leverage"]}))
    assert finding.start is not None
    assert finding.end is not None
    assert (finding.start.line, finding.start.column, finding.end.column) == (3, 12, 20)
    assert finding.byte_columns == (15, 23)


def test_a_find_about_the_whole_draft_has_no_place(pipeline: Pipeline) -> None:
    rule = a_rule("measure", {"measure": "words", "limits": {"default": 2}}, message="{value} words.", hint="Cut.")
    (finding,) = findings(pipeline, "We bake bread.", rule)
    assert (finding.message, finding.text) == ("3 words.", "")
    assert (finding.span, finding.start, finding.end, finding.byte_columns, finding.excerpt) == (None,) * 5


def test_a_rewrite_shows_the_sentence_before_and_after_and_where_to_put_it(pipeline: Pipeline) -> None:
    terms = [{"term": "utilize", "pos": "verb", "use": ["use"]}]
    (finding,) = findings(pipeline, "We bake. They utilised rye. You eat.", a_rule("terms", {"terms": terms}))
    assert (finding.before, finding.after) == ("They utilised rye.", "They used rye.")
    assert finding.fix is not None
    assert finding.fix.span == finding.span
    assert (finding.fix.text, finding.fix.byte_columns) == ("used", (15, 23))


def test_words_that_no_rewrite_fits_are_left_to_the_writer(pipeline: Pipeline) -> None:
    terms = [{"term": "utilize", "pos": "verb", "use": ["use"], "rewrite": False}]
    (finding,) = findings(pipeline, "They utilised rye.", a_rule("terms", {"terms": terms}))
    assert (finding.before, finding.after, finding.fix) == (None, None, None)


def test_what_no_sentence_holds_has_its_line_of_the_file(pipeline: Pipeline) -> None:
    rule = a_rule("envelope", {"field": "subject", "matches": ["(?i)bread"]}, message="Bread.", hint="Cut.")
    (finding,) = findings(pipeline, "---\nsubject: our bread  # for Jo\n---\nHi Jo.\n", rule)
    seen = finding.excerpt or finding.line
    assert seen is not None
    assert "our bread" in seen.text
