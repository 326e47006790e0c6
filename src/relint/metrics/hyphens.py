"""Hyphenation patterns for words that no dictionary has, each read when a word first needs it.

pyphen reads all eleven thousand patterns before it answers its first question, which takes a tenth of a second; a mail
needs some dozens of them.
"""

from __future__ import annotations

from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

import pyphen

#: Letters that stand alone at neither end, as pyphen has it.
_MARGIN = 2


class Patterns:
    """Pyphen's table: letters → where the first weight stands, and the weights from there on."""

    def __init__(self, text: str):
        body = text.partition("\n")[2]  # the first line names the encoding
        # As bytes, because taking characters out of a longer text that is not all ASCII takes ten times as long.
        letters = body.encode().translate(None, b"0123456789").decode()
        self._written = dict(zip(map(str.strip, letters.split("\n")), map(str.strip, body.split("\n")), strict=True))
        self.longest = max(map(len, self._written))
        self._read: dict[str, tuple[int, tuple[int, ...]] | None] = {}

    def get(self, letters: str) -> tuple[int, tuple[int, ...]] | None:
        """The weights of a run of letters, or `None` when no pattern is written for it."""
        written = self._written.get(letters)
        if not written:
            return None
        if letters not in self._read:
            self._read[letters] = _weights(written)
        return self._read[letters]


def _weights(pattern: str) -> tuple[int, tuple[int, ...]] | None:
    """`.a2ch4` is read as weights before each letter and after the last, zeros at both ends chopped off."""
    weights = [0]
    for is_digit, run in groupby(pattern, str.isdigit):
        if is_digit:
            weights[-1] = int("".join(run))
        else:
            weights += [0] * len(list(run))
    set_ones = [place for place, weight in enumerate(weights) if weight]
    return (set_ones[0], tuple(weights[set_ones[0] : set_ones[-1] + 1])) if set_ones else None


class _Dictionary(pyphen.HyphDict):  # type: ignore[misc]
    """Pyphen's own search through patterns that are read late."""

    def __init__(self, path: Path):
        self.patterns: Any = Patterns(path.read_text("utf-8"))
        self.maxlen: int = self.patterns.longest
        self.cache: dict[str, list[int]] = {}


@cache
def _american() -> _Dictionary:
    return _Dictionary(pyphen.LANGUAGES["en_US"])


def hyphen_count(word: str) -> int:
    """At how many places a word may be hyphenated."""
    return sum(_MARGIN <= place <= len(word) - _MARGIN for place in _american().positions(word))
