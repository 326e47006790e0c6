"""What a reader sees of a source: visible text in blocks, tied to the source by a map."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from enum import StrEnum
from functools import cached_property

from relint.draft.envelope import Envelope, Field
from relint.draft.relationship import Stated
from relint.draft.source import Source
from relint.draft.sourcemap import SourceMap
from relint.draft.span import Span
from relint.outside.structs import Struct, field


class BlockKind(StrEnum):
    """What a block is to the reader."""

    SUBJECT = "subject"
    PREHEADER = "preheader"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    TABLE_CELL = "table-cell"
    QUOTE = "quote"
    BUTTON = "button"
    ALT_TEXT = "alt-text"
    GREETING = "greeting"
    SIGN_OFF = "sign-off"
    SIGNATURE = "signature"
    FOOTER = "footer"
    HISTORY = "history"


#: The copy that the writer wrote for this reader: where rules look unless they say otherwise.
BODY = frozenset(
    {
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        BlockKind.LIST_ITEM,
        BlockKind.TABLE_CELL,
        BlockKind.BUTTON,
        BlockKind.ALT_TEXT,
        BlockKind.GREETING,
        BlockKind.SIGN_OFF,
    }
)
COPY = BODY | {BlockKind.SUBJECT, BlockKind.PREHEADER}


class Link(Struct, frozen=True):
    """A link: `span` of its visible text (empty for an image without text), and where it leads."""

    span: Span
    target: str


class Block(Struct, frozen=True):
    """One run of copy that belongs together; no sentence crosses it. `span` is in the visible text.

    `level` is the depth of a heading (1 to 6) or of a list item (from 1), else 0. `group` is the same number
    for the items of one list and the cells of one table, else `None`.
    """

    kind: BlockKind
    span: Span
    level: int = 0
    group: int | None = None
    links: tuple[Link, ...] = ()


class Placeholder(Struct, frozen=True):
    """A merge tag. In the visible text a word stands for it (`span`), so that the sentence keeps its grammar.

    `names` says what it seems to hold: person, company, place, date, number, url or other. Inline code and
    bare URLs, which are no prose either, are placeholders of the kinds other and url.
    """

    span: Span
    source: Span
    names: str
    has_fallback: bool


class Note(Struct, frozen=True):
    """A footnote or an endnote: behind which character of the source it is called, and where its words stand there."""

    called_at: int
    words: Span


class Comment(Struct, frozen=True):
    """A comment in the source that may speak to relint; `text` is what stands between its marks."""

    text: str
    source: Span


class Document(Struct, frozen=True, dict=True):
    """Blocks do not overlap and stand in reading order; between two blocks stands one newline of visible text.

    `placeholders` stand in order, too. `emphasised` are stretches of visible text in italics, bold or code-like
    quoting marks. `attachments` are names of attached files; `images` counts pictures; `format` is the reader that was
    used. `addresses` are the e-mail addresses that the reader can see in the copy.
    `notes` are footnotes and endnotes; their words stand in the footer.
    `stated` is what the draft itself says about the relationship. `may_be_signed_elsewhere` is true when a layout, a
    partial or a tag that is only named here may hold the signature.
    """

    source: Source
    text: str
    blocks: tuple[Block, ...]
    source_map: SourceMap
    format: str
    envelope: Envelope = field(default_factory=Envelope)
    stated: Stated = field(default_factory=Stated)
    placeholders: tuple[Placeholder, ...] = ()
    comments: tuple[Comment, ...] = ()
    notes: tuple[Note, ...] = ()
    emphasised: tuple[Span, ...] = ()
    addresses: tuple[Field, ...] = ()
    attachments: tuple[str, ...] = ()
    images: int = 0
    notices: tuple[str, ...] = ()
    may_be_signed_elsewhere: bool = False

    def to_source(self, span: Span) -> Span:
        """Where a stretch of the visible text stands in the file."""
        return self.source_map.to_source(span)

    def block_of(self, span: Span) -> Block | None:
        """The block that has all of a stretch of the visible text."""
        index = bisect_right(self._block_starts, span.start) - 1
        return self.blocks[index] if index >= 0 and self.blocks[index].span.covers(span) else None

    def block_after(self, block: Block) -> Block | None:
        """The next block of the document, if there is one."""
        index = bisect_right(self._block_starts, block.span.start)
        return self.blocks[index] if index < len(self.blocks) else None

    def placeholders_in(self, span: Span) -> tuple[Placeholder, ...]:
        """The merge tags that lie wholly in a stretch of the visible text, in order."""
        first, last = bisect_left(self._placeholder_starts, span.start), bisect_left(self._placeholder_starts, span.end)
        return tuple(each for each in self.placeholders[first:last] if span.covers(each.span))

    def placeholders_touching(self, span: Span) -> tuple[Placeholder, ...]:
        """The merge tags of which a stretch of the visible text has at least one character, in order."""
        first = max(0, bisect_right(self._placeholder_starts, span.start) - 1)
        last = bisect_left(self._placeholder_starts, span.end)
        return tuple(each for each in self.placeholders[first:last] if each.span.overlaps(span))

    def shown(self, span: Span) -> str:
        """A stretch of the visible text with its merge tags as they were written, not as they are read."""
        pieces, cursor = [], span.start
        for placeholder in self.placeholders_in(span):
            if placeholder.span.start >= cursor:
                pieces += [self.text[cursor : placeholder.span.start], placeholder.source.of(self.source.text)]
                cursor = placeholder.span.end
        return "".join([*pieces, self.text[cursor : span.end]])

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.span.start for block in self.blocks]

    @cached_property
    def _placeholder_starts(self) -> list[int]:
        return [each.span.start for each in self.placeholders]
