"""Tables of a word processor's file: copy decks keep a mail's subject and body in their cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from relint.formats.cutting.labels import field_named
from relint.formats.cutting.tables import is_day, is_part
from relint.formats.office.columns import HEADING, NAMES, NOTE, Cell, Row, columns, has_columns, words
from relint.formats.office.paragraphs import Paragraph
from relint.outside.structs import replace

#: So many cells stand before the one that names the part: “1 | Subject | …”, “Mail 1 | Day 0 | Subject | …”.
_MOST_BEFORE_KEY = 2

#: A cell of data says no more.
_LONGEST = 60


def rows(table: Sequence[Row]) -> Iterator[Paragraph]:
    """The paragraphs of a table: as header lines and bodies where its cells say so, else cell by cell."""
    if has_columns(table):
        yield from columns(table)
        return
    fields = [_field(cell) or ("day" if is_day(words(cell)) else None) for cell in table[0]] if table else []
    if {"subject", "body"} <= set(fields):
        fields = _with_titles(fields, table[1:])
        for row in table[1:]:
            yield from _mail(fields, row)
    elif any(len(row) == 2 and _field(row[0]) in ("subject", "body") for row in table):
        for row in table:
            yield from _part(row)
    elif {"subject", "body"} <= {_field(row[place]) for row in table if (place := _key(row)) is not None}:
        for row in table:
            yield from _keyed(row)
    else:
        group = next((each.number for row in table for cell in row for each in cell), 0) if _is_data(table) else 0
        for row in table:
            for cell in row:
                yield from (replace(each, group=each.group or group) for each in cell)


def _is_data(table: Sequence[Row]) -> bool:
    """Two columns and two rows or more, of short cells with one thing in each; any other table holds a layout."""
    filled = [[[each for each in cell if each.text.strip()] for cell in row] for row in table]
    cells = [cell for row in filled for cell in row if cell]
    if any(len(cell) > 1 or len(cell[0].text) > _LONGEST or cell[0].mark for cell in cells):
        return False
    return sum(sum(map(bool, row)) > 1 for row in filled) > 1


def _with_titles(fields: Sequence[str | None], table: Sequence[Row]) -> list[str | None]:
    """Of several bodies the one with most words is one: "Email" beside "Copy" is a title."""
    bodies = [place for place, name in enumerate(fields) if name == "body"]
    most = max(bodies, key=lambda place: sum(len(words(row[place])) for row in table if place < len(row)))
    return ["title" if name == "body" and place != most else name for place, name in enumerate(fields)]


def _mail(fields: Sequence[str | None], row: Row) -> Iterator[Paragraph]:
    """One mail a row: its header lines first, whatever the order of the columns."""
    named = list(zip(fields, row, strict=False))
    for name, cell in named:
        if name == "title":
            yield from _marked(cell, HEADING)
    for name, cell in named:
        if name == "day":
            yield from _marked(cell, f"{NOTE[:-2]}, day: ")
    for name, cell in named:
        if name in NAMES:
            yield from _marked(cell, f"{NAMES[name]}: ")
    for name, cell in named:
        if name == "body":
            yield from cell
    for name, cell in named:
        if name is None:
            yield from _marked(cell, NOTE)


def _part(row: Row) -> Iterator[Paragraph]:
    """One part of a mail a row; what is neither a field nor copy speaks to the team."""
    name = _field(row[0]) if len(row) == 2 else None
    if name in NAMES:
        yield from _marked(row[1], f"{NAMES[name]}: ")
    elif name == "body" or (len(row) == 2 and _is_copy(row[0])):
        yield from row[1]
    else:
        for cell in row[len(row) == 2 :]:
            yield from _marked(cell, NOTE)


def _key(row: Row) -> int | None:
    """Which cell of a wider row says what the one behind it is; a cell that spans rows stands before it once only."""
    places = range(min(_MOST_BEFORE_KEY + 1, len(row) - 1))
    return next((place for place in places if _field(row[place]) or _is_copy(row[place])), None)


def _keyed(row: Row) -> Iterator[Paragraph]:
    """One part of a mail a row, with cells around it that speak to the team."""
    place = _key(row)
    if place is None:
        for cell in row:
            yield from _marked(cell, NOTE)
        return
    for cell in row[:place]:
        yield from _marked(cell, NOTE)
    yield from _part(row[place : place + 2])
    for cell in row[place + 2 :]:
        yield from _marked(cell, NOTE)


def _marked(cell: Cell, mark: str) -> Iterator[Paragraph]:
    filled = [paragraph for paragraph in cell if paragraph.text.strip()]
    for index, paragraph in enumerate(filled):
        yield replace(paragraph, mark=mark if index == 0 or mark == NOTE else "")


def _field(cell: Cell) -> str | None:
    """The field that a cell names, with nothing else in it."""
    return field_named(words(cell))


def _is_copy(cell: Cell) -> bool:
    return is_part(words(cell))
