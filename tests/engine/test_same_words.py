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
