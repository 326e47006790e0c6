"""Words that running prose writes small, and nobody is called: “Morning Brew” is no person, “Holm Reuter” may be one.

Counted in 6.9 million words of openly licensed prose: words of four letters and more that stand there fifteen times,
and in capitals at most a third as often as not; without the names of `given_names.py`; and words that shops and
letters are named with.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

_LIST = Path(__file__).parent / "plain_words.txt"


def is_plain(word: str) -> bool:
    """True for such a word, in small letters."""
    return word in _words()


@cache
def _words() -> frozenset[str]:
    return frozenset(_LIST.read_text(encoding="utf-8").split())
