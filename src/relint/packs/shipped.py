"""The bundled packs as they were read and worked out by the install, so that a first run need not do it.

A wheel brings the file, and an editable install puts it into the checkout. It is left alone where another version of
a library that inflects or tokenizes is installed, or anything in the packs has changed: then the first run works it
out, and the cache keeps it. The file is mapped into memory (`piece_file.py`): of its 6 MB a run reads what its draft
touches.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import blake2b
from pathlib import Path

import msgspec

from relint.matching.compiled_cache import CompiledCache
from relint.packs.blob import decoded, encoded
from relint.packs.bundled import bundled_folders, rules_root
from relint.packs.pack_set import PackSet
from relint.packs.piece_file import PieceFile, mapped, piece_file
from relint.packs.state import state_of
from relint.packs.worked_out import as_pieces, makers

FILE = Path(__file__).parent / "shipped.pieces"
#: Keys of what is no piece of the compiled cache.
_HEAD, _PACKS, _OUTLINE = "\0head", "\0packs", "\0outline"


class _Head(msgspec.Struct, frozen=True):
    """`makers` worked out the pieces; `state` is that of the folders from which the packs were read.

    `outline_of` tells the checks that the outline was made of.
    """

    makers: str
    state: str
    outline_of: str


class Shipped:
    """What is in the file. Raises `KeyError` or `msgspec.DecodeError` for pieces that say nothing of themselves."""

    def __init__(self, pieces: PieceFile) -> None:
        self._head = msgspec.msgpack.decode(pieces[_HEAD], type=_Head)
        self.pieces: Mapping[str, msgspec.Raw] = pieces

    @property
    def makers(self) -> str:
        """What made the pieces."""
        return self._head.makers

    def packs(self, state: str) -> PackSet | None:
        """The packs, where their folders' state (seen from the root of the bundled rules) is still this one."""
        return decoded(bytes(self.pieces[_PACKS]), rules_root()) if state == self._head.state else None

    def outline(self, made_of: Sequence[object]) -> bytes | None:
        """The outline of all checks, where they are made of just this (`outline_key`)."""
        return bytes(self.pieces[_OUTLINE]) if outline_key(made_of) == self._head.outline_of else None


def content(packs: PackSet, memo: CompiledCache, outline: bytes, made_of: Sequence[object]) -> bytes:
    """The content of the file, from the bundled packs as they are now and all that was worked out of them."""
    root = rules_root()
    head = _Head(makers(), bundled_state(), outline_key(made_of))
    pieces = {key: bytes(piece) for key, piece in as_pieces(memo.kept()).items()}
    own = {_HEAD: msgspec.msgpack.encode(head), _PACKS: encoded(packs, root), _OUTLINE: outline}
    return piece_file(pieces | own)


def bundled_state() -> str:
    """The state of the bundled packs, wherever they lie."""
    return state_of(bundled_folders(), rules_root())


def outline_key(made_of: Sequence[object]) -> str:
    """A hash of everything that could change what the index of all checks holds."""
    return blake2b(repr(tuple(made_of)).encode(errors="surrogatepass"), digest_size=16).hexdigest()


def read(file: Path = FILE) -> Shipped | None:
    """What came with the wheel, where it fits what is installed; `None` else."""
    pieces = mapped(file)
    try:
        shipped = Shipped(pieces) if pieces is not None else None
    except (KeyError, msgspec.DecodeError):
        return None
    return shipped if shipped and shipped.makers == makers() else None
