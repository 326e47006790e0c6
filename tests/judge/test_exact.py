"""Exact sums: a row's result is the same, to the last bit, in any company and in any order of adding."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from relint.judge.exact import LIMIT, STEPS, Linear, Norm, steps, unit

_RNG = np.random.default_rng(5)
ROWS = steps(_RNG.normal(0, 3, (200, 384)).astype(np.float32))
MATRIX = _RNG.integers(-127, 128, (384, 256)).astype(np.int8)
LINEAR = Linear(
    {
        "x.matrix": MATRIX,
        "x.scales": np.full(256, 0.01, np.float16),
        "x.bias": _RNG.normal(0, 1, 256).astype(np.float16),
    },
    "x",
)
NORM = Norm({"x.gain": np.full(256, 1.5, np.float16), "x.shift": np.full(256, 0.25, np.float16)}, "x")


def test_steps_are_whole_and_bounded() -> None:
    rows = steps(np.array([[0.5, -0.011, 300, -300, 1 / STEPS]], np.float32))
    assert rows.tolist() == [[16, 0, LIMIT, -LIMIT, 1]]


def test_the_largest_sum_is_still_exact() -> None:
    assert 512 * LIMIT * 127 < 2**24
    most = Linear(
        {
            "x.matrix": np.full((512, 3), 127, np.int8),
            "x.scales": np.full(3, STEPS, np.float16),
            "x.bias": np.zeros(3, np.float16),
        },
        "x",
    )
    assert most(np.full((2, 512), LIMIT, np.float32)).tolist() == [[512 * LIMIT * 127] * 3] * 2


@given(st.lists(st.integers(0, 199), min_size=1, max_size=90))
def test_a_row_does_not_depend_on_its_company(chosen: list[int]) -> None:
    whole = NORM(LINEAR(ROWS))
    assert (NORM(LINEAR(ROWS[chosen])) == whole[chosen]).all()
    assert (unit(whole[chosen]) == unit(whole)[chosen]).all()


def test_products_are_those_of_whole_numbers() -> None:
    expected = ROWS.astype(np.int64) @ MATRIX.astype(np.int64)
    bare = Linear(
        {"x.matrix": MATRIX, "x.scales": np.full(256, STEPS, np.float16), "x.bias": np.zeros(256, np.float16)}, "x"
    )
    assert (bare(ROWS) == expected).all()


def test_norm_gives_the_mean_and_deviation_it_promises() -> None:
    rows = NORM(_RNG.normal(4, 7, (50, 256)).astype(np.float32))
    assert rows.mean(axis=1) == pytest.approx(np.full(50, 0.25), abs=1e-4)
    assert rows.std(axis=1) == pytest.approx(np.full(50, 1.5), abs=1e-3)
