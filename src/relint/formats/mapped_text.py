"""A short text with the place of each of its characters: a header, a front matter value, a decoded body."""

from __future__ import annotations

from typing import NamedTuple

from relint.draft.sourcemap import SourceMap, TextBuilder
from relint.draft.span import Span


class MappedText(NamedTuple):
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

    def part(self, start: int, end: int) -> MappedText:
        """One stretch of it."""
        builder = TextBuilder()
        builder.take(self.text, self.source_map, Span(start, end))
        return MappedText(*builder.build())


def whole(text: str, start: int) -> MappedText:
    """Text that stands in the source as it is, from `start`."""
    if not text:
        return MappedText("", SourceMap(()))
    return MappedText(text, SourceMap(((0, len(text), start, start + len(text), True),)))
