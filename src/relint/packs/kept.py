"""Packs as they were read and checked by an earlier run, and everything that was worked out from their words.

Packs are kept under a hash of every file they came from and of relint; what was worked out (inflected forms, patterns
taken apart) under its own text and the libraries that inflect and tokenize, so that a changed rule costs one rule.
Nothing is ever compared by time. A damaged file is as good as none.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import msgspec

from relint import __version__, cache
from relint.kinds import pattern_rows, syntax, term_list, words
from relint.kinds.words import Memo
from relint.language import inflect, tokenizer
from relint.packs.load import Pack, PackInfo, PackSet, load_packs
from relint.packs.state import state_of
from relint.rule import Rule, Signal

#: Packs of so many different states are kept (a team's settings, a branch, an older relint).
STATES = 8
#: More worked-out pieces than this are mostly of rules that are gone: start afresh.
PIECES = 60_000
#: Files that hold a library's version; reading them is far quicker than asking for its metadata.
_LIBRARIES = {"lemminflect": "__init__.py", "spacy": "about.py"}
_WORKED_OUT_BY = (pattern_rows, syntax, term_list, words, inflect, tokenizer)
_PieceMap = dict[str, msgspec.Raw]


class _Blob(msgspec.Struct, frozen=True):
    packs: list[tuple[str, PackInfo, str]]
    rules: tuple[Rule, ...]
    signals: tuple[Signal, ...]
    lists: dict[str, tuple[str, ...]]


class KeptPacks:
    """The packs in some folders, from the cache where they are unchanged; `state` is theirs, where it is known."""

    def __init__(self, folders: Sequence[Path], cache_folder: Path | None, state: str | None = None):
        self._cache = cache_folder
        self._packs_name = f"packs/{state or state_of(folders)}.msgpack"
        self._words_name = f"words/{_tools()}.msgpack"
        blob: _Blob | None = _decoded(cache.read(cache_folder, self._packs_name), _Blob)
        self._is_kept = blob is not None
        self.memo = Memo(_decoded(cache.read(cache_folder, self._words_name), _PieceMap))
        self.packs = _packs(blob) if blob else load_packs(folders)

    def keep(self) -> None:
        """Keep what this run read and worked out, if any of it was new since the last call."""
        if self._cache is None:
            return
        encode = msgspec.msgpack.encode
        if not self._is_kept:
            packs = self.packs
            places = [(pack.name, pack.info, str(pack.path)) for pack in packs.packs]
            cache.write(self._cache, self._packs_name, encode(_Blob(places, packs.rules, packs.signals, packs.lists)))
            cache.keep_newest(self._cache, "packs/*.msgpack", STATES)
            self._is_kept = True
        if self.memo.is_fresh:
            pieces = self.memo.kept()
            if len(pieces) > PIECES:  # pieces speak of each other, so all go
                pieces = {}
            raw = {key: _raw(value) for key, value in pieces.items()}
            cache.write(self._cache, self._words_name, encode(raw))
            self.memo.settle(raw)
            cache.keep_newest(self._cache, "words/*.msgpack", STATES)


def _decoded(data: bytes | None, kind: Any) -> Any:
    try:
        return msgspec.msgpack.decode(data, type=kind) if data else None
    except msgspec.DecodeError:
        return None


def _raw(value: Any) -> msgspec.Raw:
    return value if isinstance(value, msgspec.Raw) else msgspec.Raw(msgspec.msgpack.encode(value))


def _packs(blob: _Blob) -> PackSet:
    packs = tuple(Pack(name, info, Path(path)) for name, info, path in blob.packs)
    return PackSet(packs, blob.rules, blob.signals, blob.lists)


def _tools() -> str:
    """A hash of what the worked-out pieces come from, besides the rules: our own modules and two libraries."""
    digest = hashlib.sha256(__version__.encode())
    for module in _WORKED_OUT_BY:
        digest.update(Path(str(module.__file__)).read_bytes())
    for name, file in _LIBRARIES.items():
        spec = find_spec(name)
        if spec and spec.origin:
            digest.update((Path(spec.origin).parent / file).read_bytes())
    return digest.hexdigest()[:32]
