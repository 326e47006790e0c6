"""What the encoder is told of a word: its letters, its shape, and what the word tables know of it.

All of it depends on the written form alone, so it is computed once a form and kept.
"""

from __future__ import annotations

from relint.language.hashing import hash_string
from relint.outside.arrays import np, npt
from relint.outside.structs import Struct, field

COLUMNS = ("lower", "prefix", "suffix", "ending", "shape", "mask")
_PLAIN = str.maketrans("’‘“”–—", "''\"\"--")


class WordTables(Struct, frozen=True, eq=False):
    """Sorted hashes of lower-case forms, each with a bit mask (dictionary, names) or a row of vectors."""

    mask_keys: npt.NDArray[np.uint64]
    masks: npt.NDArray[np.uint32]
    vector_keys: npt.NDArray[np.uint64]
    vectors: npt.NDArray[np.float16]
    met: dict[str, tuple[tuple[int, ...], int]] = field(default_factory=dict)

    def mask(self, key: int) -> int:
        """Return what the dictionary and the lists of names know of a form, 0 if nothing."""
        place = _find(self.mask_keys, key)
        return 0 if place is None else int(self.masks[place])

    def vector_row(self, key: int) -> int:
        """Return the row of a form's vector, counted from 1; 0 if it has none."""
        place = _find(self.vector_keys, key)
        return 0 if place is None else place + 1


def _find(keys: npt.NDArray[np.uint64], key: int) -> int | None:
    wanted = np.uint64(key)
    place = int(keys.searchsorted(wanted))
    return place if place < len(keys) and keys[place] == wanted else None


def word_features(form: str, tables: WordTables) -> tuple[tuple[int, ...], int]:
    """Return the values of COLUMNS for a form, and the row of its vector; worked out once for all encoders."""
    found = tables.met.get(form)
    if found is None:
        found = tables.met[form] = _described(form, tables)
    return found


def _described(form: str, tables: WordTables) -> tuple[tuple[int, ...], int]:
    plain = form.translate(_PLAIN).lower()
    key = hash_string(plain)
    bare = "".join("0" if letter.isdigit() else letter for letter in plain)
    values = (
        hash_string(bare),
        hash_string(bare[:3]),
        hash_string(bare[-3:]),
        hash_string(bare[-2:]),
        hash_string(word_shape(form)),
        tables.mask(key) + 1,
    )
    return values, tables.vector_row(key)


def word_shape(form: str) -> str:
    """Return the form with letters as X or x, digits as 0, and runs cut to two."""
    shape = ""
    for letter in form.translate(_PLAIN):
        sign = "X" if letter.isupper() else "x" if letter.isalpha() else "0" if letter.isdigit() else letter
        if shape[-2:] != sign * 2:
            shape += sign
    return shape
