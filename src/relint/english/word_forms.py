"""Whether a form stands in a list of English words: what a machine inflects is believed only then.

The long list is the syllable table's; `more_words.txt` has what words of our rules lack there (“utilise”, “upskilled”).
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

from relint.english.apostrophes import straight
from relint.outside.sorted_lines import SortedLines

_TABLE = Path(__file__).parent.parent / "metrics" / "syllables.txt"
_MORE = Path(__file__).parent / "more_words.txt"


def is_english(form: str) -> bool:
    """True for a word of the lists, a row of such words, and words joined by hyphens; small letters."""
    words = straight(form).split(" ")
    return all(_is_listed(word) or _is_joined(word) for word in words)


def _is_joined(word: str) -> bool:
    parts = word.split("-")
    return len(parts) > 1 and (_is_listed("".join(parts)) or all(_is_listed(part) for part in parts if part))


@lru_cache(maxsize=50_000)
def _is_listed(word: str) -> bool:
    return bool(_table().behind(word)) or word in _more()


@cache
def _table() -> SortedLines:
    return SortedLines(_TABLE.read_bytes(), b" ")


@cache
def _more() -> frozenset[str]:
    return frozenset(_MORE.read_text(encoding="utf-8").split())
