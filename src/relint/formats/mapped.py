"""A short text with the place of each of its characters: a header, a front matter value, a decoded body."""

from __future__ import annotations

from typing import NamedTuple

from relint.sourcemap import SourceMap, TextBuilder
from relint.span import Span


class Mapped(NamedTuple):
    """`source_map` covers `text`."""

    text: str
    source_map: SourceMap

    @property
    def span(self) -> Span:
        """Where the whole of it stands."""
        return self.place(Span(0, len(self.text)))

    def place(self, span: Span) -> Span:
        """Where a stretch of it stands."""
        return self.source_map.to_source(span)

    def part(self, start: int, end: int) -> Mapped:
        """One stretch of it."""
        builder = TextBuilder()
        builder.take(self.text, self.source_map, Span(start, end))
        return Mapped(*builder.build())


def whole(text: str, start: int) -> Mapped:
    """Text that stands in the source as it is, from `start`."""
    if not text:
        return Mapped("", SourceMap(()))
    return Mapped(text, SourceMap(((0, len(text), start, start + len(text), True),)))
