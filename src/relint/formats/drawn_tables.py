"""Tables that a letter draws with signs: between bars or corners, or under dashes. Their cells are read one by one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from relint.draft.document import BlockKind
from relint.draft.sourcemap import TextBuilder
from relint.draft.span import Span
from relint.formats.block_builder import BlockBuilder
from relint.formats.cutting.cell import Cell
from relint.formats.cutting.typed_tables import TypedLine, bar_table, drawn_table, typed_rows
from relint.formats.mapped_text import MappedText
from relint.formats.plain import BULLET
from relint.formats.raw_block import RawBlock
from relint.formats.tag import Tag
from relint.outside.late_expressions import late
from relint.outside.structs import Struct, replace

_LINE = late(r"[^\r\n]*(?:\r\n|\n|\r|\Z)")
#: Without one of these nothing is drawn.
_SIGN = late(r"(?:^|\r)[ \t]*(?:\+(?:[-=:]{2,}\+)+|-{2,}[ ]+-{2}|={2,}[ ]+={2}|\||:?-+:?[ \t]*\|)", re.MULTILINE)
#: Signs that are only for drawing, and what a keyboard has in their place.
_DRAWING = str.maketrans("│┃║─━═┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬╭╮╰╯", "|||---+++++++++++++++++++++++++++++++")
_DRAWN = late("[│┃║][^\\r\\n]*[│┃║]")
_FENCE = late(r"[ ]{0,3}(`{3,}|~{3,})")
_NOT_END = late(r"[^\r\n]")
#: Behind so many blanks Markdown has code.
_CODE = " " * 4

Read = Callable[[str, BlockBuilder], None]


class DrawnTable(Struct, frozen=True):
    """Its lines, and its cells row by row."""

    place: Span
    rows: Sequence[Sequence[Cell]]


def read_around(text: str, builder: BlockBuilder, tags: Sequence[Tag], read: Read, *, is_markdown: bool) -> None:
    """Write a text into the builder, each cell of its tables by itself; those between bars Markdown reads itself."""
    signs = text.translate(_DRAWING) if _DRAWN.search(text) else text
    tables = list(_found(signs, is_markdown=is_markdown)) if _SIGN.search(signs) else []
    read(_without(text, tables), builder)
    if tables:
        builder.pieces = _with_cells(builder.pieces, tables, text, tags, read)


def _without(text: str, tables: Sequence[DrawnTable]) -> str:
    """The text with blanks in place of its tables."""
    pieces, cursor = [], 0
    for table in tables:
        pieces += [text[cursor : table.place.start], _NOT_END.sub(" ", table.place.of(text))]
        cursor = table.place.end
    return "".join(pieces) + text[cursor:]


def _with_cells(
    pieces: Sequence[RawBlock], tables: Sequence[DrawnTable], text: str, tags: Sequence[Tag], read: Read
) -> list[RawBlock]:
    """The pieces of the text around the tables, with those of each cell where its table stands."""
    found: list[RawBlock] = []
    cursor = 0
    for number, table in enumerate(tables):
        behind = next(
            (at for at in range(cursor, len(pieces)) if pieces[at].place.start >= table.place.end), len(pieces)
        )
        found += pieces[cursor:behind]
        cursor = behind
        for cell in (cell for row in table.rows for cell in row if cell.text.strip()):
            found += _pieces(cell, text, tags, read, group=20_000 + number)
    return [*found, *pieces[cursor:]]


def _found(text: str, *, is_markdown: bool) -> Iterator[DrawnTable]:
    lines = [TypedLine(match[0].rstrip("\r\n"), match.start()) for match in _LINE.finditer(text)]
    index, fence = 0, ""
    while index < len(lines):
        line = lines[index].text
        if is_markdown and (mark := _FENCE.match(line)):
            fence = "" if fence and mark[1].startswith(fence) else fence or mark[1]
        count = 0
        if not fence and line.strip() and not (is_markdown and line.startswith(_CODE)):
            count = drawn_table(lines, index) or (0 if is_markdown else bar_table(lines, index))
        if count:
            rows = typed_rows(lines[index : index + count])
            last = lines[index + count - 1]
            yield DrawnTable(Span(lines[index].start, last.start + len(last.text)), rows)
        index += count or 1


def _pieces(cell: Cell, text: str, tags: Sequence[Tag], read: Read, *, group: int) -> list[RawBlock]:
    """What a cell says; one thing in it is a cell of a table, several are paragraphs that a table sets side by side."""
    mapped = _joined(cell, text)
    builder = BlockBuilder(list(_within(tags, mapped)))
    read(mapped.text, builder)
    found = [piece.through(mapped.source_map) for piece in builder.pieces]
    is_prose = len(found) == 1 and found[0].kind in (BlockKind.PARAGRAPH, BlockKind.HEADING)
    return [found[0].renamed(BlockKind.TABLE_CELL, group=group)] if is_prose else found


def _joined(cell: Cell, text: str) -> MappedText:
    """The lines of a cell as one text; a line ends where the column does, and says nothing by it."""
    builder = TextBuilder()
    before: Span | None = None
    for span in cell.stretches:
        if before is not None:
            is_end = not len(span) or not len(before) or BULLET.match(span.of(text))
            builder.replace("\n" if is_end else " ", Span(before.end, max(before.end, span.start)))
        builder.copy(span.of(text), span.start)
        before = span
    return MappedText(*builder.build())


def _within(tags: Sequence[Tag], mapped: MappedText) -> Iterator[Tag]:
    """The merge tags of a cell, where they stand in its own text."""
    for start, end, place, stop, is_verbatim in mapped.source_map.rows:
        first = bisect_left(tags, place, key=lambda tag: tag.source.start)
        for tag in tags[first : bisect_left(tags, stop, key=lambda tag: tag.source.start)]:
            if is_verbatim and tag.source.end <= stop:
                moved = tag.source.start - place + start
                yield replace(tag, source=Span(moved, min(end, moved + len(tag.source))))
