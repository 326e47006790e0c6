"""Paragraphs of a word processor's file made into one text, so that a place is a paragraph and a character in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

from relint.draft.source import Position, Source
from relint.formats.cutting.labels import label_of

PLACES = "places are paragraphs of the document, counted with empty ones, and characters in them."


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`text` may hold line ends; `is_item` is true for one with a bullet or a number."""

    text: str
    is_item: bool = False


@dataclass(frozen=True)
class ParagraphSource(Source):
    """A source whose lines are paragraphs: `starts` says where the words of each begin."""

    starts: tuple[int, ...] = field(default=(0,), compare=False)

    def position(self, offset: int) -> Position:
        """The number of the paragraph and of the character in it, both from 1."""
        if not 0 <= offset <= len(self.text):
            raise ValueError(f"offset {offset} outside of {self.path}")
        number = max(0, bisect_right(self.starts, offset) - 1)
        return Position(number + 1, max(0, offset - self.starts[number]) + 1)


def source_of(path: str, paragraphs: Iterable[Paragraph], encoding: str) -> ParagraphSource:
    """One text, a blank line between two paragraphs."""
    pieces: list[str] = []
    starts: list[int] = []
    length = 0
    for paragraph in paragraphs:
        mark = "- " if paragraph.is_item and paragraph.text.strip() else ""
        starts.append(length + len(mark))
        pieces.append(f"{mark}{paragraph.text}\n\n")
        length += len(pieces[-1])
    return ParagraphSource(path, "".join(pieces), encoding, starts=tuple(starts) or (0,))


def row(cells: list[str]) -> list[Paragraph]:
    """The cells of a table's row; "Subject" beside a text is a header line, as copy decks have it."""
    filled = [cell for cell in cells if cell.strip()]
    if len(filled) == 2 and "\n" not in filled[0] and (label := label_of(f"**{filled[0].strip(': ')}:** x", 0)):
        if label.name == "body":
            return [Paragraph(filled[1])]
        return [Paragraph(f"{filled[0].strip(': ')}: {filled[1]}")]
    return [Paragraph(cell) for cell in filled]
