"""Rows of signs without end: each is gone through once, so that the square of its length is never spent."""

from __future__ import annotations

import pytest

from tests.metrics.drafts import Measuring

ROWS = [
    ("numbers", "+1" + ")1" * 60_000),
    ("prices", "1" + ":1" * 60_000),
    ("specifications", "1" + "'1" * 60_000),
    ("specifications", "1" + " x 1" * 60_000),
    ("specifications", "1'1-1 x 1.1×" * 20_000 + "1"),
    ("capitals", "A’A'" * 30_000 + "a"),
    ("links", "https://orbix.example/?" + "utm_" * 40_000),
]


@pytest.mark.parametrize(("name", "row"), ROWS)
def test_a_row_that_comes_to_nothing_is_answered(measuring: Measuring, name: str, row: str) -> None:
    assert measuring.value(name, f"See {row} there.") >= 0


def test_a_thing_has_as_many_sides_as_somebody_would_measure(measuring: Measuring) -> None:
    sides = " x ".join(map(str, range(1, 14)))
    assert measuring.places("specifications", f"It is {sides} mm, or 12 x GB, or 10×20-30 cm.") == [
        f"{sides} mm",
        "10×20-30 cm",
    ]


def test_no_number_is_cut_that_somebody_would_write(measuring: Measuring) -> None:
    assert measuring.places("numbers", "Ring +44 20 7946 0958, or 1.2.3.4.5.6 in 2026/11/26.") == [
        "+44 20 7946 0958",
        "1.2.3.4.5.6",
        "2026/11/26",
    ]
