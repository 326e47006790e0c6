"""Rank correlation, by hand: the same order, the opposite one, and ties."""

from __future__ import annotations

import pytest

from ranking import below, ranks, spearman


def test_equal_values_share_their_places() -> None:
    assert ranks([10, 30, 20, 20]) == [0, 3, 1.5, 1.5]


def test_the_same_order_the_opposite_one_and_one_between() -> None:
    assert spearman([1, 2, 3], [10, 200, 3000]) == pytest.approx(1)
    assert spearman([1, 2, 3], [3, 2, 1]) == pytest.approx(-1)
    assert spearman([1, 2, 3, 4], [2, 1, 4, 3]) == pytest.approx(0.6)


def test_the_chance_that_one_is_less_counts_equals_half() -> None:
    assert below([1, 2], [2, 3]) == pytest.approx(3.5 / 4)
    assert below([3], [1]) == 0
