"""Several findings on the same words become one, the truest."""

from __future__ import annotations

from relint.draft.span import Span
from relint.engine.duplicates import without_duplicates
from relint.results.finding import Finding, Severity


def found(rule: str, start: int, end: int, severity: Severity = Severity.WARNING, sure: float | None = None) -> Finding:
    return Finding("d", rule, severity, rule, "h", Span(start, end), text="x" * (end - start), confidence=sure)


def rules(*findings: Finding) -> list[str]:
    return [one.rule for one in without_duplicates(findings)]


def test_the_graver_one_stays() -> None:
    assert rules(found("a/one", 0, 20, Severity.ADVICE), found("b/two", 0, 21)) == ["b/two"]


def test_the_surer_one_stays() -> None:
    assert rules(found("a/one", 0, 20, sure=0.4), found("b/two", 0, 20, sure=0.9)) == ["b/two"]


def test_a_word_within_a_sentence_is_another_matter() -> None:
    assert rules(found("a/one", 0, 60), found("b/two", 10, 20)) == ["a/one", "b/two"]


def test_neighbours_and_the_whole_draft_are_other_matters() -> None:
    whole = Finding("d", "c/three", Severity.ADVICE, "c", "h")
    assert rules(found("a/one", 0, 20), found("b/two", 20, 40), whole) == ["a/one", "b/two", "c/three"]


def test_words_that_are_half_of_the_others_are_the_same_words() -> None:
    assert rules(found("a/one", 0, 50, sure=0.6), found("b/two", 22, 47, sure=0.4)) == ["a/one"]
    assert rules(found("a/one", 0, 50), found("b/two", 24, 48)) == ["a/one", "b/two"]


def test_what_one_of_its_pack_says_of_more_words_is_said() -> None:
    assert rules(found("a/stack", 0, 60), found("a/word", 10, 20), found("b/word", 30, 40)) == ["a/stack", "b/word"]


def test_a_graver_word_is_not_said_by_what_is_less_grave() -> None:
    stack = found("a/stack", 0, 60, Severity.ADVICE)
    assert rules(stack, found("a/word", 10, 20)) == ["a/stack", "a/word"]
