"""Rows that an expression is tried with: what it repeats, behind what stands before that, and its beginnings."""

from __future__ import annotations

import re

import pytest

from expressions.parts import attacks


@pytest.mark.parametrize(
    ("expression", "row"),
    [
        (r"!(?:[ \t]*[x]+)*(?=\s|$)", ("!", "x")),
        (r"<\s*([^<>]{0,300}?)\s*>", ("<", " ")),
        (r"\{\{|\[[\s{]*name", ("[", "{")),
        (r"a(?:b|c)d", ("", "ab")),
        (r"(?>x+)[^a\s]{0,40}", ("x", "b")),
    ],
)
def test_what_is_repeated_is_repeated_behind_what_comes_first(expression: str, row: tuple[str, str]) -> None:
    assert row in list(attacks(expression, 0))


def test_short_repetitions_are_left_out_and_no_row_is_tried_twice() -> None:
    rows = list(attacks(r"a{1,3}b", 0))
    assert rows == [("", "a"), ("", "ab")]
    assert len(set(rows)) == len(rows)


@pytest.mark.parametrize("expression", [r"[^\W\d_]{30,}", r"[a-f]+", r"[^a-z{\s]+", r"\d+"])
def test_rows_are_made_of_what_matches(expression: str) -> None:
    """But for what an expression demands often: five of a kind stand for more."""
    rows = [piece for before, piece in attacks(expression, 0) if not before]
    assert rows
    assert all(re.fullmatch(expression.replace("{30,}", "+"), row) for row in rows)
