"""What was worked out once and is kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import msgspec


class CompiledCache:
    """Plain data worked out from rule files (inflected forms, patterns taken apart), by what it was worked out from.

    A run may start with what an earlier one worked out; that is decoded piece by piece, when it is asked for.
    """

    def __init__(self, known: Mapping[str, msgspec.Raw] | None = None):
        self._known = known or {}
        self._values: dict[str, Any] = {}
        self._new: set[str] = set()

    def get(self, key: str, work_out: Callable[[], Any]) -> Any:
        """The value kept under `key`, else what `work_out` gives."""
        if key not in self._values:
            raw = self._known.get(key)
            if raw is None:
                self._new.add(key)
            self._values[key] = work_out() if raw is None else msgspec.msgpack.decode(raw)
        return self._values[key]

    def require(self, key: str) -> Any:
        """A value that must be there, because something that is kept speaks of it. Raises `KeyError`."""
        if key not in self._values:
            self._values[key] = msgspec.msgpack.decode(self._known[key])
        return self._values[key]

    @property
    def is_fresh(self) -> bool:
        """True when anything had to be worked out."""
        return bool(self._new)

    def commit(self, kept: Mapping[str, msgspec.Raw]) -> None:
        """Take what was just kept as known; nothing is new any more."""
        self._known = kept
        self._new.clear()

    def kept(self) -> dict[str, Any]:
        """Everything known now, to be kept for a later run."""
        return {**self._known, **{key: self._values[key] for key in self._new}}
