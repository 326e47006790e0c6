"""Stretches of text that do not overlap, asked about other stretches without a walk through all of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from relint.span import Span


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
