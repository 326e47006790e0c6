"""Words to rows of the judge's tables: a known form has its own row, any other the row of its ending; and its shape."""

from __future__ import annotations

import re
import zlib
from enum import IntEnum
from functools import lru_cache
from hashlib import blake2b

from relint.outside.arrays import np, npt

ENDINGS = 2048
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"'})
_DIGIT = re.compile(r"\d")
#: Words whose plain form is remembered: the reader of roles asks for each a hundred times when it quotes.
_KEPT = 16_384


class Shape(IntEnum):
    """How a word is written, which its row does not tell."""

    LOWER = 0
    TITLE = 1
    UPPER = 2
    MIXED = 3
    NUMBER = 4
    MARK = 5


@lru_cache(_KEPT)
def plain(word: str) -> str:
    """The form that is looked up: lower case, straight quotes, every digit a nought."""
    lower = word.lower() if word.isascii() else word.lower().translate(_APOSTROPHES)
    return lower if lower.isalpha() else _DIGIT.sub("0", lower)


def key_of(form: str) -> int:
    """64 bits that stand for a plain form in the table of known words, which holds no words."""
    return int.from_bytes(blake2b(form.encode("utf8"), digest_size=8).digest(), "little")


def ending_of(form: str) -> int:
    """The row of the endings for a form that is not known."""
    return zlib.crc32(form[-3:].encode("utf8")) % ENDINGS


def shape_of(word: str) -> Shape:
    """How it is written."""
    if not any(map(str.isalnum, word)):
        return Shape.MARK
    if any(map(str.isdigit, word)):
        return Shape.NUMBER
    if word.islower():
        return Shape.LOWER
    if word.isupper():
        return Shape.UPPER if len(word) > 1 else Shape.TITLE
    return Shape.TITLE if word.istitle() else Shape.MIXED


class Vocabulary:
    """Known words by the keys of their forms, in rising order."""

    def __init__(self, keys: npt.NDArray[np.uint64]):
        self._keys = keys

    def __len__(self) -> int:
        return len(self._keys)

    def row_and_shape(self, word: str) -> tuple[int, int]:
        """Rows from `len(self)` on are endings. Whoever asks for the same words again keeps them (`forms.py`)."""
        form = plain(word)
        key = np.uint64(key_of(form))
        place = int(np.searchsorted(self._keys, key))
        known = place < len(self._keys) and self._keys[place] == key
        return (place if known else len(self) + ending_of(form)), int(shape_of(word))
