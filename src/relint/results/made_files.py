"""Reports of drafts, each made when somebody asks for it and not kept: however many there are, one is in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import overload

from relint.results.report import FileReport


class MadeFiles(Sequence[FileReport]):
    """So many reports, of which `make` gives the one at a place."""

    def __init__(self, count: int, make: Callable[[int], FileReport]) -> None:
        self._places = range(count)
        self._make = make

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, index: int) -> FileReport: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[FileReport, ...]: ...
    def __getitem__(self, index: int | slice) -> FileReport | tuple[FileReport, ...]:
        if isinstance(index, slice):
            return tuple(map(self._make, self._places[index]))
        return self._make(self._places[index])

    def __iter__(self) -> Iterator[FileReport]:
        return map(self._make, self._places)
