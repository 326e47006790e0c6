"""Paragraphs of a word processor's file made into one text, so that a place is a paragraph and a character in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate

from relint.draft.source import Position, Source
from relint.draft.span import Span
from relint.outside.structs import Struct, replace

PLACES = "places are paragraphs of the document, counted with empty ones, and characters in them."
BESIDE = PLACES.replace(", and", " and those of notes, headers and footers behind the text, and")


class TypeRun(Struct, frozen=True):
    """A stretch of a paragraph in bold or italics, or, with a `target`, a link."""

    span: Span
    target: str = ""


class MergedField(Struct, frozen=True):
    """A field that a mailing fills in: where its tag stands, and how many characters the page shows in its place."""

    span: Span
    shown: int


class Paragraph(Struct, frozen=True):
    """`text` may hold line ends. `number` counts all paragraphs of the file from 1; 0 where it is not yet known.

    `mark` is what plain text would have before it: the signs of a heading, the dash of a list, the name of a field.
    `group` is the same number, which is not 0, for the cells of one table of data. `calls` are the notes that are
    called in it, each with the character before which its number stands; `note` names the note that it is a part of
    itself. `is_on_pages`: it stands in a header or a footer.
    """

    text: str
    mark: str = ""
    runs: tuple[TypeRun, ...] = ()
    number: int = 0
    group: int = 0
    fields: tuple[MergedField, ...] = ()
    calls: tuple[tuple[int, str], ...] = ()
    note: str = ""
    is_on_pages: bool = False

    @property
    def is_beside(self) -> bool:
        """True for what stands beside the text: notes, headers and footers."""
        return bool(self.note) or self.is_on_pages


@dataclass(frozen=True)
class ParagraphSource(Source):
    """A source whose lines are paragraphs: `starts` says where the words of each begin, `numbers` which each is.

    The text ends at `text_end`; behind it stand notes up to `notes_end`, then headers and footers. `calls` are places
    where a note is called, each with where the note stands. `cells` are those of tables of data, with their group.
    """

    starts: tuple[int, ...] = field(default=(0,), compare=False)
    numbers: tuple[int, ...] = field(default=(1,), compare=False)
    headings: tuple[tuple[Span, int], ...] = field(default=(), compare=False)
    runs: tuple[TypeRun, ...] = field(default=(), compare=False)
    fields: tuple[MergedField, ...] = field(default=(), compare=False)
    cells: tuple[tuple[Span, int], ...] = field(default=(), compare=False)
    calls: tuple[tuple[int, Span], ...] = field(default=(), compare=False)
    text_end: int | None = field(default=None, compare=False)
    notes_end: int | None = field(default=None, compare=False)

    def position(self, offset: int) -> Position:
        """The number of the paragraph and of the character in it, both from 1."""
        if not 0 <= offset <= len(self.text):
            raise ValueError(f"offset {offset} outside of {self.path}")
        index = self._index(offset)
        return Position(self.numbers[index], max(0, self._shown(offset) - self._shown(self.starts[index])) + 1)

    def _shown(self, offset: int) -> int:
        """How many characters are shown before a place; the tag of a field and what the page shows differ in length."""
        ended = bisect_right(self.fields, offset, key=lambda each: each.span.end)
        if ended < len(self.fields):
            offset = min(offset, self.fields[ended].span.start)
        return offset - self._surplus[ended]

    @cached_property
    def _surplus(self) -> list[int]:
        return [0, *accumulate(len(each.span) - each.shown for each in self.fields)]

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
    fields: list[MergedField] = []
    cells: list[tuple[Span, int]] = []
    calls: list[tuple[int, str]] = []
    notes: dict[str, Span] = {}
    text_end: int | None = None
    notes_end: int | None = None
    length = 0
    for index, paragraph in enumerate(paragraphs):
        mark = paragraph.mark if paragraph.text.strip() else ""
        start = length + len(mark)
        end = start + len(paragraph.text)
        if text_end is None and paragraph.is_beside:
            text_end = length
        if notes_end is None and paragraph.is_on_pages:
            notes_end = length
        starts.append(start)
        numbers.append(paragraph.number or index + 1)
        if mark.startswith("#"):
            headings.append((Span(length, start), len(mark.strip())))
        runs += [replace(run, span=_moved(run.span, start)) for run in paragraph.runs]
        fields += [replace(each, span=_moved(each.span, start)) for each in paragraph.fields]
        if paragraph.group:
            cells.append((Span(start, end), paragraph.group))
        calls += [(start + place, note) for place, note in paragraph.calls]
        if paragraph.note:
            notes[paragraph.note] = Span(notes.get(paragraph.note, Span(start, end)).start, end)
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
        fields=tuple(fields),
        cells=tuple(cells),
        calls=tuple((place, notes[note]) for place, note in calls if note in notes),
        text_end=text_end,
        notes_end=notes_end,
    )


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
