"""What was read of one file: mostly one draft, at times several with notes for the team between them."""

from __future__ import annotations

from relint.draft.document import Comment, Document
from relint.draft.source import Source
from relint.draft.span import Span
from relint.outside.structs import Struct


class Cutting(Struct, frozen=True):
    """One draft of a file that holds more than that: what it is called there, and the stretch that it takes up."""

    title: str
    place: Span
    document: Document


class Papers(Struct, frozen=True):
    """The drafts of a file in order. `is_cut` is false when the whole file is the one draft.

    `comments` are those of the whole file, since one above the first draft speaks for all of them. `left_out` says
    that something was not read, because it speaks to the team.
    """

    source: Source
    drafts: tuple[Cutting, ...]
    comments: tuple[Comment, ...] = ()
    is_cut: bool = False
    left_out: bool = False
