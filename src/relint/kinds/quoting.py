"""Words inside quotation marks are somebody else's, or mentioned rather than used."""

from __future__ import annotations

import re
from functools import lru_cache

from relint.draft.span import Span
from relint.kinds.headlines import is_in_headline
from relint.kinds.view import DraftView
from relint.matching.probe import Located

# Double quotes of any shape, and single ones around at least two characters. A straight single one opens only where no
# apostrophe can stand: before a letter, after a blank or a bracket. A hashtag is an address, not a word to the reader.
_QUOTED = re.compile(
    r"“[^”“]{1,400}”|\"[^\"]{1,400}\"|(?<!\w)‘[^‘’]{2,200}’(?!\w)|«[^»]{1,400}»|„[^“”]{1,400}[“”]"
    r"|(?<![^\s(\[—–])'(?!(?:tis|twas|em|til|till|cause|n|round|bout)\b)(?=[^\W\d_])(?:[^'\n]|(?<=\w)'(?=\w)){2,80}(?<!\s)'(?!\w)"
    r"|(?<![\w&/#])#(?=\w*[^\W\d])\w+",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def quoted_spans(text: str) -> tuple[Span, ...]:
    """Stretches of one block's text between quotation marks, marks included."""
    return tuple(Span(*match.span()) for match in _QUOTED.finditer(text))


def is_quoted(located: Located, draft: DraftView) -> bool:
    """True when the match stands wholly between quotation marks, or in a headline that is linked to."""
    block = located.sentence.block
    text = block.span.of(draft.document.text)
    inside = Span(located.span.start - block.span.start, located.span.end - block.span.start)
    return any(quoted.covers(inside) and quoted != inside for quoted in quoted_spans(text)) or is_in_headline(
        located.span, block, draft.document
    )
