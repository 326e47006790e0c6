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
    assert texts("a (b (c d | e f) | g)") == [["a", "b", "c", "d"], ["a", "b", "e", "f"], ["a", "g"]]


@pytest.mark.parametrize(
    "pattern", ["(touch base|circle back)", "(touch base | circle back)", "(touch base| circle back)"]
)
def test_in_brackets_a_bar_parts_whole_alternatives_whatever_the_blanks(pattern: str) -> None:
    assert texts(pattern) == [["touch", "base"], ["circle", "back"]]


def test_outside_brackets_a_bar_parts_words() -> None:
    (row,) = parse("very|so good")
    assert [atom.words for atom in row.atoms] == [("very", "so"), ("good",)]


def test_a_free_bar_outside_brackets_is_refused() -> None:
    with pytest.raises(PatternError, match="put brackets around"):
        parse("touch base | circle back")


def test_single_words_in_brackets_stay_together() -> None:
    first, second = parse("(a|b c|d|don't) e")
    assert [atom.words for atom in first.atoms] == [("a", "d", "don't"), ("e",)]
    assert [atom.words for atom in second.atoms] == [("b",), ("c",), ("e",)]


@pytest.mark.parametrize(
    "pattern", ["@(deal|offer)/NOUN", "@deal|offer/NOUN", "@deal|@offer/NOUN", "(@deal/NOUN|@offer/NOUN)"]
)
def test_inflections_of_several_words(pattern: str) -> None:
    ((atom,),) = (row.atoms for row in parse(pattern))
    assert (atom.sign, atom.words, atom.pos) == ("@", ("deal", "offer"), "NOUN")


@pytest.mark.parametrize("pattern", ["!(a|b)", "!a|b"])
def test_several_words_excluded(pattern: str) -> None:
    ((atom,),) = (row.atoms for row in parse(pattern))
    assert (atom.sign, atom.words) == ("!", ("a", "b"))


def test_marks_among_alternatives_are_marks() -> None:
    ((word, mark),) = (row.atoms for row in parse("back (.|,|!|?)"))
    assert (word.words, mark.words, mark.quantifier) == (("back",), (".", ",", "!", "?"), "")


def test_a_class_of_words_has_bars_of_its_own() -> None:
    assert texts("(a|<NOUN|PROPN>) b") == [["a", "b"], ["<NOUN|PROPN>", "b"]]


def test_the_end_is_an_alternative() -> None:
    with_words, at_the_end = parse("engagement (of people | <END>)")
    assert [len(row.atoms) for row in (with_words, at_the_end)] == [3, 1]
    assert (with_words.at_end, at_the_end.at_end) == (False, True)


@pytest.mark.parametrize("pattern", ["<END>", "a <END> b", "(<END>|a) b"])
def test_nothing_stands_behind_the_end(pattern: str) -> None:
    with pytest.raises(PatternError, match="<END> stands behind everything"):
        parse(pattern)


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
        parse(" ".join(["(a a | b b | c c | d d)"] * 5))


@pytest.mark.parametrize("pattern", ["[a [b]]", "a [b", "a] b", "a [] b", "[", "([a | b) c"])
def test_marks_of_what_is_reported_stand_in_pairs(pattern: str) -> None:
    with pytest.raises(PatternError, match=r"\[|\]"):
        parse(pattern)


def test_each_alternative_may_mark_its_own() -> None:
    assert [row.captures for row in parse("a ([b] | c [d] | e)")] == [True, True, False]
