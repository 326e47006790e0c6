"""Copy decks whose columns are mails: the first column says what stands in each row, the head which mail it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from relint.formats.cutting.labels import field_named, is_draft_title
from relint.formats.cutting.tables import is_day, is_part
from relint.formats.office.paragraphs import Paragraph
from relint.outside.structs import replace

Cell = Sequence[Paragraph]
Row = Sequence[Cell]
NAMES = {"subject": "Subject", "preheader": "Preheader", "from": "From", "to": "To", "reply_to": "Reply-to"}
#: What a copy deck says to the team stands behind these words.
NOTE = "Note to the team: "
#: What makes the title of a mail a heading.
HEADING = "###### "


def has_columns(table: Sequence[Row]) -> bool:
    """True where a row for subjects and one for bodies hold two mails or more, and the head numbers these."""
    if len(table) < 2 or any(len(row) < 3 for row in table):
        return False
    named = {field_named(words(row[0])) for row in table}
    return {"subject", "body"} <= named and sum(is_draft_title(words(cell)) for cell in table[0][1:]) > 1


def columns(table: Sequence[Row]) -> Iterator[Paragraph]:
    """Mail by mail: its title, its header lines, its copy; what else a row says stays with the team."""
    head, *rows = table
    yield from (replace(paragraph, mark=NOTE) for paragraph in head[0] if paragraph.text.strip())
    for column in range(1, len(head)):
        yield from _first_marked(head[column], HEADING)
        for is_wanted in (_is_field, _is_copy):
            for row in rows:
                if column < len(row) and is_wanted(words(row[0])):
                    name = field_named(words(row[0]))
                    mark = f"{NAMES[name]}: " if name in NAMES else ""
                    yield from _first_marked(row[column], mark) if mark else row[column]
        for row in rows:
            if column < len(row) and not (_is_field(words(row[0])) or _is_copy(words(row[0]))):
                label = f"{NOTE[:-2]}, day: " if is_day(words(row[0])) else NOTE
                yield from (replace(each, mark=label) for each in row[column] if each.text.strip())


def words(cell: Cell) -> str:
    """The words of a cell, a colon behind them left out."""
    return " ".join(paragraph.text for paragraph in cell).strip(": \n")


def _first_marked(cell: Cell, mark: str) -> Iterator[Paragraph]:
    filled = [paragraph for paragraph in cell if paragraph.text.strip()]
    for index, paragraph in enumerate(filled):
        yield replace(paragraph, mark="" if index else mark)


def _is_field(name: str) -> bool:
    return field_named(name) in NAMES


def _is_copy(name: str) -> bool:
    return field_named(name) == "body" or is_part(name)
