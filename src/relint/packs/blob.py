"""Packs as one piece of data: read and checked once, told apart by the state of the files they came from."""

from __future__ import annotations

from pathlib import Path

import msgspec

from relint.packs.pack_set import Pack, PackInfo, PackSet
from relint.packs.rule import Rule, Signal

_HERE = Path()


class _Blob(msgspec.Struct, frozen=True):
    packs: tuple[tuple[str, PackInfo, str], ...]
    rules: tuple[Rule, ...]
    signals: tuple[Signal, ...]
    lists: dict[str, dict[str, tuple[str, ...]]]


def encoded(packs: PackSet, root: Path = _HERE) -> bytes:
    """The packs as data, with their places as seen from `root`, above all of them (else: places as they are)."""

    def seen(path: str | Path) -> str:
        return str(path) if root is _HERE else str(Path(path).relative_to(root))

    return msgspec.msgpack.encode(
        _Blob(
            tuple((pack.name, pack.info, seen(pack.path)) for pack in packs.packs),
            tuple(msgspec.structs.replace(rule, path=seen(rule.path)) for rule in packs.rules),
            tuple(msgspec.structs.replace(signal, path=seen(signal.path)) for signal in packs.signals),
            packs.lists,
        )
    )


def decoded(data: bytes | None, root: Path = _HERE) -> PackSet | None:
    """The packs that `encoded` made data of, seen from `root`; `None` where there is none, or it is damaged."""
    try:
        blob = msgspec.msgpack.decode(data, type=_Blob) if data else None
    except msgspec.DecodeError:
        return None
    if blob is None:
        return None
    return PackSet(
        tuple(Pack(name, info, root / path) for name, info, path in blob.packs),
        tuple(msgspec.structs.replace(rule, path=str(root / rule.path)) for rule in blob.rules),
        tuple(msgspec.structs.replace(signal, path=str(root / signal.path)) for signal in blob.signals),
        blob.lists,
    )
