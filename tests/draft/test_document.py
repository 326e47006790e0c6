"""What a document answers about its blocks and merge tags: the same as a walk through all of them."""

from __future__ import annotations

from relint.draft.document import Block, BlockKind, Document, Placeholder
from relint.draft.source import Source
from relint.draft.sourcemap import SourceMap
from relint.draft.span import Span

SOURCE = "Hi {{name}} of {{firm}}.\nWe bake.\nBye {{name}}"
TEXT = "Hi Jo of Loaf.\nWe bake.\nBye Jo"
BLOCKS = [Block(BlockKind.PARAGRAPH, Span(*place)) for place in ((0, 14), (15, 23), (24, 30))]
TAGS = [
    Placeholder(Span(3, 5), Span(3, 11), "person", has_fallback=False),
    Placeholder(Span(9, 13), Span(15, 23), "company", has_fallback=False),
    Placeholder(Span(28, 30), Span(38, 46), "person", has_fallback=False),
]
DOCUMENT = Document(Source("a.md", SOURCE), TEXT, tuple(BLOCKS), SourceMap(()), "markdown", placeholders=tuple(TAGS))
ALL = [Span(start, end) for start in range(len(TEXT) + 1) for end in range(start, len(TEXT) + 1)]


def test_the_block_that_has_a_stretch() -> None:
    for span in ALL:
        assert DOCUMENT.block_of(span) == next((block for block in BLOCKS if block.span.covers(span)), None)
    later = Document(Source("a.md", SOURCE), TEXT, tuple(BLOCKS[1:]), SourceMap(()), "markdown")
    assert later.block_of(Span(0, 1)) is None


def test_the_next_block() -> None:
    assert [DOCUMENT.block_after(block) for block in BLOCKS] == [*BLOCKS[1:], None]


def test_the_tags_in_a_stretch_and_those_that_it_touches() -> None:
    for span in ALL:
        assert DOCUMENT.placeholders_in(span) == tuple(tag for tag in TAGS if span.covers(tag.span))
        assert DOCUMENT.placeholders_touching(span) == tuple(tag for tag in TAGS if span.overlaps(tag.span))


def test_tags_are_shown_as_they_were_written() -> None:
    assert DOCUMENT.shown(Span(0, len(TEXT))) == SOURCE
    assert DOCUMENT.shown(Span(6, 14)) == "of {{firm}}."
    assert DOCUMENT.shown(Span(15, 23)) == "We bake."
    assert DOCUMENT.shown(Span(4, 8)) == "o of"
