"""Packs as they were read, checked and taken apart by an earlier run.

Kept under a hash of everything that they depend on: every file of the packs, relint, and the libraries that inflect and
tokenize. Nothing is ever compared by time. A damaged file is as good as none.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import msgspec

from relint import __version__, cache
from relint.kinds.words import Memo
from relint.packs.load import Pack, PackInfo, PackSet, load_packs
from relint.rule import Rule, Signal

#: Packs of so many different states are kept (a team's settings, a branch, an older relint).
STATES = 8
_LIBRARIES = ("lemminflect", "spacy")


class _Blob(msgspec.Struct, frozen=True):
    packs: list[tuple[str, PackInfo, str]]
    rules: tuple[Rule, ...]
    signals: tuple[Signal, ...]
    lists: dict[str, tuple[str, ...]]
    memo: dict[str, msgspec.Raw]


class KeptPacks:
    """The packs in some folders, from the cache where they are unchanged."""

    def __init__(self, folders: Sequence[Path], cache_folder: Path | None):
        self._folders = folders
        self._cache = cache_folder
        self._name = f"packs/{state_of(folders)}.msgpack" if cache_folder else ""
        blob = self._blob()
        self.memo = Memo(blob.memo if blob else None)
        self.packs = _packs(blob) if blob else load_packs(folders)

    def _blob(self) -> _Blob | None:
        data = cache.read(self._cache, self._name)
        if data is None:
            return None
        try:
            return msgspec.msgpack.decode(data, type=_Blob)
        except msgspec.DecodeError:
            return None

    def keep(self) -> None:
        """Keep what this run worked out, if any of it was new."""
        if self._cache is None or not self.memo.is_fresh:
            return
        packs = self.packs
        encode = msgspec.msgpack.encode
        raw = {key: _raw(value) for key, value in self.memo.kept().items()}
        places = [(pack.name, pack.info, str(pack.path)) for pack in packs.packs]
        cache.write(self._cache, self._name, encode(_Blob(places, packs.rules, packs.signals, packs.lists, raw)))
        cache.keep_newest(self._cache, "packs/*.msgpack", STATES)


def _raw(value: Any) -> msgspec.Raw:
    return value if isinstance(value, msgspec.Raw) else msgspec.Raw(msgspec.msgpack.encode(value))


def _packs(blob: _Blob) -> PackSet:
    packs = tuple(Pack(name, info, Path(path)) for name, info, path in blob.packs)
    return PackSet(packs, blob.rules, blob.signals, blob.lists)


def state_of(folders: Sequence[Path]) -> str:
    """A hash of every file in the folders, their places, relint and the libraries that read words."""
    digest = hashlib.sha256()
    for name in ("relint-copy", *_LIBRARIES):
        digest.update(f"{name} {_version(name)}\n".encode())
    digest.update(__version__.encode())
    for folder in folders:
        for path in sorted(folder.rglob("*.yaml")):
            digest.update(f"{path}\n".encode())
            try:
                digest.update(path.read_bytes())
            except OSError:
                continue
    return digest.hexdigest()[:32]


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "none"
