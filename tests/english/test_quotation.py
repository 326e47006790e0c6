"""Words between double quotation marks are somebody else's."""

from __future__ import annotations

import pytest

from relint.english.quotation import is_quoted

SAID = "She told me: “You are part of the family. We love you.” Then she left."


@pytest.mark.parametrize(
    ("words", "quoted"),
    [("You are part of the family.", True), ("We love you.", True), ("Then she left.", False), ("She told me:", False)],
)
def test_what_stands_inside_the_marks_is_quoted(words: str, quoted: bool) -> None:
    start = SAID.index(words)
    assert is_quoted(SAID, start, start + len(words)) is quoted


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('"We miss you!"', True),
        ("“We miss you!” they wrote.", False),
        ("«We miss you!»", True),
        ('We call it "home".', False),
        ("We don't miss the '80s.", False),
    ],
)
def test_a_whole_sentence_in_marks_is_quoted_and_one_word_is_not(text: str, quoted: bool) -> None:
    assert is_quoted(text, 0, len(text)) is quoted
