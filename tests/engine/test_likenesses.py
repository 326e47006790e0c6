"""A likeness is told only where no rule names the fault."""

from __future__ import annotations

from relint.draft.span import Span
from relint.engine.likenesses import without_needless
from relint.results.finding import Excerpt, Finding, Severity

LIKENESS = {"jargon/likeness", "pressure/likeness"}
SENTENCE = "We empower you to act now."


def finding(rule: str, start: int, end: int, sentence: str = SENTENCE, confidence: float = 0.7) -> Finding:
    return Finding(
        "draft.md",
        rule,
        Severity.WARNING,
        "m",
        "h",
        span=Span(start, end),
        excerpt=Excerpt(sentence, start, end),
        confidence=confidence,
    )


def test_a_rule_of_the_pack_in_the_sentence_says_it() -> None:
    rule = finding("jargon/buzzword", 3, 10)
    assert without_needless([rule, finding("jargon/likeness", 18, 25)], LIKENESS) == [rule]


def test_any_rule_on_the_same_words_says_it() -> None:
    rule = finding("pressure/act-now", 18, 25)
    assert without_needless([rule, finding("jargon/likeness", 14, 21)], LIKENESS) == [rule]


def test_other_words_and_another_pack_are_another_thing() -> None:
    both = [finding("jargon/buzzword", 3, 10), finding("pressure/likeness", 18, 25)]
    assert without_needless(both, LIKENESS) == both


def test_of_two_likenesses_the_surer_is_told() -> None:
    sure, less = finding("jargon/likeness", 0, 10, confidence=0.8), finding("pressure/likeness", 11, 25)
    assert without_needless([less, sure], LIKENESS) == [sure]


def test_of_two_equally_sure_ones_one_is_told_whatever_the_order() -> None:
    two = [finding("jargon/likeness", 0, 10), finding("pressure/likeness", 11, 25)]
    assert without_needless(two, LIKENESS) == without_needless(two[::-1], LIKENESS)


def test_another_sentence_is_another_thing() -> None:
    both = [finding("jargon/buzzword", 3, 10), finding("jargon/likeness", 40, 60, sentence="And again we do so.")]
    assert without_needless(both, LIKENESS) == both


def test_a_rule_that_takes_more_for_the_sentence_says_it_too() -> None:
    rule = finding("sender/team", 30, 60, sentence="Thanks, Team Loaf")
    assert without_needless([rule, finding("pressure/likeness", 50, 60, sentence="Team Loaf")], LIKENESS) == [rule]
