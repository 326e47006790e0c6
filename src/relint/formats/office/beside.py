"""What stands beside the text of a word processor's file: notes, which may prove what it says, headers and footers."""

from __future__ import annotations

from relint.draft.document import BlockKind, Note
from relint.draft.source import Source
from relint.draft.span import Span
from relint.formats import plain
from relint.formats.block_builder import BlockBuilder
from relint.formats.office.overlay import dressed
from relint.formats.office.paragraphs import ParagraphSource
from relint.formats.placeholders import mask
from relint.formats.raw_block import RawBlock
from relint.outside.structs import Struct


class Beside(Struct, frozen=True):
    """Blocks of the footer: those of notes, and those of pages (a letterhead among them)."""

    notes: tuple[RawBlock, ...] = ()
    pages: tuple[RawBlock, ...] = ()


def beside(source: Source) -> Beside:
    """What stands beside the text of a source."""
    if not isinstance(source, ParagraphSource) or source.text_end is None:
        return Beside()
    text_end, notes_end = source.text_end, source.notes_end
    notes = _blocks(source, Span(text_end, len(source.text) if notes_end is None else notes_end))
    return Beside(notes, () if notes_end is None else _blocks(source, Span(notes_end, len(source.text))))


def without_beside(source: Source, text: str) -> str:
    """The text of a source with line ends in place of what stands beside it; every place stays."""
    if not isinstance(source, ParagraphSource) or source.text_end is None:
        return text
    return text[: source.text_end] + "\n" * (len(text) - source.text_end)


def notes_of(source: Source) -> tuple[Note, ...]:
    """The notes of a source, each where it is called."""
    return tuple(Note(*call) for call in source.calls) if isinstance(source, ParagraphSource) else ()


def _blocks(source: ParagraphSource, span: Span) -> tuple[RawBlock, ...]:
    masked, tags = mask("\n" * span.start + span.of(source.text))
    builder = BlockBuilder(tags)
    plain.read(masked, builder)
    return tuple(piece.renamed(BlockKind.FOOTER) for piece in dressed(builder.pieces, source))
