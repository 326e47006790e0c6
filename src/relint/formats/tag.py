"""A merge tag as it was found in a source, before the format is read."""

from __future__ import annotations

from typing import NamedTuple

from relint.draft.document import BlockKind, Placeholder
from relint.draft.span import Span
from relint.formats.mapped_text import MappedText
from relint.outside.structs import Struct


class Words(NamedTuple):
    """Words that a tag shows, which stand elsewhere in the source; `filled` are the values in them.

    Without a `kind` they are a part of the element that the tag stands in. `shown_by` is the place that they have where
    others stand beside them: a stretch over both would else reach over the code between.
    """

    text: MappedText
    filled: tuple[Placeholder, ...] = ()
    kind: BlockKind | None = None
    shown_by: Span | None = None


class Tag(Struct, frozen=True):
    """A tag in the source. `names` is empty for logic and comments, of which the reader sees nothing.

    `shown` are the words that it shows, where they are known; each but the first begins a block of its own.
    """

    source: Span
    names: str
    has_fallback: bool
    shown: tuple[Words, ...] = ()
