"""Words that nobody is called."""

from __future__ import annotations

import pytest

from relint.english.given_names import FAMILY_WORDS, GIVEN
from relint.english.plain_words import _words, is_plain


@pytest.mark.parametrize("word", ["morning", "theory", "discovery", "roasters"])
def test_a_word_of_running_prose_is_plain(word: str) -> None:
    assert is_plain(word)


@pytest.mark.parametrize("word", ["holm", "odile", "price", "will", "an"])
def test_a_name_is_not(word: str) -> None:
    assert not is_plain(word)


def test_no_name_is_among_them() -> None:
    assert _words().isdisjoint(GIVEN | FAMILY_WORDS)
