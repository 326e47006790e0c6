"""The hashes by which weights and word tables know a form: those of spaCy and thinc, worked out without them."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from relint.outside.arrays import np, npt

_ALL = 2**64 - 1
_MIX, _SEED = 0xC6A4A7935BD1E995, 1


@lru_cache(maxsize=50_000)
def hash_string(text: str) -> int:
    """spaCy's hash of a string (MurmurHash64A of its UTF-8)."""
    data = text.encode("utf-8")
    found = _SEED ^ (len(data) * _MIX & _ALL)
    whole = len(data) & ~7
    for at in range(0, whole, 8):
        part = int.from_bytes(data[at : at + 8], "little") * _MIX & _ALL
        part = (part ^ (part >> 47)) * _MIX & _ALL
        found = (found ^ part) * _MIX & _ALL
    if whole < len(data):
        found = (found ^ int.from_bytes(data[whole:], "little")) * _MIX & _ALL
    found = (found ^ (found >> 47)) * _MIX & _ALL
    return found ^ (found >> 47)


def hash_keys(values: npt.NDArray[np.uint64], seed: int) -> npt.NDArray[np.uint32]:
    """thinc's four hashes of each key (MurmurHash3 x86 128), as `HashEmbed` looks rows up."""
    first: Any = values.astype(np.uint64)
    first = first * np.uint64(0x87C37B91114253D5)
    first = (first << np.uint64(31)) | (first >> np.uint64(33))
    first = first * np.uint64(0x4CF5AD432745937F) ^ np.uint64(seed) ^ np.uint64(8)
    second: Any = np.full_like(first, seed ^ 8)
    first = first + second
    second = second + first
    first, second = _final(first), _final(second)
    first = first + second
    second = second + first
    low, high = np.uint64(0xFFFFFFFF), np.uint64(32)
    return np.stack([first & low, first >> high, second & low, second >> high], axis=1).astype(np.uint32)


def _final(values: Any) -> Any:
    values = (values ^ (values >> np.uint64(33))) * np.uint64(0xFF51AFD7ED558CCD)
    values = (values ^ (values >> np.uint64(33))) * np.uint64(0xC4CEB9FE1A85EC53)
    return values ^ (values >> np.uint64(33))
