"""How words become rows: by plain form, else by ending; how they are written is told apart."""

from __future__ import annotations

import numpy as np
import pytest

from relint.judge.words import ENDINGS, Shape, Vocabulary, key_of, plain, shape_of


@pytest.mark.parametrize(
    ("word", "form"), [("Don’t", "don't"), ("$1,499", "$0,000"), ("“", '"'), ("DEMO", "demo"), ("Café", "café")]
)
def test_plain_forms(word: str, form: str) -> None:
    assert plain(word) == form


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("demo", Shape.LOWER),
        ("Demo", Shape.TITLE),
        ("I", Shape.TITLE),
        ("DEMO", Shape.UPPER),
        ("iPhone", Shape.MIXED),
        ("Q3", Shape.NUMBER),
        ("!!", Shape.MARK),
        ("", Shape.MARK),
    ],
)
def test_shapes(word: str, shape: Shape) -> None:
    assert shape_of(word) is shape


def test_known_forms_have_their_own_rows_and_others_those_of_their_endings() -> None:
    forms = sorted(["demo", "today", "book", "00"], key=key_of)
    vocabulary = Vocabulary(np.array([key_of(form) for form in forms], np.uint64))
    assert [vocabulary.row_and_shape(form)[0] for form in forms] == [0, 1, 2, 3]
    assert vocabulary.row_and_shape("DEMO") == (forms.index("demo"), Shape.UPPER)
    assert vocabulary.row_and_shape("37")[0] == forms.index("00")
    row = vocabulary.row_and_shape("unmonetizable")[0]
    assert 4 <= row < 4 + ENDINGS
    assert row == vocabulary.row_and_shape("drinkable")[0]
    assert row != vocabulary.row_and_shape("drinking")[0]


def test_keys_are_the_same_on_every_machine() -> None:
    assert key_of("demo") == 2313798278234043532
