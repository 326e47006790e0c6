"""Things made when somebody first asks for them: a draft needs a third of the rules, and making all takes longer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Protocol, TypeVar


class Identified(Protocol):
    """What has an id."""

    @property
    def id(self) -> str:
        """By which it is asked for."""


_D = TypeVar("_D", bound=Identified)
_T = TypeVar("_T")


class Made(Mapping[str, _T]):
    """By id what `make` gives for each declaration."""

    def __init__(self, declared: Iterable[_D], make: Callable[[_D], _T]) -> None:
        self._made: dict[str, _T] = {}
        self._waiting = {one.id: (lambda one=one: make(one)) for one in declared}

    def __getitem__(self, key: str) -> _T:
        found = self._made.get(key)
        if found is None:
            found = self._made[key] = self._waiting[key]()
        return found

    def __contains__(self, key: object) -> bool:
        return key in self._waiting

    def __iter__(self) -> Iterator[str]:
        return iter(self._waiting)

    def __len__(self) -> int:
        return len(self._waiting)
