"""Syllables as textstat counts them, without importing it: its dictionary package takes a second and is GPL.

textstat looks a word up in the CMU Pronouncing Dictionary and asks pyphen about the rest. So does this, in
`syllables.txt`: each word of that dictionary and its number of syllables, sorted, searched where it lies. A test
compares the counts with textstat's own; `training/syllable_table.py` writes the file anew.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files

from relint.english.apostrophes import straight

_TABLE = "syllables.txt"
#: What textstat drops: all marks, and apostrophes that contract nothing.
_NO_CONTRACTION = re.compile(r"'(?![tsd]|ve|ll|re)")
_MARK = re.compile(r"[^\w\s']")
_PART = re.compile(r"[-/\s]+")


class SyllableTable:
    """The syllables of each word, looked up in the table as it stands."""

    def __init__(self, table: bytes):
        self._table = table

    def count(self, word: str) -> int | None:
        """Syllables of a word; `None` when the dictionary has no such word."""
        wanted, table = word.encode("utf-8", "surrogatepass"), self._table
        low, high = 0, len(table)
        while low < high:
            middle = (low + high) // 2
            start = table.rfind(b"\n", low, middle) + 1 or low
            end = table.index(b"\n", start)
            found, _, count = table[start:end].partition(b" ")
            if found == wanted:
                return int(count)
            if found < wanted:
                low = end + 1
            else:
                high = start
        return None


def table_bytes() -> bytes:
    """The shipped table."""
    return files("relint.metrics").joinpath(_TABLE).read_bytes()


@cache
def _table() -> SyllableTable:
    """Read once, by the first draft that is graded."""
    return SyllableTable(table_bytes())


@lru_cache(maxsize=50_000)
def syllables(word: str) -> int:
    """Syllables of one of our words by textstat's count; "45-minute" is counted part by part."""
    return max(1, sum(map(_of_part, _PART.split(straight(word)))))


def _of_part(part: str) -> int:
    bare = _MARK.sub("", _NO_CONTRACTION.sub("", part)).lower()
    if not bare:
        return 0
    known = _table().count(bare)
    return known if known is not None else _guessed(bare)


def _guessed(word: str) -> int:
    from relint.metrics.hyphens import hyphen_count  # most words stand in the dictionary

    return hyphen_count(word) + 1
