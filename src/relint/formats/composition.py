"""The last step of reading: pieces made into one document."""

from __future__ import annotations

from collections.abc import Sequence

from relint.draft.document import Block, BlockKind, Link, Placeholder
from relint.draft.envelope import Field
from relint.draft.sourcemap import TextBuilder
from relint.draft.span import Span
from relint.formats.block_builder import BlockBuilder
from relint.formats.mapped_text import MappedText
from relint.formats.placeholders import mask
from relint.formats.raw_block import RawBlock
from relint.outside.late_expressions import late
from relint.outside.structs import replace

_ADDRESS = late(r"[A-Za-z0-9_%+-][\w.%+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,6}")


class Composition:
    """Visible text and everything that is counted in it."""

    def __init__(self, pieces: Sequence[RawBlock]) -> None:
        self.blocks: list[Block] = []
        self.placeholders: list[Placeholder] = []
        self.emphasised: list[Span] = []
        self.addresses: list[Field] = []
        self._source_end = 0
        builder = TextBuilder()
        for piece in pieces:
            if piece.text:
                self._add(piece, builder)
        self.text, self.source_map = builder.build()

    def _add(self, piece: RawBlock, builder: TextBuilder) -> None:
        last = len(self.blocks) - 1
        if last >= 0:
            builder.replace("\n", Span(self._source_end, self._source_end))
        start = builder.length
        cursor = 0
        for line in piece.lines:
            if line.start:
                builder.replace(" ", piece.source_map.to_source(Span(cursor, line.start)))
            builder.take(piece.text, piece.source_map, line)
            cursor = line.end
        self._source_end = piece.source_map.to_source(Span(len(piece.text) - 1, len(piece.text))).end
        links = tuple(Link(_moved(link.span, start), link.target) for link in piece.links)
        self.blocks.append(Block(piece.kind, Span(start, builder.length), piece.level, piece.group, links))
        self.emphasised += [_moved(span, start) for span in piece.emphasised]
        self.placeholders += [replace(each, span=_moved(each.span, start)) for each in piece.placeholders]
        if piece.kind is not BlockKind.HISTORY and "@" in piece.text:
            for match in _ADDRESS.finditer(piece.text):
                self.addresses.append(Field(match[0], piece.source_map.to_source(Span(*match.span()))))


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def piece_of(kind: BlockKind, words: MappedText) -> RawBlock | None:
    """A value of the envelope as a piece of copy; `None` when nothing of it can be read."""
    masked, tags = mask(words.text)
    builder = BlockBuilder(tags)
    builder.begin(kind)
    builder.copy(masked, 0)
    builder.end()
    return builder.pieces[0].through(words.source_map) if builder.pieces else None
