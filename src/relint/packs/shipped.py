"""The bundled packs as they were read and worked out when the wheel was made, so that a first run need not do it.

A checkout has no such file, and a wheel's is left alone where another version of a library that inflects or tokenizes
is installed, or anything in the packs has changed: then the first run works it out, and the cache keeps it.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from relint.matching.compiled_cache import CompiledCache
from relint.packs.blob import decoded, encoded
from relint.packs.bundled import bundled_folders, rules_root
from relint.packs.pack_set import PackSet
from relint.packs.state import state_of
from relint.packs.worked_out import PieceMap, as_pieces, makers

FILE = Path(__file__).parent / "shipped.msgpack"


class Shipped(msgspec.Struct, frozen=True):
    """`makers` made the `pieces`; `state` is that of the folders from which the `packs` were read."""

    makers: str
    state: str
    pack_data: bytes
    pieces: PieceMap

    def packs(self, state: str) -> PackSet | None:
        """The packs, where their folders' state (seen from the root of the bundled rules) is still this one."""
        return decoded(self.pack_data, rules_root()) if state == self.state else None


def content(packs: PackSet, memo: CompiledCache) -> bytes:
    """The content of the file, from the bundled packs as they are now and all that was worked out of them."""
    root = rules_root()
    shipped = Shipped(makers(), state_of(bundled_folders(), root), encoded(packs, root), as_pieces(memo.kept()))
    return msgspec.msgpack.encode(shipped)


def read(file: Path = FILE) -> Shipped | None:
    """What came with the wheel, where it fits what is installed; `None` else."""
    try:
        shipped = msgspec.msgpack.decode(file.read_bytes(), type=Shipped)
    except (OSError, msgspec.DecodeError):
        return None
    return shipped if shipped.makers == makers() else None
