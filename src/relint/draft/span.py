"""A stretch of text: the smallest thing a finding needs."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from itertools import accumulate
from typing import Any, TypeVar

from relint.outside.structs import Struct

_T = TypeVar("_T")


class Span(Struct, frozen=True, order=True):
    """Half-open stretch `[start, end)`, counted in characters; never negative, never backwards."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"impossible span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """True when the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """True when `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        """The characters of `text` in this span."""
        return text[self.start : self.end]

    def trimmed(self, text: str) -> Span:
        """The same without blanks at its ends."""
        inside = self.of(text)
        start = self.start + len(inside) - len(inside.lstrip())
        return Span(start, max(start, self.end - (len(inside) - len(inside.rstrip()))))


class Spans:
    """Some stretches, in any order, that may overlap; asked about others without a walk through all of them."""

    def __init__(self, spans: Iterable[Span]) -> None:
        inside = sorted(spans)
        self._starts = [span.start for span in inside]
        self._furthest = list(accumulate((span.end for span in inside), max))

    def overlap(self, span: Span) -> bool:
        """True when one of them overlaps `span`, as `Span.overlaps` means it."""
        before = bisect_left(self._starts, span.end)
        return before > 0 and span.start < self._furthest[before - 1]


class Stretches:
    """A set of spans that do not overlap one another."""

    def __init__(self, spans: Iterable[Span]):
        self._spans = sorted(spans)
        self._starts = [span.start for span in self._spans]

    def cover(self, span: Span) -> bool:
        """True when one of them has all of it."""
        before = bisect_right(self._starts, span.start) - 1
        return before >= 0 and self._spans[before].covers(span)

    def touch(self, span: Span) -> bool:
        """True when one of them shares a character with it."""
        before = bisect_right(self._starts, span.start) - 1
        return any(other.overlaps(span) for other in self._spans[max(0, before) : before + 2])


def apart(things: Iterable[_T], place: Callable[[_T], tuple[int, int]], rank: Callable[[_T], Any]) -> list[_T]:
    """Of those that overlap the one that ranks first; in the order of their places, which hold something each."""
    kept: list[_T] = []
    places: list[tuple[int, int]] = []  # in order and apart, so that only neighbours can overlap
    for one in sorted(things, key=rank):
        start, end = here = place(one)
        at = bisect_right(places, here)
        if (at and places[at - 1][1] > start) or (at < len(places) and places[at][0] < end):
            continue
        kept.insert(at, one)
        places.insert(at, here)
    return kept


def merged(spans: Iterable[Span]) -> list[Span]:
    """In order, with those that overlap made one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and found[-1].overlaps(span):
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


def earliest(place: tuple[int, int]) -> tuple[int, int]:
    """As a rank: the first first, of those that start together the longest."""
    start, end = place
    return start, -end


def longest(place: tuple[int, int]) -> tuple[int, int]:
    """As a rank: the longest first, of equals the first."""
    start, end = place
    return start - end, start
