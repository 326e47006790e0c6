"""Drafts of a working document that stand in tables: a draft a row, or a draft whose parts have a row each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from relint.draft.span import Span
from relint.formats.cutting import labels
from relint.formats.cutting.cell import Cell
from relint.formats.cutting.found import Found, Holder
from relint.formats.cutting.labels import Label
from relint.formats.cutting.lines import SheetLine, begins_letter
from relint.formats.cutting.section import Section
from relint.formats.cutting.typed_tables import cells_of, typed_rows
from relint.outside.structs import Struct, field

_BREAK = re.compile(r"<br\b|\n", re.IGNORECASE)
#: Fewer words are a remark, no draft.
_LEAST = 4
#: Nobody lays more mails side by side.
_MOST_COLUMNS = 12
#: So many are a draft without a greeting, too.
_MANY = 12
#: What a copy deck calls the parts of a body that it keeps in rows of their own.
_PARTS = re.compile(
    r"(?:body|para(?:graph)?|section|block|text|copy)\s*\d{1,2}|(?:sub-?)?head(?:line|ing)?|h[1-3]|greeting|salutation"
    r"|intro(?:duction)?|opening(?:\s+line)?|opener|closing(?:\s+line)?|sign-?off|signature|p\.?\s?s\.?|footer"
    r"|(?:cta|button|call\s+to\s+action)(?:\s+(?:button|text|copy|label))?",
    re.IGNORECASE,
)
#: Names of a body that only a table has.
_COPY = re.compile(r"sms|dms?|inmail|tweet|wording|(?:linkedin|text)\s+(?:message|post|note)s?", re.IGNORECASE)
_COLUMNS = {
    "number": re.compile(
        r"#|no\.?|nr\.?|number|touch|step|(?:e-?mail|mail|message)\s*(?:#|no\.?|number)", re.IGNORECASE
    ),
    "day": re.compile(r"(?:send\s+)?days?|delay|day\s*#", re.IGNORECASE),
    "title": re.compile(r"name|title|e-?mail(?:\s+name)?|mail|message|stage|step", re.IGNORECASE),
}


class _Deck(Struct):
    """The parts of one draft, as rows bring them."""

    names: tuple[str, ...] = ()
    fields: dict[str, Label] = field(default_factory=dict)
    wrapped: dict[str, tuple[Span, ...]] = field(default_factory=dict)
    body: list[Span] = field(default_factory=list)
    words: int = 0
    greets: bool = False

    def is_mail(self, titles: tuple[str, ...]) -> bool:
        """A subject over a few words may as well explain what a subject is."""
        if "subject" not in self.fields:
            return bool(self.names)
        is_plain = self.greets or "preheader" in self.fields or self.words >= _MANY
        return is_plain or labels.stated_by_titles((*self.names, *titles)).channel is not None


class DraftTable:
    """A table of a working document and the drafts in it."""

    def __init__(self, section: Section, lines: Sequence[SheetLine], *, is_told: bool) -> None:
        self._section = section
        rows = typed_rows([line.typed for line in lines])
        self._head, *self._rows = rows or [cells_of(line.text, line.start) for line in (lines[0], *lines[2:])]
        self._is_told = is_told

    def found(self) -> list[Found]:
        """All of them."""
        return list(self._decks()) or list(self._by_row())

    def _by_row(self) -> Iterator[Found]:
        """A draft in each row: the head says which column is its subject, which its body."""
        columns = {name: place for place, cell in enumerate(self._head) if (name := _meaning(cell))}
        body = self._body_column()
        if body is None:
            return
        for row in self._rows:
            if len(row) <= body or row[body].words < _LEAST:
                continue
            found = self._row(row, {name: row[place] for name, place in columns.items() if place < len(row)}, row[body])
            if found:
                yield found

    def _body_column(self) -> int | None:
        """Of several that may be it the one with most words: "Mail" beside "Copy" is a name."""
        places = [place for place, cell in enumerate(self._head) if _meaning(cell) == "body"]
        return max(
            places, key=lambda place: sum(row[place].words for row in self._rows if place < len(row)), default=None
        )

    def _row(self, row: Sequence[Cell], columns: dict[str, Cell], body: Cell) -> Found | None:
        fields = {
            name: Label(name, cell.value) for name, cell in columns.items() if name in _FIELDS and len(cell.span) > 0
        }
        others = {
            name: row[place].plain
            for name, pattern in _COLUMNS.items()
            for place, head in enumerate(self._head)
            if place < len(row) and row[place] is not body and pattern.fullmatch(head.name) and row[place].plain
        }
        number = re.search(r"\d{1,2}", others.get("number", ""))
        is_sent = (
            bool(number or others.get("day")) and labels.stated_by_titles(self._section.titles).channel is not None
        )
        if not (self._is_told or fields.get("subject") or is_sent or begins_letter(_BREAK.split(body.text)[0])):
            return None
        day = next(
            (cell for place, cell in enumerate(row) if place < len(self._head) and is_day(self._head[place].plain)),
            None,
        )
        digits = re.search(r"\d{1,3}", day.text) if day else None
        title = others.get("title") or (f"row {number[0]}" if number else "")
        return Found(
            Holder.TABLES,
            self._section,
            body.stretches,
            fields=fields,
            wrapped={name: cell.lines for name, cell in columns.items() if name in fields and len(cell.lines) > 1},
            gap=" ",
            day=Span(day.span.start + digits.start(), day.span.start + digits.end()) if day and digits else None,
            names=(title,) if title else (),
            touch=int(number[0]) if number else None,
            place=Span(min(cell.span.start for cell in row), max(cell.span.end for cell in row)),
        )

    def _decks(self) -> Iterator[Found]:
        """A draft in each column: its parts stand below each other, and the first column says what they are."""
        rows = [self._head, *self._rows]
        named = {_part(row[0]) for row in rows if row}
        if not ({"body", "part"} & named and (self._is_told or len(named - {None}) > 1)):
            return
        is_headed = _part(self._head[0]) is None
        for column in range(1, min(_MOST_COLUMNS, max(map(len, rows)))):
            title = self._head[column].plain if is_headed and column < len(self._head) else ""
            names = (title,) if labels.is_draft_title(title) or len(self._head) > 2 else ()
            yield from self._deck(rows[is_headed:], column, names)

    def _deck(self, rows: Sequence[Sequence[Cell]], column: int, names: tuple[str, ...]) -> Iterator[Found]:
        deck = _Deck(names)
        for row in rows:
            part, cell = _part(row[0]) if row else None, row[column] if column < len(row) else None
            if part is None and row and labels.is_draft_title(row[0].plain) and not (cell and cell.text):
                yield from self._made(deck)
                deck = _Deck((row[0].plain,))
            elif part is None or cell is None or not cell.text:
                continue
            elif part in ("body", "part"):
                deck.greets = deck.greets or begins_letter(_BREAK.split(cell.text)[0])
                if deck.body:
                    deck.body.append(Span(cell.span.start, cell.span.start))
                deck.body += cell.stretches
                deck.words += cell.words
            else:
                if part == "subject" and deck.body:
                    yield from self._made(deck)
                    deck = _Deck()
                deck.fields.setdefault(part, Label(part, cell.value))
                if len(cell.lines) > 1:
                    deck.wrapped.setdefault(part, cell.lines)
        yield from self._made(deck)

    def _made(self, deck: _Deck) -> Iterator[Found]:
        if deck.words < _LEAST or not (self._is_told or deck.is_mail(self._section.titles)):
            return
        spans = [*deck.body, *(label.value for label in deck.fields.values())]
        place = Span(min(span.start for span in spans), max(span.end for span in spans))
        yield Found(
            Holder.TABLES,
            self._section,
            deck.body,
            fields=deck.fields,
            wrapped=deck.wrapped,
            names=deck.names,
            gap=" ",
            place=place,
        )


_FIELDS = frozenset({"subject", "preheader", "from", "to", "reply_to"})


def is_part(words: str) -> bool:
    """True for the name of a part of a body: "Headline", "Button"."""
    return bool(_PARTS.fullmatch(words))


def _meaning(cell: Cell) -> str | None:
    """Which field a cell names, with nothing else in it."""
    if _COPY.fullmatch(cell.plain):
        return "body"
    return labels.field_named(cell.plain)


def _part(cell: Cell) -> str | None:
    """The same for the first column of a copy deck, where a body may have several parts."""
    return "part" if _PARTS.fullmatch(cell.plain) else _meaning(cell)


def is_day(words: str) -> bool:
    """True for the name of a column of days: "Day", "Send day"."""
    return bool(_COLUMNS["day"].fullmatch(words))
