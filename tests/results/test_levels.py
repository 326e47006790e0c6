"""A finding is told no louder than it can be believed."""

from __future__ import annotations

import pytest

from relint.results.finding import Finding, Severity
from relint.results.levels import DOUBT, LEVELS, Levels

LEVEL = Levels(error=0.8, warning=0.6, advice=0.3)


def finding(severity: Severity, confidence: float | None, rule: str = "a/b", **values: object) -> Finding:
    return Finding("draft.md", rule, severity, "m", "h", confidence=confidence, values=dict(values))


@pytest.mark.parametrize(
    ("severity", "confidence", "told"),
    [
        (Severity.ERROR, 0.9, Severity.ERROR),
        (Severity.ERROR, 0.7, Severity.WARNING),
        (Severity.ERROR, 0.4, Severity.ADVICE),
        (Severity.WARNING, 0.6, Severity.WARNING),
        (Severity.WARNING, 0.59, Severity.ADVICE),
        (Severity.ADVICE, 0.99, Severity.WARNING),
        (Severity.ADVICE, 0.5, Severity.ADVICE),
        (Severity.WARNING, 0.29, None),
    ],
)
def test_confidence_decides_the_severity(severity: Severity, confidence: float, told: Severity | None) -> None:
    assert LEVEL.fit(severity, confidence) is told


def test_a_rule_whose_severity_somebody_set_is_left_as_set() -> None:
    kept = list(LEVEL.applied([finding(Severity.ERROR, 0.1)], stated={"a/b"}))
    assert [one.severity for one in kept] == [Severity.ERROR]


def test_what_nobody_weighed_is_told_as_its_rule_says() -> None:
    assert list(LEVEL.applied([finding(Severity.WARNING, None)], stated=())) == [finding(Severity.WARNING, None)]


def test_the_rest_of_a_kind_is_told_only_beside_one_of_it() -> None:
    doubtful, rest = finding(Severity.WARNING, 0.1), finding(Severity.ADVICE, 0.9, summed=3)
    assert list(LEVEL.applied([rest, doubtful], stated=())) == []
    sure = finding(Severity.WARNING, 0.9)
    assert list(LEVEL.applied([rest, sure], stated=())) == [sure, rest]


def test_of_a_short_draft_nothing_that_a_rule_finds_is_left_out() -> None:
    doubtful = [finding(Severity.WARNING, 0.1)]
    assert [one.severity for one in LEVEL.for_words(20).applied(doubtful, stated=())] == [Severity.ADVICE]
    assert list(LEVEL.for_words(200).applied(doubtful, stated=())) == []


def test_the_levels_that_relint_ships_rise_with_severity() -> None:
    assert 0 < LEVELS["advice"] < LEVELS["warning"] <= LEVELS["error"] < 1


def test_what_cannot_say_what_is_wrong_is_never_louder_than_advice() -> None:
    vague = finding(Severity.WARNING, 0.9, perhaps="")
    assert [one.severity for one in LEVEL.applied([vague], stated=())] == [Severity.ADVICE]


def test_a_likeness_of_which_only_the_pack_is_known_is_never_louder_than_advice() -> None:
    of_a_pack = finding(Severity.WARNING, 0.9, likelihood=0.9)
    of_a_sort = finding(Severity.WARNING, 0.9, likelihood=0.9, sort="deadline")
    found = [one.severity for one in LEVEL.applied([of_a_pack, of_a_sort], stated=())]
    assert found == [Severity.ADVICE, Severity.WARNING]


def test_and_must_be_surer_than_what_says_it() -> None:
    vague = finding(Severity.WARNING, LEVEL.advice + DOUBT / 2, perhaps="")
    plain = finding(Severity.WARNING, LEVEL.advice + DOUBT / 2)
    assert list(LEVEL.applied([vague], stated=())) == []
    assert [one.severity for one in LEVEL.applied([plain], stated=())] == [Severity.ADVICE]
