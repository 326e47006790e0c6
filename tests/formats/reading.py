"""Short ways to read a draft in a test and look at what came of it."""

from __future__ import annotations

from relint.draft.document import BlockKind, Document
from relint.draft.source import Source
from relint.draft.span import Span
from relint.formats import read
from tests.formats.promises import keep_promises


def draft(text: str, name: str = "draft.md", encoding: str = "utf-8") -> Document:
    """Read a text as the file `name`."""
    document = read(Source(name, text, encoding))
    keep_promises(document)
    return document


def blocks(document: Document) -> list[tuple[str, str]]:
    """Each block's kind and words."""
    return [(block.kind.value, block.span.of(document.text)) for block in document.blocks]


def words(document: Document, kind: BlockKind) -> list[str]:
    """The words of all blocks of one kind."""
    return [block.span.of(document.text) for block in document.blocks if block.kind is kind]


def stands(document: Document, visible: str) -> str:
    """What stands in the file where `visible` is read."""
    start = document.text.index(visible)
    return document.to_source(Span(start, start + len(visible))).of(document.source.text)
