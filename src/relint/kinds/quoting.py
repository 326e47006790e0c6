"""Words inside quotation marks are somebody else's, or mentioned rather than used."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from relint.draft.document import Document
from relint.draft.span import Span
from relint.kinds.headlines import is_in_headline
from relint.kinds.view import DraftView
from relint.matching.probe import Located
from relint.outside.late_expressions import late

# Double quotes of any shape, and single ones around at least two characters. A straight single one opens only where no
# apostrophe can stand: before a letter, after a blank or a bracket. A hashtag is an address, not a word to the reader.
_QUOTED = late(
    r"“[^”“]{1,400}”|\"[^\"]{1,400}\"|(?<!\w)‘[^‘’]{2,200}’(?!\w)|«[^»]{1,400}»|„[^“”]{1,400}[“”]"
    r"|(?<![^\s(\[—–])'(?!(?:tis|twas|em|til|till|cause|n|round|bout)\b)(?=[^\W\d_])(?:[^'\n]|(?<=\w)'(?=\w)){2,80}(?<!\s)'(?!\w)"
    r"|(?<![\w&/#])#(?=\w*[^\W\d])\w+",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def quoted_spans(text: str) -> tuple[Span, ...]:
    """Stretches of one block's text between quotation marks, marks included."""
    return tuple(Span(*match.span()) for match in _QUOTED.finditer(text))


class Quotes:
    """The quotations of one block, in the draft's own places."""

    def __init__(self, document: Document, block: Span) -> None:
        found = quoted_spans(block.of(document.text))
        self._spans = [Span(block.start + each.start, block.start + each.end) for each in found]

    def around(self, span: Span) -> Span | None:
        """The quotation that has all of a stretch, marks included."""
        before = bisect_right(self._spans, span.start, key=lambda each: each.start)
        return self._spans[before - 1] if before and self._spans[before - 1].covers(span) else None


def is_quoted(located: Located, draft: DraftView) -> bool:
    """True when the match stands wholly between quotation marks, or in a headline that is linked to."""
    block = located.sentence.block
    if quotes_in(block.span, draft).around(located.span) not in (None, located.span):
        return True
    return is_in_headline(located.span, block, draft.document)


def quotes_in(block: Span, draft: DraftView) -> Quotes:
    """The quotations of a block, gone through once: it may be a book with a match in each line."""
    return draft.once((Quotes, block), lambda document: Quotes(document, block))
