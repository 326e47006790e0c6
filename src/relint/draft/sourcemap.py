"""From visible text back to the file: which characters came from where.

Modelled on harper's `Mask` (keep pieces of the source and remember where each stood).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property

from relint.draft.span import Span
from relint.outside.structs import Struct


class Segment(Struct, frozen=True):
    """One piece of visible text and the piece of source it stands for.

    A `verbatim` run is the same length on both sides and maps character by character;
    any other run (an entity, a folded line break, a placeholder) maps only as a whole.
    """

    text: Span
    source: Span
    verbatim: bool


#: A run in short: start and end in the text, start and end in the source, verbatim. A draft has thousands of them.
Row = tuple[int, int, int, int, bool]


class SourceMap(Struct, frozen=True, dict=True):
    """Rows in order, covering the visible text without gap or overlap.

    Within a block source starts never go backwards; blocks stand in the order in which they are read, and the words of
    one may be written above those of another (a `const` that the markup shows).
    """

    rows: tuple[Row, ...]

    @property
    def runs(self) -> tuple[Segment, ...]:
        """The rows at length."""
        return tuple(map(_run, self.rows))

    @cached_property
    def starts(self) -> list[int]:
        """Where each row begins in the text."""
        return [row[0] for row in self.rows]

    def to_source(self, span: Span) -> Span:
        """The shortest stretch of source that produced `span` of the visible text."""
        if not self.rows:
            return Span(0, 0)
        first, last, place, end, verbatim = self.rows[max(0, bisect_right(self.starts, span.start) - 1)]
        start = place + (span.start - first if verbatim else 0)
        if span.end <= span.start:
            return Span(start, start)
        of_first = place + min(last, span.end) - first if verbatim else end
        first, _, place, end, verbatim = self.rows[max(0, bisect_right(self.starts, span.end - 1) - 1)]
        if verbatim:
            end = place + span.end - first
        return Span(start, end if end >= start else of_first)

    def runs_within(self, span: Span) -> Iterator[Segment]:
        """The runs of `span`, cut to it; a run that is not verbatim stays whole on the side of the source."""
        return map(_run, self.rows_within(span))

    def rows_within(self, span: Span) -> Sequence[Row]:
        """The rows of `span`, cut to it; a row that is not verbatim stays whole on the side of the source."""
        if span.end <= span.start:
            return ()
        first = max(0, bisect_right(self.starts, span.start) - 1)
        rows = list(self.rows[first : bisect_left(self.starts, span.end)])
        if rows and rows[0][0] < span.start:
            start, end, place, stop, verbatim = rows[0]
            rows[0] = (span.start, end, place + span.start - start if verbatim else place, stop, verbatim)
        if rows and rows[-1][1] > span.end:
            start, end, place, stop, verbatim = rows[-1]
            rows[-1] = (start, span.end, place, stop - (end - span.end) if verbatim else stop, verbatim)
        return rows

    def through(self, outer: SourceMap) -> SourceMap:
        """Compose: this map leads into a text that `outer` leads from (HTML inside quoted-printable)."""
        rows: list[Row] = []
        for row in self.rows:
            start, end, place, stop, verbatim = row
            if verbatim and stop > place:
                _compose(rows, row, outer)
            else:
                led = outer.to_source(Span(place, stop))
                rows.append((start, end, led.start, led.end, False))
        return SourceMap(tuple(rows))


def _run(row: Row) -> Segment:
    start, end, place, stop, verbatim = row
    return Segment(Span(start, end), Span(place, stop), verbatim)


def _compose(rows: list[Row], row: Row, outer: SourceMap) -> None:
    """A verbatim row may cross several outer rows: cut it where they change."""
    text, _, cursor, end, _ = row
    index = max(0, bisect_right(outer.starts, cursor) - 1)
    last = len(outer.rows) - 1
    while cursor < end:
        start, outer_end, place, led_end, verbatim = outer.rows[index]
        stop = min(end, max(outer_end, cursor + 1))
        led = place + cursor - start if verbatim else place
        led_end = max(led, place + stop - start if verbatim else led_end)
        _append(rows, (text, text + stop - cursor, led, led_end, verbatim))
        text += stop - cursor
        cursor = stop
        index = min(last, index + 1)


def _append(rows: list[Row], row: Row) -> None:
    """Add a row; two verbatim ones that are neighbours on both sides are one."""
    if rows and row[4]:
        start, _, place, stop, verbatim = rows[-1]
        if verbatim and stop == row[2]:
            rows[-1] = (start, row[1], place, row[3], True)
            return
    rows.append(row)


class TextBuilder:
    """Collects visible text piece by piece together with its places; what every reader writes into."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._rows: list[Row] = []
        self._length = 0

    @property
    def length(self) -> int:
        """Characters of visible text so far."""
        return self._length

    def copy(self, text: str, source_start: int) -> None:
        """Add text that stands in the source character by character from `source_start`."""
        if text:
            end = self._length + len(text)
            _append(self._rows, (self._length, end, source_start, source_start + len(text), True))
            self._pieces.append(text)
            self._length = end

    def replace(self, text: str, source: Span) -> None:
        """Add text that stands for a piece of source as a whole (`&nbsp;` becomes a space, a tag a word)."""
        if text:
            end = self._length + len(text)
            self._rows.append((self._length, end, source.start, source.end, False))
            self._pieces.append(text)
            self._length = end

    def take(self, text: str, source_map: SourceMap, span: Span) -> None:
        """Add a stretch of another text together with its places."""
        rows = source_map.rows_within(span)
        if not rows:
            return
        moved = self._length - span.start
        start, end, place, stop, verbatim = rows[0]
        _append(self._rows, (start + moved, end + moved, place, stop, verbatim))
        self._rows += [
            (start + moved, end + moved, place, stop, verbatim) for start, end, place, stop, verbatim in rows[1:]
        ]
        self._pieces.append(span.of(text))
        self._length += len(span)

    def build(self) -> tuple[str, SourceMap]:
        """The visible text and its map."""
        return "".join(self._pieces), SourceMap(tuple(self._rows))
