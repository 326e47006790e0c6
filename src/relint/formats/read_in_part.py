"""Where most of a file was left out, its writer is told: a good word about the rest would pass for one about all."""

from __future__ import annotations

import re

from relint.draft.document import BlockKind, Document
from relint.draft.hardly_read import ONLY_HEADINGS
from relint.outside.late_expressions import late

_WORD = re.compile(r"[^\W\d_]{2,}")
_FRONT = late(r"\A\ufeff?(---|\+\+\+)[ \t]*[\r\n].*?[\r\n]\1[ \t]*(?=[\r\n]|\Z)", re.DOTALL)
#: Less than one word in four, and so many left out that it is no matter of marks.
_SHARE = 4
_LEFT_OUT = 40
#: Below headings alone so many words left out are enough: they were the text.
_LEFT_OUT_BELOW_HEADINGS = 3
_HEADINGS = frozenset({BlockKind.HEADING, BlockKind.SUBJECT, BlockKind.PREHEADER})


def read_in_part(document: Document) -> str | None:
    """What to say of a draft of which little was read; `None` where most of it was."""
    text = document.source.text
    whole, read = len(_WORD.findall(text)), len(_WORD.findall(document.text))
    if read and all(block.kind in _HEADINGS for block in document.blocks):
        front = _FRONT.match(text)
        start = front.end() if front else 0
        body = (block.span for block in document.blocks if document.to_source(block.span).start >= start)
        said = sum(len(_WORD.findall(span.of(document.text))) for span in body)
        return ONLY_HEADINGS if len(_WORD.findall(text, start)) - said >= _LEFT_OUT_BELOW_HEADINGS else None
    if read * _SHARE >= whole or whole - read < _LEFT_OUT:
        return None
    return f"only {read} of {whole:,} words were read; the rest is code, comments, properties or front matter."
