"""What was made ready for an earlier run of this process: packs read, checks made.

An ordinary run fills one place and ends; a process that answers many runs finds here what makes them quick.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

_T = TypeVar("_T")


class Ready(Generic[_T]):
    """The few things that were asked for last, by everything that they were made from."""

    #: So many settings are at work on one desk at a time; what checks know takes tens of megabytes.
    MOST = 4

    def __init__(self) -> None:
        self._made: dict[Hashable, _T] = {}

    def get(self, key: Hashable, make: Callable[[], _T]) -> _T:
        """What was made under this key, else what `make` gives now; whatever it raises is raised, and nothing kept."""
        found = self._made.pop(key) if key in self._made else make()
        self._made[key] = found
        while len(self._made) > self.MOST:
            del self._made[next(iter(self._made))]
        return found

    def made(self) -> list[_T]:
        """All of them, the one that was asked for last at the end."""
        return list(self._made.values())

    def clear(self) -> None:
        """Forget everything."""
        self._made.clear()
