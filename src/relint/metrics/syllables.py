"""Syllables as textstat counts them, without the second that it takes to get ready.

textstat looks a word up in the CMU Pronouncing Dictionary and asks a hyphenator about the rest. The dictionary lies
here as `syllables.txt`: each word and its number of syllables, sorted, searched where it lies
(`python -m relint.metrics.syllable_table` writes that file anew). That the counts are textstat's is tested.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

from relint.metrics import hyphens

_TABLE = "syllables.txt"
#: What textstat takes away: apostrophes that no contraction has, then all other marks.
_LOOSE_APOSTROPHE = re.compile(r"'(?!(?:[tsd]|ve|ll|re))")
_MARKS = re.compile(r"[^\w\s']")


class Pronunciations:
    """The part of the dictionary that counts: how many vowels the sounds of a word have."""

    def __init__(self, table: bytes):
        self._table = table

    def count(self, word: str) -> int:
        """Syllables of a word. `KeyError` when the dictionary has no such word."""
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
        raise KeyError(word)


def table_bytes() -> bytes:
    """The shipped table."""
    return Path(__file__).with_name(_TABLE).read_bytes()


@cache
def _pronunciations() -> Pronunciations:
    return Pronunciations(table_bytes())


@lru_cache(maxsize=50_000)
def syllables(word: str) -> int:
    """Syllables of one of our words by textstat's count; "45-minute" is counted part by part."""
    plain = word.replace("’", "'").replace("-", " ").replace("/", " ")
    return max(1, sum(map(_of_one, _MARKS.sub("", _LOOSE_APOSTROPHE.sub("", plain)).lower().split())))


def _of_one(word: str) -> int:
    try:
        return _pronunciations().count(word)
    except KeyError:
        return len(hyphens.positions(word)) + 1
