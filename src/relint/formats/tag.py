"""A merge tag as it was found in a source, before the format is read."""

from __future__ import annotations

from dataclasses import dataclass

from relint.draft.span import Span


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag in the source. `names` is empty for logic and comments, of which the reader sees nothing."""

    source: Span
    names: str
    has_fallback: bool
