"""HTML pages, e-mail templates and MJML: what the eye sees of them, in blocks."""

from __future__ import annotations

import html

from relint.draft.document import BlockKind, Comment
from relint.draft.span import Span
from relint.formats import html_styles, html_tokens
from relint.formats.block_builder import BlockBuilder
from relint.formats.html_elements import BLOCKS, CLOSES_ITSELF, CODE, EMPHASIS, TABLES, UNSEEN, VOID, Element
from relint.formats.html_table import Table
from relint.formats.html_tokens import CHARREF, End, Remark, Start, Text
from relint.formats.ink import ink_within
from relint.formats.style_sheets import hidden_classes, is_out_of_sight


def read(text: str, builder: BlockBuilder) -> None:
    """Write a whole page into the builder."""
    page = HtmlPage(builder)
    page.feed(text, 0)
    page.end()


class HtmlPage:
    """Takes HTML piece by piece; Markdown feeds it its raw HTML. Open elements last from one piece to the next."""

    def __init__(self, builder: BlockBuilder, *, is_fragment: bool = False) -> None:
        self._builder = builder
        self._open = [Element("")]
        self._counts: dict[str, int] = {}
        self._tables: list[Table] = []
        self.tables: list[Table] = []
        self._groups = 0
        self._is_fragment = is_fragment
        self._preheader_allowed = not is_fragment
        self._is_preheader = False
        self._has_sheet = False
        self._hidden: frozenset[str] = frozenset()
        self._breaks = 0

    @property
    def shows(self) -> bool:
        """True when what comes now can be seen."""
        return self._is_there and not self._open[-1].ink.is_unseen

    @property
    def _is_there(self) -> bool:
        """True when pictures and line ends can be seen; they need no ink."""
        return not (self._open[-1].is_hidden or self._open[-1].is_seen_nowhere)

    def feed(self, text: str, start: int) -> None:
        """Read `text`, which stands at `start`."""
        for token in html_tokens.tokens(text):
            if isinstance(token, Text):
                self._text(token.span.of(text), token.span.start + start)
            elif isinstance(token, End):
                self._end(token.name)
            elif isinstance(token, Remark):
                if token.is_comment:
                    self._comment(token.text, Span(token.span.start + start, token.span.end + start))
                elif self._open[-1].name == "style":
                    self._hidden |= hidden_classes(token.text)
            elif token.name in ("img", "mj-image"):
                first, last = token.places.get("alt", (0, 0))
                self._image(text[first:last], first + start)
            else:
                self._start(token, Span(token.span.start + start, token.span.end + start))

    def end(self) -> None:
        """Nothing more comes."""
        self._builder.end()
        while self._tables:
            self._tables.pop().commit(self._builder)

    def _text(self, text: str, start: int) -> None:
        element = self._open[-1]
        if element.is_seen_nowhere or (element.is_hidden and not self._preheader_allowed):
            return
        if text.isspace():
            if self._builder.has_text:  # a blank parts words, whatever its size
                self._builder.copy(text, start)
            return
        if element.is_unread and not self._preheader_allowed:
            return
        if element.is_unread != self._is_preheader:
            self._begin()
        self._breaks = 0
        if not element.is_preformatted:
            self._copy(text, start)
        else:
            cursor = start
            for line in text.splitlines(keepends=True):
                words = line.rstrip("\r\n")
                self._copy(words, cursor)
                self._breaks = 0 if words.strip() else self._breaks
                if len(words) < len(line):
                    self._line_break(Span(cursor + len(words), cursor + len(line)))
                cursor += len(line)
        if self._builder.has_text and not element.is_unread:
            self._preheader_allowed = False

    def _copy(self, text: str, start: int) -> None:
        """Text with its entities."""
        cursor = 0
        for match in CHARREF.finditer(text) if "&" in text else ():
            char = html.unescape(match[0])
            if char == match[0]:
                continue
            self._builder.copy(text[cursor : match.start()], start + cursor)
            self._builder.replace(char, Span(start + match.start(), start + match.end()))
            cursor = match.end()
        self._builder.copy(text[cursor:], start + cursor)

    def _comment(self, text: str, place: Span) -> None:
        words = text.strip()
        if words and not words.startswith(("[if", "<![endif", "[endif")):
            self._builder.comments.append(Comment(words, place))

    def _start(self, token: Start, place: Span) -> None:
        name, builder = token.name, self._builder
        if name == "br":
            self._line_break(place)
            return
        for _ in range(4):
            if self._open[-1].name not in CLOSES_ITSELF.get(name, ()):
                break
            self._end(self._open[-1].name)
        if name in VOID:
            if name in BLOCKS:
                self._begin()
            return
        element = self._element(token)
        self._has_sheet = self._has_sheet or name == "style"
        if token.is_closed and self._is_foreign(name):
            return
        self._open.append(element)
        self._counts[name] = self._counts.get(name, 0) + 1
        if name in TABLES:
            self._tables.append(Table(is_layout=token.attributes.get("role") in ("presentation", "none")))
        if name in BLOCKS or element.is_button or self._is_turn(element, self._open[-2]):
            self._begin()
        self._in_table(name)
        if name in CODE and not element.is_preformatted and not self._open[-2].is_seen_nowhere:
            builder.word("Item", place, "other")
        if name in ("a", "mj-button") and self._is_there and "href" in token.attributes:
            builder.open_link(token.attributes["href"])
        elif name in EMPHASIS and self._is_there:
            builder.open_emphasis()

    def _is_turn(self, inner: Element, outer: Element) -> bool:
        """True where a preheader begins or ends. Later, what is not read leaves no gap in what is."""
        return self._preheader_allowed and inner.is_unread != outer.is_unread

    @staticmethod
    def _is_foreign(name: str) -> bool:
        return ":" in name or name.startswith(("mj-", "o:", "v:"))

    def _in_table(self, name: str) -> None:
        if not self._tables:
            return
        table = self._tables[-1]
        if name == "tr":
            table.row()
        elif name in ("td", "th"):
            table.cell(len(self._builder.pieces), is_head=name == "th")
        elif name in TABLES and len(self._tables) > 1:
            self._tables[-2].is_layout = True

    def _element(self, token: Start) -> Element:
        name, parent = token.name, self._open[-1]
        attributes = token.attributes
        style, names = attributes.get("style", ""), f"{attributes.get('class', '')} {attributes.get('id', '')}"
        kind, level, group = self._kind(name, names, attributes, parent)
        is_hidden = (
            parent.is_hidden
            or name == "mj-preview"
            or "hidden" in attributes
            or is_out_of_sight(attributes, self._hidden)
        )
        is_dingbat = bool("face" in attributes and html_styles.DINGBATS.match(attributes["face"]))
        if style:
            is_hidden = is_hidden or html_styles.is_hiding(style)
            is_dingbat = is_dingbat or bool(html_styles.DINGBATS.search(style))
        return Element(
            name,
            kind,
            level=level,
            group=group,
            is_hidden=is_hidden,
            is_seen_nowhere=(parent.is_seen_nowhere and name != "mj-preview")
            or self._is_unseen(name, names)
            or is_dingbat,
            is_button=kind is BlockKind.BUTTON,
            is_preformatted=parent.is_preformatted or name == "pre",
            ink=ink_within(parent.ink, name, attributes, has_sheet=self._has_sheet),
        )

    def _is_unseen(self, name: str, names: str) -> bool:
        """In Markdown `<pre>` holds code; a mail may be set in it, unless it says that it is highlighted."""
        is_code = name == "pre" and (self._is_fragment or bool(html_styles.HIGHLIGHTED.search(names)))
        return is_code or name in UNSEEN or name in CODE

    def _kind(
        self, name: str, names: str, attributes: dict[str, str], parent: Element
    ) -> tuple[BlockKind, int, int | None]:
        is_named = not names.isspace()
        is_cited = name == "blockquote" and attributes.get("type") == "cite"
        if is_cited or (is_named and html_styles.HISTORY.search(names)):
            return BlockKind.HISTORY, 0, None
        if parent.kind is BlockKind.HISTORY:
            return BlockKind.HISTORY, 0, None
        if name in ("button", "mj-button") or (name == "a" and html_styles.looks_like_button(names, attributes)):
            return BlockKind.BUTTON, 0, None
        if name == "footer" or (is_named and name in BLOCKS and name != "body" and html_styles.FOOTER.search(names)):
            return BlockKind.FOOTER, 0, None
        if parent.kind is BlockKind.FOOTER:
            return BlockKind.FOOTER, 0, None
        if len(name) == 2 and name[0] == "h" and name[1] in "123456":
            return BlockKind.HEADING, int(name[1]), None
        if name in ("ul", "ol", "menu"):
            self._groups += 1
            return parent.kind, parent.level + (parent.kind is not BlockKind.LIST_ITEM), self._groups
        if name == "li":
            return BlockKind.LIST_ITEM, self._depth(), parent.group
        if name == "blockquote":
            return BlockKind.QUOTE, 0, None
        return parent.kind, parent.level, parent.group

    def _depth(self) -> int:
        return max(1, sum(self._counts.get(name, 0) for name in ("ul", "ol", "menu")))

    def _end(self, name: str) -> None:
        if name == "br":
            return
        if name == "p" and not self._counts.get(name):
            self._begin()
        if not self._counts.get(name):
            return
        while len(self._open) > 1:
            element = self._open.pop()
            self._counts[element.name] -= 1
            self._closed(element)
            if element.name == name:
                break

    def _closed(self, element: Element) -> None:
        if element.name in ("a", "mj-button"):
            self._builder.close_link()
        elif element.name in EMPHASIS:
            self._builder.close_emphasis()
        if element.name in BLOCKS or element.is_button or self._is_turn(element, self._open[-1]):
            self._begin()
        if element.name in TABLES and self._tables:
            self.tables.append(self._tables.pop())
            self.tables[-1].commit(self._builder)
        if element.name in ("td", "th") and self._tables:
            self._tables[-1].close_cell(len(self._builder.pieces))

    def _begin(self) -> None:
        """End the piece at hand; the next is what the innermost element says."""
        element = self._open[-1]
        self._breaks = 0
        had = len(self._builder.pieces)
        self._is_preheader = self._preheader_allowed and element.is_unread and not element.is_seen_nowhere
        if self._is_preheader:
            self._builder.begin(BlockKind.PREHEADER)
        elif element.kind in (BlockKind.LIST_ITEM, BlockKind.HEADING):
            self._builder.begin(element.kind, element.level, element.group)
        else:
            self._builder.begin(element.kind)
        for piece in self._builder.pieces[had:]:
            if piece.kind is not BlockKind.ALT_TEXT:
                self._preheader_allowed = False

    def _line_break(self, place: Span) -> None:
        if not self._is_there:
            if self._is_preheader and self._builder.has_text:
                self._builder.replace(" ", place)
            return
        self._breaks += 1
        if self._breaks >= 2:
            breaks = self._breaks
            self._begin()
            self._breaks = breaks
        else:
            self._builder.line_break(place)

    def _image(self, alt: str, start: int) -> None:
        if not self._is_there:
            return
        self._builder.images += 1
        if any(char.isalpha() for char in alt) and not (self._open[-1].is_button and self._builder.has_text):
            self._begin()
            self._builder.begin(BlockKind.ALT_TEXT)
            self._copy(alt, start)
            self._begin()
