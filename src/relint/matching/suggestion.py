"""Words for the place of others."""

from __future__ import annotations

from relint.draft.span import Span
from relint.outside.structs import Struct


class Suggestion(Struct, frozen=True):
    """Something to put in the place of `span`, already inflected; `complete` when the sentence needs no more."""

    text: str
    span: Span
    complete: bool = True
