"""Pieces of data by their keys in one file that is mapped into memory: only what is asked for is ever read.

The file, all numbers little-endian: eight bytes that name the format, its length, the number of pieces, the hashes of
their keys in rising order, where each piece begins and the last one ends, the pieces, and last the keys themselves.
"""

from __future__ import annotations

import mmap
import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cached_property
from hashlib import blake2b
from pathlib import Path

import msgspec

#: The last of the bytes is the version of the format.
_NAME = b"relintP1"
_NUMBER = 8
_HEAD = len(_NAME) + 2 * _NUMBER
#: Where the keys stand: behind all pieces, asked for by nobody who looks one up.
_KEYS = "\0keys"


class PieceFile(Mapping[str, msgspec.Raw]):
    """The pieces in a file's bytes. Raises `ValueError` for bytes of another format, or not all of them."""

    def __init__(self, data: memoryview) -> None:
        if sys.byteorder != "little" or bytes(data[: len(_NAME)]) != _NAME or len(data) < _HEAD:
            raise ValueError("no pieces of this format")
        size, count = data[len(_NAME) : _HEAD].cast("Q")
        if size != len(data):
            raise ValueError("pieces are missing")
        first = _HEAD + _NUMBER * count
        self._hashes = data[_HEAD:first].cast("Q")
        self._begins = data[first : first + _NUMBER * (count + 1)].cast("Q")
        self._data = data

    def __getitem__(self, key: str) -> msgspec.Raw:
        wanted = _hash(key)
        place = bisect_left(self._hashes, wanted)
        if place == len(self._hashes) or self._hashes[place] != wanted:
            raise KeyError(key)
        return msgspec.Raw(bytes(self._data[self._begins[place] : self._begins[place + 1]]))

    @cached_property
    def _keys(self) -> list[str]:
        return msgspec.msgpack.decode(self[_KEYS], type=list[str])

    def __iter__(self) -> Iterator[str]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)


def mapped(file: Path) -> PieceFile | None:
    """The pieces in a file; `None` where there is none, or it is none of ours, or was cut off."""
    try:
        with file.open("rb") as opened:
            return PieceFile(memoryview(mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)))
    except (OSError, ValueError):
        return None


def piece_file(pieces: Mapping[str, bytes]) -> bytes:
    """The content of a file with these pieces."""
    by_hash = {_hash(key): piece for key, piece in pieces.items()}
    by_hash[_hash(_KEYS)] = msgspec.msgpack.encode(list(pieces))
    if len(by_hash) != len(pieces) + 1:
        raise ValueError("two keys have the same hash")
    hashes = sorted(by_hash)
    begins = array("Q", [_HEAD + _NUMBER * (2 * len(hashes) + 1)])
    for each in hashes:
        begins.append(begins[-1] + len(by_hash[each]))
    numbers = [array("Q", [begins[-1], len(hashes)]), array("Q", hashes), begins]
    if sys.byteorder != "little":
        for one in numbers:
            one.byteswap()
    return b"".join([_NAME, *(one.tobytes() for one in numbers), *(by_hash[each] for each in hashes)])


def _hash(key: str) -> int:
    return int.from_bytes(blake2b(key.encode(), digest_size=_NUMBER).digest(), "little")
