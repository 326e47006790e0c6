"""One flat file of arrays, mapped into memory: opening it costs nothing, and only the rows that are used are read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from relint.outside.arrays import np, npt
from relint.outside.structs import Struct

Floats = npt.NDArray[np.float32]
Arrays = Mapping[str, npt.NDArray[Any]]
_MAGIC = b"relintJ1"
_ALIGN = 64


class WeightFile(Struct, frozen=True):
    """Arrays by name, and what was noted when they were written (`content_hash`, dilations …)."""

    arrays: Arrays
    notes: Mapping[str, Any]


def read_weights(path: Path) -> WeightFile:
    """Map the file. Raises `ValueError` when it is none of ours."""
    data = np.memmap(path, dtype=np.uint8, mode="r")
    if bytes(data[: len(_MAGIC)]) != _MAGIC:
        raise ValueError(f"{path} holds no weights of the judge")
    size = int.from_bytes(bytes(data[len(_MAGIC) : len(_MAGIC) + 4]), "little")
    begin = len(_MAGIC) + 4
    header = json.loads(bytes(data[begin : begin + size]))
    arrays = {}
    for name, (kind, shape, offset) in header["arrays"].items():
        count = int(np.prod(shape, dtype=np.int64)) * np.dtype(kind).itemsize
        arrays[name] = np.asarray(data[offset : offset + count]).view(kind).reshape(shape)
    return WeightFile(arrays, header["notes"])


def write_weights(path: Path, arrays: Arrays, notes: Mapping[str, Any]) -> None:
    """Write the file; each array begins at a multiple of 64 bytes."""
    offset = 0
    table: dict[str, list[Any]] = {}
    for name, array in arrays.items():
        table[name] = [array.dtype.newbyteorder("<").str, list(array.shape), offset]
        offset += -(-array.nbytes // _ALIGN) * _ALIGN
    begin = _room(table, notes)
    for entry in table.values():
        entry[2] += begin
    header = json.dumps({"arrays": table, "notes": dict(notes)}).encode().ljust(begin - len(_MAGIC) - 4)
    with path.open("wb") as file:
        file.write(_MAGIC + len(header).to_bytes(4, "little") + header)
        for array in arrays.values():
            data = array.astype(array.dtype.newbyteorder("<")).tobytes()
            file.write(data.ljust(-(-len(data) // _ALIGN) * _ALIGN, b"\0"))


def _room(table: dict[str, list[Any]], notes: Mapping[str, Any]) -> int:
    """How many bytes the header may take: its offsets are not known yet, so each may grow by ten digits."""
    longest = len(_MAGIC) + 4 + len(json.dumps({"arrays": table, "notes": dict(notes)})) + 10 * len(table)
    return -(-longest // _ALIGN) * _ALIGN
