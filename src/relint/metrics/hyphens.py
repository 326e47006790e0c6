"""Where a word may be hyphenated, for a guess at the syllables of words that no dictionary has: as pyphen finds it.

pyphen takes a tenth of a second to import itself and read all of its eleven thousand patterns; a mail needs some dozens
of them. Its file of American patterns is read here without it, each pattern when a word first needs it.
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path

#: As textstat asks pyphen: at least two letters on either side.
_LEFT = _RIGHT = 2


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


@cache
def patterns() -> Patterns:
    """Pyphen's American patterns, found without importing it."""
    spec = find_spec("pyphen")
    folders = spec.submodule_search_locations if spec else None
    if not folders:
        raise ModuleNotFoundError("pyphen", name="pyphen")
    return Patterns(Path(folders[0], "dictionaries", "hyph_en_US.dic").read_text("utf-8"))


def positions(word: str) -> list[int]:
    """Where a word in lower case may be cut (Liang's method: of all patterns that fit, the highest weight counts)."""
    table, pointed = patterns(), f".{word}."
    weights = [0] * (len(pointed) + 1)
    for start in range(len(pointed) - 1):
        for end in range(start + 1, min(start + table.longest, len(pointed)) + 1):
            if found := table.get(pointed[start:end]):
                offset, values = found
                for place, weight in enumerate(values, start + offset):
                    weights[place] = max(weights[place], weight)
    return [at - 1 for at, weight in enumerate(weights) if weight % 2 and _LEFT <= at - 1 <= len(word) - _RIGHT]
