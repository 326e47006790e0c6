"""How many things the draft talks about."""

from __future__ import annotations

import re

from relint.draft.document import Block, BlockKind
from relint.draft.span import Span
from relint.language.analysis import Analysis
from relint.metrics.body import body_blocks, words_of
from relint.metrics.measure import Measured, SignalSpans, counted, measures
from relint.outside.late_expressions import late

_MIN_SECTION_WORDS = 12
#: How a paragraph begins that turns to something else.
_TURNS = late(
    r"(?:(?:and\s+|oh,?\s+)?(?:also|separately|finally|lastly|in\s+other\s+news|on\s+(?:an(?:other|\s+unrelated)|a\s+different|a\s+side)\s+note|"
    r"in\s+addition|additionally|furthermore|meanwhile|another\s+thing|one\s+(?:more|last|other)\s+thing|speaking\s+of\s+which|"
    r"by\s+the\s+way|while\s+(?:i|we)\s+have\s+you(?:r\s+attention)?|last\s+but\s+not\s+least|and\s+that['’]s\s+not\s+all|"
    r"but\s+wait|oh,?\s+and))(?=[\s,:.–—-])",
    re.IGNORECASE,
)


@measures
def topics(analysis: Analysis, signals: SignalSpans) -> Measured:
    """Subjects that the body takes up, as far as its shape shows: an honest lower bound, not a reading of its sense.

    One for the draft, one for every further heading with a section of at least twelve words below it, and one for
    every paragraph that says it turns away ("In other news", "Also"). A postscript
    mostly says the same again and is none.
    """
    text = analysis.document.text
    blocks = [
        block for block in body_blocks(analysis.document) if block.kind not in (BlockKind.GREETING, BlockKind.SIGN_OFF)
    ]
    starts = _sections(blocks, text)
    for block in blocks:
        if block.kind is BlockKind.PARAGRAPH and (turn := _TURNS.match(text, block.span.start, block.span.end)):
            starts.append(Span(*turn.span()))
    return counted(sorted(starts))


def _sections(blocks: list[Block], text: str) -> list[Span]:
    """The first block of each section that has something in it."""
    starts: list[Span] = []
    heading: Span | None = None
    length = 0
    for block in blocks:
        if block.kind is BlockKind.HEADING:
            heading, length = block.span, 0
            continue
        before, length = length, length + len(words_of(block.span.of(text)))
        if not starts and length:
            starts.append(heading or block.span)
            heading = None
        elif heading and before < _MIN_SECTION_WORDS <= length:
            starts.append(heading)
    return starts
