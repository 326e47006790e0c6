"""Packs as they were read and checked by an earlier run, and everything that was worked out from their words.

Packs are kept under a hash of every file they came from and of relint; what was worked out (inflected forms, patterns
taken apart) under its own text and the library that inflects, so that a changed rule costs one rule.
Nothing is ever compared by time. A damaged file is as good as none. What the cache has not, the wheel may have.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import msgspec

from relint import cache
from relint.matching.compiled_cache import CompiledCache
from relint.packs import shipped
from relint.packs.blob import decoded, encoded
from relint.packs.bundled import rules_root
from relint.packs.pack_set import PackSet
from relint.packs.shipped import Shipped
from relint.packs.state import state_of
from relint.packs.worked_out import PieceMap, as_pieces, makers

#: Packs of so many different states are kept (a team's settings, a branch, an older relint).
STATES = 8
#: More worked-out pieces than this are mostly of rules that are gone: start afresh.
PIECES = 60_000


class KeptPacks:
    """The packs in some folders, from the cache where they are unchanged; `state` is theirs, where it is known."""

    def __init__(self, folders: Sequence[Path], cache_folder: Path | None, state: str | None = None):
        self._folders, self._cache = folders, cache_folder
        self._packs_name = f"packs/{state or state_of(folders)}.msgpack"
        packs = decoded(cache.read(cache_folder, self._packs_name))
        self._is_kept = packs is not None
        if packs is None and self._shipped:
            packs = self._shipped.packs(self._shipped_state)
        self.packs = packs or _read(folders)

    @cached_property
    def memo(self) -> CompiledCache:
        """What was worked out from the words of packs; only who makes checks ready asks for it."""
        pieces = _pieces(cache.read(self._cache, self._words_name))
        if pieces is None and self._shipped:
            pieces = self._shipped.pieces
        return CompiledCache(pieces)

    @cached_property
    def _words_name(self) -> str:
        return f"words/{makers()}.msgpack"

    @cached_property
    def _shipped(self) -> Shipped | None:
        return shipped.read()

    def shipped_outline(self, code: str, made_of: Sequence[object]) -> bytes | None:
        """The outline that came with the wheel, where checks of these packs by this code and all else are its own."""
        return self._shipped.outline((code, self._shipped_state, *made_of)) if self._shipped else None

    @cached_property
    def _shipped_state(self) -> str:
        return state_of(self._folders, rules_root())

    def keep(self) -> None:
        """Keep what this run read and worked out, if any of it was new since the last call."""
        if self._cache is None:
            return
        if not self._is_kept:
            cache.write(self._cache, self._packs_name, encoded(self.packs))
            cache.keep_newest(self._cache, "packs/*.msgpack", STATES)
            self._is_kept = True
        if "memo" in vars(self) and self.memo.is_fresh:
            pieces = as_pieces(self.memo.kept())
            if len(pieces) > PIECES:  # pieces speak of each other, so all go
                pieces = {}
            cache.write(self._cache, self._words_name, msgspec.msgpack.encode(pieces))
            self.memo.commit(pieces)
            cache.keep_newest(self._cache, "words/*.msgpack", STATES)


def _read(folders: Sequence[Path]) -> PackSet:
    from relint.packs.load import load_packs  # which asks for all kinds and so for numpy

    return load_packs(folders)


def _pieces(data: bytes | None) -> Any:
    try:
        return msgspec.msgpack.decode(data, type=PieceMap) if data else None
    except msgspec.DecodeError:
        return None
