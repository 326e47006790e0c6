"""The pattern language: what it reads and what it refuses."""

from __future__ import annotations

import pytest

from relint.matching.syntax import PatternError, parse


def texts(pattern: str) -> list[list[str]]:
    return [[atom.text + atom.quantifier for atom in row.atoms] for row in parse(pattern)]


def test_words_stand_in_a_row() -> None:
    assert texts("touch base with") == [["touch", "base", "with"]]


def test_brackets_multiply_out() -> None:
    assert texts("(a b | c) d") == [["a", "b", "d"], ["c", "d"]]


def test_optional_brackets_may_be_empty() -> None:
    assert texts("we (really very)? care") == [["we", "really", "very", "care"], ["we", "care"]]


def test_brackets_nest() -> None:
    assert texts("a (b (c | d) | e)") == [["a", "b", "c"], ["a", "b", "d"], ["a", "e"]]


def test_a_space_makes_a_question_mark() -> None:
    assert texts("why not ?") == [["why", "not", "?"]]
    assert texts("why not?") == [["why", "not?"]]


def test_anchors_are_kept_apart_from_words() -> None:
    (row,) = parse("^ our why $")
    assert (row.at_start, row.at_end, len(row.atoms)) == (True, True, 2)


def test_captured_words_are_marked() -> None:
    (row,) = parse("you are [selected now] by us")
    assert [atom.captured for atom in row.atoms] == [False, False, True, True, False, False]


def test_escaped_brackets_are_words() -> None:
    assert texts(r"\( sic \)") == [["(", "sic", ")"]]


@pytest.mark.parametrize("pattern", ["", "(a b", "a b)", "(a | b", "( )?"])
def test_broken_patterns_are_refused(pattern: str) -> None:
    with pytest.raises(PatternError):
        parse(pattern)


def test_too_many_alternatives_are_refused() -> None:
    with pytest.raises(PatternError, match="use a list"):
        parse(" ".join(["(a | b | c | d)"] * 5))
