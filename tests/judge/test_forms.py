"""Rows of words: the same whoever asked before, and however often all were forgotten."""

from __future__ import annotations

import numpy as np
import pytest

from relint.judge import forms
from relint.judge.forms import Forms
from relint.judge.judge import WEIGHTS
from relint.judge.weights import read_weights

WORDS = ["We", "repair", "bicycles", "in", "Leith", "unmonetizable", "37", "…", "we"]


def fresh() -> Forms:
    return Forms(read_weights(WEIGHTS).arrays)


def test_a_word_has_one_row_whatever_was_met_before() -> None:
    alone = np.vstack([fresh().rows([word]) for word in WORDS])
    known = fresh()
    known.rows([f"word{number}" for number in range(3_000)])
    assert (known.rows(WORDS) == alone).all()
    assert (known.rows(WORDS[::-1]) == alone[::-1]).all()
    assert len({row.tobytes() for row in alone}) == len(WORDS)


def test_what_is_kept_is_bounded_and_nothing_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = fresh().rows(WORDS)
    monkeypatch.setattr(forms, "_KEPT", 4)
    small = fresh()
    for place in range(0, len(WORDS), 3):
        assert (small.rows(WORDS[place : place + 3]) == expected[place : place + 3]).all()
    assert (small.rows(WORDS) == expected).all()
