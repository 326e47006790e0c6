"""What findings weigh, what makes one the same in the next run, and what of a hit's values goes into a report."""

from __future__ import annotations

import math
from typing import Any

import pytest

from relint.outside.structs import replace
from relint.results.finding import Excerpt, Finding, Severity
from relint.results.fingerprints import with_fingerprints
from relint.results.plain_data import as_plain_data, number
from relint.results.weight import burden, repeated, weight

LIGHT = Finding("a.md", "p/a", Severity.WARNING, "m", "h", text="hat", excerpt=Excerpt("A  hat\nhere.", 2, 5))


def test_severity_comes_first_then_how_sure_then_the_words() -> None:
    sure = replace(LIGHT, confidence=0.9)
    order = [
        replace(LIGHT, severity=Severity.ADVICE),
        replace(LIGHT, confidence=0.2, values={"weight": 9}),
        replace(sure, values={"weight": 1}),
        sure,
        replace(sure, values={"weight": 4}),
        LIGHT,
        replace(LIGHT, severity=Severity.ERROR, confidence=0.1),
    ]
    backwards = order[::-1]
    assert sorted(backwards, key=weight) == order
    assert weight(LIGHT)[2] == weight(replace(LIGHT, values={"weight": "heavy"}))[2] == 3


def test_each_doubling_of_a_habit_costs_as_much_as_the_first() -> None:
    assert [repeated(7, count) for count in (1, 2, 4, 8)] == [7, 14, 21, 28]


def test_of_each_rule_the_gravest_counts_by_how_sure_it_is() -> None:
    advice = replace(LIGHT, severity=Severity.ADVICE)
    half = replace(LIGHT, confidence=0.5)
    assert burden([]) == 0
    assert burden([LIGHT]) == 7
    assert burden([advice, LIGHT]) == 14
    assert burden([half]) == 3.5
    assert burden([LIGHT, replace(advice, rule="p/b")]) == 10
    assert burden([LIGHT, replace(advice, values={"summed": 5})]) == 7


def prints(*findings: Finding) -> list[str]:
    return [print_ for _, print_ in with_fingerprints(findings)]


def test_a_finding_is_the_same_however_its_sentence_is_wrapped() -> None:
    other = replace(LIGHT, excerpt=Excerpt("a hat here.", 2, 5), text="HAT")
    assert prints(LIGHT) == prints(other)
    line = replace(LIGHT, excerpt=None, line=Excerpt("A hat here.", 2, 5))
    assert prints(LIGHT) == prints(line)


@pytest.mark.parametrize(
    "change", [{"path": "b.md"}, {"rule": "p/b"}, {"text": "cat"}, {"excerpt": Excerpt("No hat.", 3, 6)}]
)
def test_another_draft_rule_word_or_sentence_is_another_finding(change: dict[str, Any]) -> None:
    assert prints(LIGHT) != prints(replace(LIGHT, **change))


def test_no_two_of_a_run_are_equal() -> None:
    other = replace(LIGHT, path="b.md")
    found = prints(LIGHT, LIGHT, LIGHT, other, other)
    assert len(set(found)) == 5
    assert found[3:] == prints(other, other)
    assert {len(each) for each in found} == {32}


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (2.0, 2), (2.346, 2.35), (-0.004, -0.0), (math.nan, None), (math.inf, None), (-math.inf, None),
        (True, True), (None, None), ("x", "x"), (2**70, 2**70),
        ({1: {"b", "a"}}, {"1": ["a", "b"]}), ((1, 2.5), [1, 2.5]), (frozenset({3, "1"}), ["1", 3]),
    ],
)  # fmt: skip
def test_only_what_json_knows_is_kept(value: object, plain: object) -> None:
    assert as_plain_data(value) == plain


def test_a_whole_number_is_told_as_one() -> None:
    assert str(number(7.0)) == "7"
    assert number(None) is None
