"""What a word processor's file shows beside its words, laid over the blocks: headings, emphasis, links."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from relint.draft.document import BlockKind, Link
from relint.draft.span import Span
from relint.formats.office.paragraphs import ParagraphSource, TypeRun
from relint.formats.raw_block import RawBlock
from relint.outside.structs import replace


def dressed(pieces: Sequence[RawBlock], source: ParagraphSource) -> list[RawBlock]:
    """The blocks with what the file shows of them."""
    starts = [run.span.start for run in source.runs]
    levels = {span.start: (span, level) for span, level in source.headings}
    found = [_dressed(_headed(piece, levels), source.runs, starts) for piece in pieces if piece.text]
    return [_in_table(piece, source) for piece in found] if source.cells else found


def _in_table(piece: RawBlock, source: ParagraphSource) -> RawBlock:
    """A paragraph that is a cell of a table of data."""
    place = piece.place
    index = bisect_right(source.cells, place.start, key=lambda cell: cell[0].start) - 1
    is_prose = piece.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING)
    if index < 0 or not is_prose or not source.cells[index][0].covers(place):
        return piece
    return piece.renamed(BlockKind.TABLE_CELL, group=source.cells[index][1])


def _headed(piece: RawBlock, levels: dict[int, tuple[Span, int]]) -> RawBlock:
    """A paragraph behind the signs of a heading, without them."""
    if (found := levels.get(piece.place.start)) is None:
        return piece
    mark, level = found
    cut = min(len(mark), len(piece.text) - 1)
    return replace(piece.cut(Span(cut, len(piece.text)), BlockKind.HEADING), level=level)


def _dressed(piece: RawBlock, runs: Sequence[TypeRun], starts: Sequence[int]) -> RawBlock:
    place = piece.place
    first = max(0, bisect_left(starts, place.start) - 1)
    links, emphasised = list(piece.links), list(piece.emphasised)
    for run in runs[first : bisect_right(starts, place.end)]:
        span = _within(piece, run.span)
        if span is not None and run.target:
            links.append(Link(span, run.target))
        elif span is not None:
            emphasised.append(span)
    return replace(
        piece,
        links=tuple(sorted(set(links), key=lambda link: link.span)),
        emphasised=tuple(sorted(set(emphasised))),
    )


def _within(piece: RawBlock, span: Span) -> Span | None:
    """Where a stretch of the source stands in the block's own text."""
    found = []
    for start, end, place, stop, verbatim in piece.source_map.rows:
        low, high = max(span.start, place), min(span.end, stop)
        if low < high:
            found.append((start + low - place, start + high - place) if verbatim else (start, end))
    return Span(found[0][0], found[-1][1]) if found else None
