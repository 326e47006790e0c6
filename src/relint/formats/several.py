"""Several drafts of one file: as many as anybody writes are read, and the writer is told where that ended."""

from __future__ import annotations

from collections.abc import Iterable

from relint.draft.papers import Cutting
from relint.formats.bounds import LONGEST_BODY, MOST_DRAFTS
from relint.outside.structs import replace


def within_reason(drafts: Iterable[Cutting]) -> tuple[Cutting, ...]:
    """The first drafts, up to a number and to a length of all together; none is read that is not kept."""
    kept: list[Cutting] = []
    length = 0
    for draft in drafts:
        if len(kept) == MOST_DRAFTS or length > LONGEST_BODY:
            kept[0] = _told(kept[0], len(kept))
            break
        kept.append(draft)
        length += len(draft.document.text)
    return tuple(kept)


def _told(draft: Cutting, count: int) -> Cutting:
    said = f"This file holds more drafts than are read at once: only the first {count:,} were looked at."
    return replace(draft, document=replace(draft.document, notices=(*draft.document.notices, said)))
