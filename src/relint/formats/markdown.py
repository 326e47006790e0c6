"""Markdown (CommonMark and GFM), read with pyromark, whose byte ranges become characters."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any

from relint.draft.document import BlockKind, Note
from relint.draft.span import Span
from relint.formats import phrases
from relint.formats.block_builder import BlockBuilder
from relint.formats.plain import BULLET
from relint.outside.late_expressions import late

if TYPE_CHECKING:
    from relint.formats.html_page import HtmlPage

_DEFINITION = late(r"^[ \t]{0,3}\[([^\[\]\n]{1,200})\]:", re.MULTILINE)
_LINE_END = late(r"\r\n|\n|\r")
_MARK = late(r"\S")
_WIDE = late(r"[^\x00-\x7f]")


def link_labels(text: str) -> frozenset[str]:
    """Labels that are defined somewhere, in lower case: `[label]` is a link then."""
    return frozenset(match[1].strip().lower() for match in _DEFINITION.finditer(text))


def read(text: str, builder: BlockBuilder) -> None:
    """Write a Markdown text into the builder."""
    _MarkdownReader(text, builder).read()


class _Places:
    """Byte offsets to characters: how many bytes too many there are up to each wide character."""

    def __init__(self, text: str) -> None:
        self._ends, self._surplus = [0], [0]
        surplus = 0
        for match in _WIDE.finditer(text) if not text.isascii() else ():
            surplus += len(match[0].encode("utf-8", "surrogatepass")) - 1
            self._ends.append(match.end() + surplus)
            self._surplus.append(surplus)

    def span(self, start: int, end: int) -> Span:
        """The characters of a byte range."""
        if len(self._ends) == 1:
            return Span(start, end)
        return Span(self._at(start), self._at(end))

    def _at(self, offset: int) -> int:
        return offset - self._surplus[bisect_right(self._ends, offset) - 1]


class _MarkdownReader:
    def __init__(self, text: str, builder: BlockBuilder) -> None:
        self._text = text
        self._builder = builder
        self._has_html = False
        self._items: list[tuple[int, int]] = []  # depth and group of each open list
        self._groups = 0
        self._quotes = 0
        self._table: int | None = None
        self._silent = 0
        self._images: list[bool] = []
        self._html: list[Span] = []
        self._calls: list[tuple[str, int]] = []
        self._note: tuple[str, int] | None = None
        self._notes: dict[str, Span] = {}

    @cached_property
    def _page(self) -> HtmlPage:
        # Imported here: most Markdown has no HTML in it.
        from relint.formats.html_page import HtmlPage

        self._has_html = True
        return HtmlPage(self._builder, is_fragment=True)

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_END.finditer(self._text))]

    @property
    def _shows(self) -> bool:
        return not self._has_html or self._page.shows

    def read(self) -> None:
        """Go through the events."""
        for event, span in _events(self._text):
            name, value = next(iter(event.items())) if isinstance(event, dict) else (event, None)
            if self._html and name not in ("Html", "Text"):
                self._flush_html()
            match name:
                case "Start":
                    self._start(*_named(value), span)
                case "End":
                    self._end(_named(value)[0])
                case "Text":
                    self._words(str(value), span)
                case "Code" | "InlineMath" | "DisplayMath" if not self._silent and self._shows:
                    self._builder.word("Item", span, "other")
                case "SoftBreak" if self._shows:
                    self._soft_break(span)
                case "HardBreak" if self._shows:
                    self._builder.line_break(span)
                case "FootnoteReference" if self._shows:
                    self._calls.append((str(value), span.start))
                case "InlineHtml":
                    self._page.feed(span.of(self._text), span.start)
                case "Html":
                    self._html.append(span)
        if self._has_html:
            self._page.end()
        self._builder.end()
        called = ((self._notes.get(label), place) for label, place in self._calls)
        self._builder.notes += [Note(place, words) for words, place in called if words]

    def _flush_html(self) -> None:
        """The raw HTML of one block; marks of lists and quotes between its lines become blanks, so that places stay.

        An old line end may stand between two lines, too: it is what it is.
        """
        start, pieces, cursor = self._html[0].start, [], self._html[0].start
        for span in self._html:
            pieces += [_MARK.sub(" ", self._text[cursor : span.start]), span.of(self._text)]
            cursor = span.end
        self._html = []
        self._page.feed("".join(pieces), start)

    def _soft_break(self, span: Span) -> None:
        """Markdown makes a space of it; in a letter it is often meant as a line end, and then stays one for us."""
        starts = self._line_starts
        before = starts[bisect_right(starts, span.start) - 1]
        place = bisect_right(starts, span.end)
        line = self._text[before : span.start].strip()
        follows = self._text[span.end : starts[place] if place < len(starts) else len(self._text)].strip()
        if phrases.ends_line(line, follows) or BULLET.match(follows):
            self._builder.line_break(span)
        else:
            self._builder.replace(" ", span)

    def _words(self, text: str, span: Span) -> None:
        if self._html:
            self._html.append(span)
            return
        if self._silent or not self._shows:
            return
        stands = span.of(self._text)
        if stands == text:
            self._builder.copy(text, span.start)
        elif stands.endswith(text):
            self._builder.copy(text, span.end - len(text))
        else:
            self._builder.replace(text, span)

    def _start(self, name: str, value: Any, span: Span) -> None:
        builder = self._builder
        match name:
            case "Paragraph":
                self._begin()
            case "Heading":
                builder.begin(BlockKind.HEADING, level=int(value["level"][1]))
            case "BlockQuote":
                self._quotes += 1
                self._begin()
            case "List":
                self._groups += 1
                self._items.append((len(self._items) + 1, self._groups))
                builder.end()
            case "FootnoteDefinition":
                builder.end()
                self._note = (str(value), len(builder.pieces))
                self._begin()
            case "Item":
                self._begin()
            case "Table":
                self._groups += 1
                self._table = self._groups
            case "TableCell":
                builder.begin(BlockKind.TABLE_CELL, group=self._table)
            case "CodeBlock" | "MetadataBlock":
                builder.end()
                self._silent += 1
            case "Link":
                builder.open_link(value["dest_url"])
            case "Image":
                self._start_image()
            case "Emphasis" | "Strong" | "Strikethrough":
                builder.open_emphasis()

    def _end(self, name: str) -> None:
        match name:
            case "BlockQuote":
                self._quotes -= 1
                self._begin()
            case "List":
                self._items.pop()
                self._begin()
            case "Table":
                self._table = None
                self._begin()
            case "CodeBlock" | "MetadataBlock":
                self._silent -= 1
                self._begin()
            case "Link":
                self._builder.close_link()
            case "Image":
                self._end_image()
            case "Emphasis" | "Strong" | "Strikethrough":
                self._builder.close_emphasis()
            case "FootnoteDefinition":
                self._end_note()
            case "Paragraph" | "Heading" | "Item":
                self._begin()

    def _end_note(self) -> None:
        self._builder.end()
        label, first = self._note or ("", 0)
        if pieces := self._builder.pieces[first:]:
            self._notes[label] = Span(pieces[0].place.start, pieces[-1].place.end)
        self._note = None
        self._begin()

    def _begin(self) -> None:
        """End the piece at hand; the next is what lists and quotes around it say."""
        if self._quotes:
            self._builder.begin(BlockKind.QUOTE)
        elif self._items:
            level, group = self._items[-1]
            self._builder.begin(BlockKind.LIST_ITEM, level, group)
        else:
            self._builder.begin(BlockKind.FOOTER if self._note else BlockKind.PARAGRAPH)

    def _start_image(self) -> None:
        self._builder.images += 1
        self._builder.begin(BlockKind.ALT_TEXT)

    def _end_image(self) -> None:
        if self._table is not None:
            self._builder.begin(BlockKind.TABLE_CELL, group=self._table)
        else:
            self._begin()


def _events(text: str) -> Iterator[tuple[Any, Span]]:
    # Imported here: a run over plain text or HTML needs no Markdown.
    from pyromark import Options, events_with_range

    options = Options.ENABLE_TABLES | Options.ENABLE_FOOTNOTES | Options.ENABLE_STRIKETHROUGH | Options.ENABLE_TASKLISTS
    places = _Places(text)
    for event, place in events_with_range(text, options=options | Options.ENABLE_HEADING_ATTRIBUTES):
        yield event, places.span(place["start"], place["end"])


def _named(value: Any) -> tuple[str, Any]:
    if isinstance(value, dict):
        return next(iter(value.items()))
    return value, None
