"""Paragraphs of a word processor's file made into one text, so that a place is a paragraph and a character in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

from relint.draft.source import Position, Source
from relint.draft.span import Span
from relint.outside.structs import Struct

PLACES = "places are paragraphs of the document, counted with empty ones, and characters in them."


class TypeRun(Struct, frozen=True):
    """A stretch of a paragraph in bold or italics, or, with a `target`, a link."""

    span: Span
    target: str = ""


class Paragraph(Struct, frozen=True):
    """`text` may hold line ends. `number` counts all paragraphs of the file from 1; 0 where it is not yet known.

    `mark` is what plain text would have before it: the signs of a heading, the dash of a list, the name of a field.
    """

    text: str
    mark: str = ""
    runs: tuple[TypeRun, ...] = ()
    number: int = 0


@dataclass(frozen=True)
class ParagraphSource(Source):
    """A source whose lines are paragraphs: `starts` says where the words of each begin, `numbers` which each is."""

    starts: tuple[int, ...] = field(default=(0,), compare=False)
    numbers: tuple[int, ...] = field(default=(1,), compare=False)
    headings: tuple[tuple[Span, int], ...] = field(default=(), compare=False)
    runs: tuple[TypeRun, ...] = field(default=(), compare=False)

    def position(self, offset: int) -> Position:
        """The number of the paragraph and of the character in it, both from 1."""
        if not 0 <= offset <= len(self.text):
            raise ValueError(f"offset {offset} outside of {self.path}")
        index = self._index(offset)
        return Position(self.numbers[index], max(0, offset - self.starts[index]) + 1)

    def byte_column(self, offset: int) -> int:
        """The same in bytes of UTF-8."""
        start = min(offset, self.starts[self._index(offset)])
        return self._bytes_before(offset) - self._bytes_before(start) + 1

    def _index(self, offset: int) -> int:
        return max(0, bisect_right(self.starts, offset) - 1)


def source_of(path: str, paragraphs: Iterable[Paragraph], encoding: str) -> ParagraphSource:
    """One text, a blank line between two paragraphs."""
    pieces: list[str] = []
    starts: list[int] = []
    numbers: list[int] = []
    headings: list[tuple[Span, int]] = []
    runs: list[TypeRun] = []
    length = 0
    for index, paragraph in enumerate(paragraphs):
        mark = paragraph.mark if paragraph.text.strip() else ""
        start = length + len(mark)
        starts.append(start)
        numbers.append(paragraph.number or index + 1)
        if mark.startswith("#"):
            headings.append((Span(length, start), len(mark.strip())))
        runs += [TypeRun(Span(start + run.span.start, start + run.span.end), run.target) for run in paragraph.runs]
        pieces.append(f"{mark}{paragraph.text}\n\n")
        length += len(pieces[-1])
    return ParagraphSource(
        path,
        "".join(pieces),
        encoding,
        starts=tuple(starts) or (0,),
        numbers=tuple(numbers) or (1,),
        headings=tuple(headings),
        runs=tuple(runs),
    )
