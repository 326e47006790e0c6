"""What measures count in: the blocks, sentences and words of the copy itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from relint.draft.document import BODY, COPY, Block, BlockKind, Document
from relint.draft.span import Span, Stretches
from relint.language.analysis import Analysis, Sentence
from relint.outside.late_expressions import late

#: As people and word processors count: "don't", "45-minute" and "and/or" are one word; a dash stands between two.
_WORD = late(r"[^\W_](?:[^\s—…-]+|-(?!-))*")
#: What is read rather than looked at: the text that stands for a picture is no copy that one counts.
READ = BODY - {BlockKind.ALT_TEXT}
PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.TABLE_CELL})


def body_sentences(analysis: Analysis) -> list[Sentence]:
    """Sentences of the copy itself: no subject, signature, footer, history, and no text in place of pictures."""
    return [sentence for sentence in analysis.sentences if sentence.block.kind in READ]


def body_blocks(document: Document) -> list[Block]:
    """Blocks of the copy itself."""
    return [block for block in document.blocks if block.kind in READ]


def copy_blocks(document: Document) -> list[Block]:
    """Blocks of the copy, subject and preheader among them."""
    return [block for block in document.blocks if block.kind in COPY - {BlockKind.ALT_TEXT}]


def words_of(text: str) -> list[str]:
    """The words of a stretch of text."""
    return _WORD.findall(text)


def word_spans(document: Document, span: Span) -> Iterator[Span]:
    """The place of each word in a stretch of the visible text."""
    return (Span(*match.span()) for match in _WORD.finditer(document.text, span.start, span.end))


def found_in(document: Document, blocks: list[Block], pattern: re.Pattern[str]) -> list[Span]:
    """Where a pattern stands in these blocks; merge tags, inline code and bare addresses are no prose."""
    masked = Stretches(placeholder.span for placeholder in document.placeholders)
    matches = (
        Span(*match.span())
        for block in blocks
        for match in pattern.finditer(document.text, block.span.start, block.span.end)
    )
    return [span for span in matches if not masked.touch(span)]
