"""Tables that are drawn with signs: between corners (`+---+---+`), or under dashes as wide as each column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from relint.draft.span import Span
from relint.formats.cutting.cell import Cell
from relint.formats.cutting.labels import field_named

_BORDER = re.compile(r"[ \t]*\+(?:[-=:]{2,}\+)+[ \t]*$")
_DASHES = re.compile(r"[ ]*-{3,}[ ]*$")
_COLUMNS = re.compile(r"[ ]*(?:-{2,}(?:[ ]+-{2,})+|={2,}(?:[ ]+={2,})+)[ ]*$")
_RUN = re.compile(r"[-=]+")
#: A head has few lines; a table is no longer than this.
_TALLEST_HEAD, _LONGEST = 4, 400


class TypedLine(NamedTuple):
    """A line without its end; `start` is where it begins."""

    text: str
    start: int


def typed_table(lines: Sequence[TypedLine], index: int) -> int:
    """How many lines a table has that begins here and names the parts of mails above or beside; 0 where none does."""
    count = _grid(lines, index) if _BORDER.match(lines[index].text) else _under_dashes(lines, index)
    if not count:
        return 0
    rows = typed_rows(lines[index : index + count])
    names = [*rows[0], *(row[0] for row in rows[1:])] if len(rows) > 1 else ()
    return count if any(field_named(cell.plain) in ("subject", "body") for cell in names) else 0


def typed_rows(lines: Sequence[TypedLine]) -> list[list[Cell]]:
    """The rows of such a table, the head first; none of any other."""
    if not lines:
        return []
    if _BORDER.match(lines[0].text):
        return [_row(part, _grid_columns(lines[0])) for part in _grid_rows(lines)]
    head = next((number for number, line in enumerate(lines) if number and _COLUMNS.match(line.text)), None)
    if head is None:
        return []
    starts = [match.start() for match in _RUN.finditer(lines[head].text)]
    columns = [(start, end) for start, end in zip(starts, [*starts[1:], None], strict=True)]
    above = [line for line in lines[:head] if not (_DASHES.match(line.text) or _COLUMNS.match(line.text))]
    return [_row(part, columns) for part in (above, *_rows_below(lines, head))] if above else []


def _grid(lines: Sequence[TypedLine], index: int) -> int:
    last = 0
    for number, line in enumerate(lines[index : index + _LONGEST]):
        if _BORDER.match(line.text):
            last = number
        elif not line.text.lstrip().startswith("|"):
            break
    return last + 1 if last > 1 else 0


def _under_dashes(lines: Sequence[TypedLine], index: int) -> int:
    """A head with a line of dashes for each column below it; a line of dashes above it says that rows are parted."""
    is_parted, is_above = bool(_DASHES.match(lines[index].text)), bool(_COLUMNS.match(lines[index].text))
    tallest = _TALLEST_HEAD if is_parted or is_above else 1
    head = index + 1
    while not _COLUMNS.match(lines[head].text if head < len(lines) else ""):
        if head >= len(lines) or head - index >= tallest or not lines[head].text.strip():
            return 0
        head += 1
    if not lines[index].text.strip() or (is_above and lines[index].text.strip() != lines[head].text.strip()):
        return 0
    for number in range(head + 1, min(len(lines), head + _LONGEST)):
        text = lines[number].text
        if _DASHES.match(text) or _COLUMNS.match(text):
            return number + 1 - index
        if not text.strip() and not is_parted:
            return number - index
    return 0 if is_parted else min(len(lines), head + _LONGEST) - index


def _grid_columns(border: TypedLine) -> list[tuple[int, int | None]]:
    corners = [number for number, sign in enumerate(border.text) if sign == "+"]
    return [(start + 1, end) for start, end in pairwise(corners)]


def _grid_rows(lines: Sequence[TypedLine]) -> Iterator[Sequence[TypedLine]]:
    """Rows are parted by borders; where only the head has one below it, each line is a row."""
    borders = [number for number, line in enumerate(lines) if _BORDER.match(line.text)]
    is_each = len(borders) <= 3 and not any("=" in lines[number].text for number in borders)
    for first, last in pairwise(borders):
        if first and is_each:
            yield from ([line] for line in lines[first + 1 : last])
        else:
            yield lines[first + 1 : last]


def _rows_below(lines: Sequence[TypedLine], head: int) -> Iterator[Sequence[TypedLine]]:
    is_parted = bool(_DASHES.match(lines[0].text))
    row: list[TypedLine] = []
    for line in lines[head + 1 :]:
        is_end = not line.text.strip() or _DASHES.match(line.text) or _COLUMNS.match(line.text)
        if row and (is_end or not is_parted):
            yield row
            row = []
        if not is_end:
            row.append(line)
    if row:
        yield row


def _row(lines: Sequence[TypedLine], columns: Sequence[tuple[int, int | None]]) -> list[Cell]:
    return [_cell(lines, column) for column in columns]


def _cell(lines: Sequence[TypedLine], column: tuple[int, int | None]) -> Cell:
    pieces: list[tuple[str, int]] = []
    for line in lines:
        written = line.text[slice(*column)]
        start = line.start + min(column[0], len(line.text)) + len(written) - len(written.lstrip())
        pieces.append((written.strip(), start))
    while pieces and not pieces[-1][0]:
        pieces.pop()
    while pieces and not pieces[0][0]:
        pieces.pop(0)
    spans = tuple(Span(start, start + len(text)) for text, start in pieces)
    place = Span(spans[0].start, spans[-1].end) if spans else Span(lines[0].start, lines[0].start)
    return Cell("\n".join(text for text, _ in pieces), place, spans)
