"""Words for the place of others."""

from __future__ import annotations

from dataclasses import dataclass

from relint.draft.span import Span


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something to put in the place of `span`, already inflected; `complete` when the sentence needs no more."""

    text: str
    span: Span
    complete: bool = True
