"""What is quoted can be read: whole words, and no end that leans on what is left out."""

from __future__ import annotations

import pytest

from relint import formats
from relint.draft.source import Source
from relint.draft.span import Span
from relint.engine.whole_words import leans, whole


def quoted(text: str, words: str, *, leaning: bool = True) -> str:
    document = formats.read(Source("draft.txt", text))
    start = document.text.index(words)
    return whole(Span(start, start + len(words)), document, leaning=leaning).of(document.text)


@pytest.mark.parametrize(
    ("text", "words", "told"),
    [
        ("Thank you for the quick answer on Monday.", "Thank you for the", "Thank you for the quick answer"),
        ("We believe in your mission to help.", "believe in your", "believe in your mission"),
        ("Give us a chance to show you the towels.", "Give us a chance to", "Give us a chance to show"),
        ("Say goodbye to damp towels, and hello to dry ones.", "damp towels, and", "damp towels, and hello"),
        ("I'd like to reach out to you today.", "reach out to you", "reach out to you"),
        ("I wanted to see if it's dry.", "wanted to see if", "wanted to see if it's dry"),
        ("It costs as much as £40 a month.", "as much as", "as much as £40"),
    ],
)
def test_what_the_last_word_leans_on_is_quoted_too(text: str, words: str, told: str) -> None:
    assert quoted(text, words) == told


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Reach to you.", "Reach to"),
        ("What do you look for? Towels.", "do you look for"),
        ("He had nothing to put on, and left.", "nothing to put on"),
        ("Thank you for the {{ thing }} of May.", "Thank you for the"),
        ("Thank you for the quick answer.", "for the quick answer"),
    ],
)
def test_a_term_an_end_of_a_part_and_a_merge_tag_stay_as_they_are(text: str, words: str) -> None:
    assert quoted(text, words) == words


@pytest.mark.parametrize(
    ("text", "words", "told"),
    [
        ("Help us spread the word so that we get there.", "Help us spread the word so", "Help us spread the word"),
        ("Ask someone at the firm, who could help.", "someone at the firm, who", "someone at the firm"),
        ("I told them so.", "I told them so", "I told them so"),
        ("Can you give $15, $25, or more?", "Can you give $15, $25,", "Can you give $15, $25"),
        ("Hurry, they go.", "Hurry,", "Hurry,"),
        ("Tell me who did it.", "Tell me who", "Tell me who"),
    ],
)
def test_a_part_that_is_left_out_is_not_begun(text: str, words: str, told: str) -> None:
    assert quoted(text, words) == told


def test_what_will_be_replaced_is_quoted_alone() -> None:
    assert quoted("Thank you for the quick answer.", "Thank you for the", leaning=False) == "Thank you for the"


def test_a_word_is_never_cut() -> None:
    assert quoted("I don't mind.", "I do") == "I don't"
    assert quoted("I don't mind.", "n't mind") == "don't mind"


@pytest.mark.parametrize(("words", "does"), [("thank you for the", True), ("reach to", False), ("a good day", False)])
def test_only_three_words_and_more_lean(words: str, does: bool) -> None:
    assert leans(words) is does
