"""Working documents saved as a web page: cut only where nothing speaks for a mail."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import PurePath

from relint.draft.document import BlockKind
from relint.draft.papers import Cutting, Papers
from relint.draft.source import Source
from relint.draft.sourcemap import TextBuilder
from relint.draft.span import Span
from relint.formats import front_matter, html_page, silencing_lines
from relint.formats.block_builder import BlockBuilder
from relint.formats.cutting.excerpt import EmbeddedDraft
from relint.formats.cutting.found import Holder
from relint.formats.cutting.labels import is_draft_title, may_be_team_label
from relint.formats.cutting.lines import begins_letter
from relint.formats.cutting.sheet import drafts_in
from relint.formats.drafts import drafted, read_pieces
from relint.formats.html_table import Table
from relint.formats.mapped_text import MappedText
from relint.formats.office.columns import columns, has_columns
from relint.formats.office.paragraphs import Paragraph
from relint.formats.office.rows import rows
from relint.formats.placeholders import mask
from relint.formats.raw_block import RawBlock
from relint.formats.several import within_reason
from relint.formats.working_documents import left_out
from relint.outside.structs import Struct, replace

_ENDINGS = frozenset((".html", ".htm", ".xhtml"))
#: Who writes several mails names their subjects or numbers them.
_SIGNS = re.compile(
    r"subject|betreff|\b(?:e-?mail|mail|message|letter|touch|step|day|post|tweet|sms)\b[\s#]*\d", re.IGNORECASE
)
_LABEL = re.compile(r"[^:\n]{1,40}:")
#: What only a mail or a template for mails has.
_OF_A_MAIL = re.compile(r"<mjml|<mj-", re.IGNORECASE)
_FOR_OUTLOOK = re.compile(r"<!--\[if\s+[^\]]{0,40}mso", re.IGNORECASE)
#: Word puts conditions for itself into any page that it saves.
_OF_WORD = re.compile(r"content=[\"']?(?:Word\.Document|Microsoft Word)", re.IGNORECASE)
_WAY_OUT = re.compile(r"<a\b[^<>]{0,500}unsub|>\s{0,20}unsubscribe\s{0,20}<", re.IGNORECASE)
_SEEN_IN_MAILS_ONLY = frozenset((BlockKind.PREHEADER, BlockKind.HISTORY, BlockKind.FOOTER))


class _Sheet(Struct, frozen=True):
    """The page as lines of a plain working document. `places` says where each piece begins in it, marks left out."""

    text: MappedText
    pieces: tuple[RawBlock, ...]
    places: tuple[int, ...]


def read(source: Source, holder: str | None) -> Papers | None:
    """The drafts of a page; `None` when the whole of it is one, which it is unless it plainly is not."""
    if PurePath(source.path).suffix.lower() not in _ENDINGS or not _SIGNS.search(source.text):
        return None
    front = front_matter.read(source)
    holder = holder or front.drafts
    if holder == "one" or _is_mail(source.text):
        return None
    masked, tags = mask(drafted(source, front, "html"))
    builder = BlockBuilder(tags)
    page = html_page.HtmlPage(builder)
    page.feed(masked, 0)
    page.end()
    if any(piece.kind in _SEEN_IN_MAILS_ONLY for piece in builder.pieces) or any(
        table.is_layout for table in page.tables
    ):
        return None
    sheet = _sheet(builder.pieces, page.tables)
    text = sheet.text.text
    excerpts = drafts_in(text, text, 0, "text", only=Holder(holder) if holder else None)
    if len(excerpts) < 2 or (holder is None and not _is_sure(text, excerpts)):
        return None
    if holder is None and _has_way_out(source.text, [sheet.text.place(each.place) for each in excerpts]):
        return None
    drafts = within_reason(
        Cutting(each.title, sheet.text.place(each.place), read_pieces(source, _led_on(each, sheet), body, front))
        for each in excerpts
        if (body := list(_pieces(sheet, each)))
    )
    comments = (*front.silences, *builder.comments, *silencing_lines.in_template(source.text))
    return Papers(source, drafts, comments, True, left_out(text, excerpts, 0))


def _is_mail(page: str) -> bool:
    if _OF_A_MAIL.search(page):
        return True
    return bool(_FOR_OUTLOOK.search(page)) and not _OF_WORD.search(page)


def _has_way_out(page: str, drafts: Sequence[Span]) -> bool:
    """True for a page with a way to unsubscribe of its own: none that a draft above the last one has as well."""
    places = [match.start() for match in _WAY_OUT.finditer(page)]
    return bool(places) and not any(draft.start <= place < draft.end for draft in drafts[:-1] for place in places)


def _is_sure(text: str, excerpts: Sequence[EmbeddedDraft]) -> bool:
    """Each has a subject or a number, and no greeting stands around them that makes a mail of the page."""
    if not all("subject" in each.fields or is_draft_title(each.title) for each in excerpts):
        return False
    edges = [0, *(edge for each in excerpts for edge in (each.place.start, each.place.end)), len(text)]
    around = (text[start:end] for start, end in list(pairwise(edges))[::2])
    return not any(begins_letter(line) for stretch in around for line in stretch.splitlines() if line.strip())


def _sheet(pieces: Sequence[RawBlock], tables: Sequence[Table]) -> _Sheet:
    builder = TextBuilder()
    kept: list[RawBlock] = []
    places: list[int] = []
    for paragraph in _paragraphs(pieces, tables):
        piece = pieces[paragraph.number - 1]
        place = piece.place
        builder.replace(paragraph.mark, Span(place.start, place.start))
        places.append(builder.length)
        kept.append(piece)
        builder.take(piece.text, piece.source_map, Span(0, len(piece.text)))
        builder.replace("\n\n", Span(place.end, place.end))
    return _Sheet(MappedText(*builder.build()), tuple(kept), tuple(places))


def _paragraphs(pieces: Sequence[RawBlock], tables: Sequence[Table]) -> Iterator[Paragraph]:
    """What a word processor's file would give: tables of copy decks mail by mail. `number` counts the pieces from 1."""
    found = [
        Paragraph(piece.text if piece.kind is not BlockKind.ALT_TEXT else "", _mark(piece), number=number)
        for number, piece in enumerate(pieces, 1)
    ]
    decks = {cells[0][0].start: (cells, table.grid()) for table in tables if (cells := table.cells_by_row())}
    index = 0
    while index < len(found):
        if index in decks:
            cells, grid = decks[index]
            if has_columns(whole := _cells(grid, found)):
                yield from columns(whole)
            else:
                yield from rows([line for line in _cells(cells, found) if line])
            index = max(cell.stop for row in cells for cell in row)
        if index < len(found) and index not in decks:
            if found[index].text:
                yield found[index]
            index += 1


def _cells(table: Sequence[Sequence[range]], found: Sequence[Paragraph]) -> list[list[list[Paragraph]]]:
    return [[[each for each in found[cell.start : cell.stop] if each.text] for cell in row] for row in table]


def _mark(piece: RawBlock) -> str:
    if piece.kind is BlockKind.HEADING:
        return "#" * piece.level + " "
    if _is_note(piece):
        return "Note to the team: "
    return "- " if piece.kind is BlockKind.LIST_ITEM else ""


def _is_note(piece: RawBlock) -> bool:
    """A label for the team in a type of its own: then a tag ends behind it, whatever class makes it bold."""
    label = _LABEL.match(piece.text) if may_be_team_label(piece.text) else None
    return label is not None and any(label.end() - row[1] in (1, 0, -1) for row in piece.source_map.rows)


def _pieces(sheet: _Sheet, excerpt: EmbeddedDraft) -> Iterator[RawBlock]:
    """The blocks of one draft with what the page shows of them, cut where only a part of one belongs to it."""
    for _, _, start, stop, _ in excerpt.body.source_map.rows:
        index = max(0, bisect_right(sheet.places, start) - 1)
        while index < len(sheet.places) and sheet.places[index] < stop:
            piece, place = sheet.pieces[index], sheet.places[index]
            low, high = max(start - place, 0), min(stop - place, len(piece.text))
            if low < high and piece.text[low:high].strip():
                yield piece if (low, high) == (0, len(piece.text)) else piece.cut(Span(low, high))
            index += 1


def _led_on(excerpt: EmbeddedDraft, sheet: _Sheet) -> EmbeddedDraft:
    """The same draft with its places in the page."""
    outer = sheet.text.source_map
    fields = {name: MappedText(words.text, words.source_map.through(outer)) for name, words in excerpt.fields.items()}
    body = MappedText(excerpt.body.text, excerpt.body.source_map.through(outer))
    return replace(excerpt, body=body, format="html", place=sheet.text.place(excerpt.place), fields=fields)
