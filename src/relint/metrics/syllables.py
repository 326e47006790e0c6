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
from relint.outside.sorted_lines import SortedLines

_TABLE = "syllables.txt"
#: What textstat drops: all marks, and apostrophes that contract nothing.
_NO_CONTRACTION = re.compile(r"'(?![tsd]|ve|ll|re)")
_MARK = re.compile(r"[^\w\s']")
_PART = re.compile(r"[-/\s]+")


@cache
def _table() -> SortedLines:
    """Read once, by the first draft that is graded."""
    return SortedLines(table_bytes(), b" ")


def table_bytes() -> bytes:
    """The shipped table."""
    return files("relint.metrics").joinpath(_TABLE).read_bytes()


@lru_cache(maxsize=50_000)
def syllables(word: str) -> int:
    """Syllables of one of our words by textstat's count; "45-minute" is counted part by part."""
    return max(1, sum(map(_of_part, _PART.split(straight(word)))))


def _of_part(part: str) -> int:
    bare = _MARK.sub("", _NO_CONTRACTION.sub("", part)).lower()
    if not bare:
        return 0
    known = _table().behind(bare)
    return int(known[0]) if known else _guessed(bare)


def _guessed(word: str) -> int:
    from relint.metrics.hyphens import hyphen_count  # most words stand in the dictionary

    return hyphen_count(word) + 1
