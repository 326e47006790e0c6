"""Where most of a file was left out, its writer is told: a good word about the rest would pass for one about all."""

from __future__ import annotations

import re

from relint.draft.document import Document

_WORD = re.compile(r"[^\W\d_]{2,}")
#: Less than one word in four, and so many left out that it is no matter of marks.
_SHARE = 4
_LEFT_OUT = 40


def read_in_part(document: Document) -> str | None:
    """What to say of a draft of which little was read; `None` where most of it was."""
    whole = len(_WORD.findall(document.source.text))
    if whole < _LEFT_OUT:
        return None
    read = len(_WORD.findall(document.text))
    if read * _SHARE >= whole or whole - read < _LEFT_OUT:
        return None
    return f"only {read} of {whole:,} words were read; the rest is code, comments, properties or front matter."
