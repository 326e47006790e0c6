"""Tables that are drawn with signs: between corners (`+---+---+`), or under dashes as wide as each column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from relint.draft.span import Span
from relint.formats.cutting.cell import Cell
from relint.formats.cutting.labels import field_named
from relint.outside.late_expressions import late

_BORDER = late(r"[ \t]*\+(?:[-=:]{2,}\+)+[ \t]*$")
_DASHES = late(r"[ ]*-{3,}[ ]*$")
_COLUMNS = late(r"[ ]*(?:-{2,}(?:[ ]+-{2,})+|={2,}(?:[ ]+={2,})+)[ ]*$")
_RUN = late(r"[-=]+")
_RULED = late(r"[ \-=]*$")
_PIECE = late(r"(?:\\.|[^|\\])*", re.DOTALL)
#: The line below a table's head; a row without bars at its ends has one between its cells.
_DELIMITER = late(r"[ \t]*+(?:\|[ \t]*+)?:?-++:?[ \t]*+(?:[|+][ \t]*+:?-++:?[ \t]*+)*+(?:\|[ \t]*+)?$")
_OPEN_END = late(r"[^\s.!?:;]\s*$")
_FRAMED = late(r"\|.*\|$")
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


def drawn_table(lines: Sequence[TypedLine], index: int) -> int:
    """The same for a table of anything, whose columns are kept apart in each row."""
    if _BORDER.match(lines[index].text):
        return _grid(lines, index)
    count = _under_dashes(lines, index)
    head = next((line for line in lines[index : index + count] if _COLUMNS.match(line.text)), None)
    if head is None or not head.text.lstrip().startswith(("-", "=")):
        return 0
    gutters = [match.start() - 1 for match in _RUN.finditer(head.text)][1:]
    rows = [line for line in lines[index : index + count] if not _RULED.match(line.text)]
    are_apart = all(not line.text[at : at + 1].strip() for line in rows for at in gutters)
    return count if are_apart and any(line.text[gutters[0] :].strip() for line in rows) else 0


def bar_table(lines: Sequence[TypedLine], index: int) -> int:
    """How many lines a table has that begins here, with bars between its cells; 0 where none does.

    Dashes below its head make one of it, or bars at both ends of each row.
    """
    width = len(cells_of(*lines[index]))
    count, is_ruled = 0, index + 1 < len(lines) and "|" in lines[index + 1].text and is_delimiter(lines[index + 1].text)
    while count < _LONGEST and index + count < len(lines):
        text = lines[index + count].text.strip()
        is_row = "|" in text if is_ruled else _FRAMED.match(text) and len(cells_of(*lines[index + count])) == width
        if not is_row:
            break
        count += 1
    return count if width > 1 and count > (2 if is_ruled else 1) and (is_ruled or count > 1) else 0


def is_delimiter(line: str) -> bool:
    """True for the dashes below the head of a table with bars."""
    return bool(_DELIMITER.match(line))


def cells_of(text: str, start: int) -> list[Cell]:
    """The cells of a row with bars, bars at its ends taken off; `start` is where the row begins."""
    start += len(text) - len(text.lstrip())
    text = text.strip()
    cells, cursor = [], 1 if text.startswith("|") else 0
    while cursor <= len(text):
        match = _PIECE.match(text, cursor)
        end = match.end() if match else len(text)
        if end < len(text) and text[end] == "\\":
            end += 1  # a stroke at the very end
        piece = text[cursor:end]
        if end < len(text) or piece.strip():
            at = start + cursor + len(piece) - len(piece.lstrip())
            cells.append(Cell(piece.strip(), Span(at, at + len(piece.strip()))))
        cursor = end + 1
    return cells


def typed_rows(lines: Sequence[TypedLine]) -> list[list[Cell]]:
    """The rows of such a table, the head first; none of any other."""
    if not lines:
        return []
    if _BORDER.match(lines[0].text):
        return [_row(part, _grid_columns(lines[0])) for part in _grid_rows(lines)]
    head = next((number for number, line in enumerate(lines) if number and _COLUMNS.match(line.text)), None)
    if head is None:
        return [cells_of(*line) for line in lines if not is_delimiter(line.text)] if "|" in lines[0].text else []
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
        if is_each and (first or len(borders) < 3) and not _goes_on(lines[first + 1 : last], _grid_columns(lines[0])):
            yield from ([line] for line in lines[first + 1 : last])
        else:
            yield lines[first + 1 : last]


def _goes_on(lines: Sequence[TypedLine], columns: Sequence[tuple[int, int | None]]) -> bool:
    """True where a sentence runs from one line of a cell to the next."""
    return any(
        _OPEN_END.search(line.text[slice(*column)]) and after.text[slice(*column)].lstrip()[:1].islower()
        for line, after in pairwise(lines)
        for column in columns
    )


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
