"""A house's own words: what the settings name needs no explaining and is no jargon to its readers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from relint.draft.span import Span


class OwnWords:
    """Finds the house's words and names in a text. One with a capital is meant as it is written; others in any case."""

    def __init__(self, words: Sequence[str]):
        self._words = tuple(words)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        longest_first = sorted(self._words, key=len, reverse=True)
        return re.compile(rf"(?<!\w)(?:{'|'.join(map(_spelt, longest_first))})(?:s|['’]s)?(?!\w)")

    def spans(self, text: str) -> tuple[Span, ...]:
        """Where they stand, with a plural or possessive ending."""
        return tuple(Span(*found.span()) for found in self._pattern.finditer(text)) if self._words else ()


def _spelt(words: str) -> str:
    """A word or a row of words, whatever the blanks between them."""
    spelt = r"\s+".join(map(re.escape, words.split()))
    return spelt if words != words.lower() else f"(?i:{spelt})"
