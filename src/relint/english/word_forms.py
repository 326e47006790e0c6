"""Whether a form stands in a list of English words: what a machine inflects is believed only then.

The long list is the syllable table's; `more_words.txt` has what words of our rules lack there (“utilise”, “upskilled”).
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from relint.english.apostrophes import straight

_TABLE = Path(__file__).parent.parent / "metrics" / "syllables.txt"
_MORE = Path(__file__).parent / "more_words.txt"


def is_english(form: str) -> bool:
    """True for a word of the lists, a row of such words, and words joined by hyphens; small letters."""
    words = straight(form).split(" ")
    return all(word in _words() or _is_joined(word) for word in words)


def _is_joined(word: str) -> bool:
    parts = word.split("-")
    return len(parts) > 1 and ("".join(parts) in _words() or all(part in _words() for part in parts if part))


@cache
def _words() -> frozenset[str]:
    table = _TABLE.read_text(encoding="utf-8").splitlines()
    return frozenset(line.rpartition(" ")[0] for line in table) | frozenset(_MORE.read_text(encoding="utf-8").split())
