"""What must always hold for a document, whatever it was read from."""

from __future__ import annotations

import re

from relint.draft.document import BlockKind, Document
from relint.draft.source import Source
from relint.draft.span import Span
from relint.formats import FORMATS, read

#: Cells of several lines stand beside each other, and are read one after the other; words that are kept, elsewhere.
DRAWN_OR_KEPT = re.compile(
    r"^[ \t|>]{0,9}(?:\+(?:[-=:]{2,}\+)+|[-=]{2,} +[-=]{2})|\{%[-~+]?\s{0,9}(?:capture|assign|set)\b|\bset\s{1,9}@",
    re.MULTILINE | re.IGNORECASE,
)
COMPONENTS = (".tsx", ".jsx", ".vue", ".svelte", ".astro")
ENVELOPE = {BlockKind.SUBJECT, BlockKind.PREHEADER}


def read_any(source: Source, *, as_format: str) -> Document:
    """Read it twice, check every promise, and give it back."""
    document = read(source, as_format=as_format)
    assert document == read(source, as_format=as_format)
    keep_promises(document)
    return document


def keep_promises(document: Document) -> None:
    """All of them."""
    _covered(document)
    _blocks_in_order(document)
    _places_in_order(document)
    _marks_in_blocks(document)
    assert document.format in FORMATS


def _covered(document: Document) -> None:
    """The map covers the visible text without gap or overlap, and verbatim runs are what stands in the file."""
    cursor, text, source = 0, document.text, document.source.text
    for run in document.source_map.runs:
        assert run.text.start == cursor
        assert len(run.text)
        cursor = run.text.end
        assert run.source.end <= len(source)
        if run.verbatim:
            assert run.text.of(text) == run.source.of(source)
    assert cursor == len(text)


def _blocks_in_order(document: Document) -> None:
    """One newline between two blocks, none inside; white space is single and never at the ends."""
    cursor = -1
    for block in document.blocks:
        assert block.span.start == cursor + 1
        assert cursor < 0 or document.text[cursor] == "\n"
        cursor = block.span.end
        words = block.span.of(document.text)
        assert words
        assert words == " ".join(words.split())
    assert max(cursor, 0) == len(document.text)


def _places_in_order(document: Document) -> None:
    """Source starts never go backwards in the body; subject and preheader stand where the envelope has them.

    A component shows strings that its code has above or below the markup, a template words that it keeps, and cells of
    a table that is drawn with signs stand beside each other: there it holds within a block.
    """
    latest = 0
    is_set_apart = document.source.path.endswith(COMPONENTS) or DRAWN_OR_KEPT.search(document.source.text)
    for block in document.blocks:
        if block.kind in ENVELOPE:
            continue
        if is_set_apart:
            latest = 0
        for run in document.source_map.runs_within(block.span):
            assert run.source.start >= latest
            latest = run.source.start


def _marks_in_blocks(document: Document) -> None:
    spans = [block.span for block in document.blocks]
    for block in document.blocks:
        assert all(block.span.covers(link.span) for link in block.links)
    for mark in [*document.emphasised, *(each.span for each in document.placeholders)]:
        assert any(span.covers(mark) for span in spans)
    whole = Span(0, len(document.source.text))
    for comment in document.comments:
        assert whole.covers(comment.source)
