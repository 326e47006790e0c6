"""Kind `envelope`: what the header of a mail says, or does not say."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import ClassVar, Literal

import msgspec

from relint.draft.document import Document
from relint.draft.envelope import Field, Mailbox, TextPart
from relint.kinds.kind import Context, KindWithoutProbes
from relint.kinds.re2_pattern import re2_pattern
from relint.kinds.signature import impersonal_words, person_in_sender
from relint.kinds.view import DraftView
from relint.matching.hit import Hit
from relint.matching.syntax import PatternError

_Search = Callable[[str], object]
FieldName = Literal[
    "from",
    "from.name",
    "from.address",
    "reply_to",
    "reply_to.address",
    "to",
    "subject",
    "preheader",
    "list_unsubscribe",
    "text_part.missing",
    "text_part.empty",
    "text_part.other",
    "body_addresses",
]

#: So many characters before an address in the copy say what it is there for.
_BEFORE = 80


class EnvelopeOptions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Options of kind `envelope`; patterns are RE2 (linear time, whatever a pack says)."""

    field: FieldName | tuple[FieldName, ...]
    matches: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    unless_after: tuple[str, ...] = ()
    unless_signals: tuple[str, ...] = ()
    unless_person: bool = False
    missing: bool = False
    once: bool = False


class EnvelopeKind(KindWithoutProbes):
    """A field that is there and matches, or one that is missing. Hits give their place in the source, not the text."""

    Options: ClassVar[type[msgspec.Struct]] = EnvelopeOptions

    def __init__(self, options: EnvelopeOptions, context: Context):
        if options.missing == bool(options.matches):
            raise PatternError("give either “matches” or “missing: true”")
        self._options = options
        self._matches = _any_of(options.matches)
        self._unless = _any_of(options.unless)
        self._after = _any_of(options.after)
        self._unless_after = _any_of(options.unless_after)
        self._impersonal = impersonal_words(context.words)
        self._fields = (options.field,) if isinstance(options.field, str) else options.field

    def hits(self, draft: DraftView) -> Iterator[Hit]:
        """One for each value that matches, or one about the whole draft when the field is missing."""
        found = [one for name in self._fields for one in fields(draft.document, name)]
        if self._options.missing:
            if not found:
                yield Hit(None)
            return
        if any(map(draft.signal, self._options.unless_signals)) or (
            self._options.unless_person and person_in_sender(draft, self._impersonal)
        ):
            return
        seen: set[str] = set()
        for one in found:
            if one.value.lower() in seen and self._options.once:
                continue
            if (
                self._matches(one.value)
                and not self._unless(one.value)
                and (not self._options.after or _follows(one, draft, self._after))
                and not _follows(one, draft, self._unless_after)
            ):
                seen.add(one.value.lower())
                yield Hit(None, {"value": one.value}, source=one.span)


def _follows(one: Field, draft: DraftView, found: _Search) -> bool:
    """True when something is found in the words before the value, in the file."""
    return bool(found(draft.document.source.text[max(0, one.span.start - _BEFORE) : one.span.start]))


def _any_of(patterns: Sequence[str]) -> _Search:
    """Looks for all patterns at once; each must be one by itself."""
    for pattern in patterns:
        re2_pattern(pattern)
    if not patterns:
        return lambda text: None
    search: _Search = re2_pattern("|".join(f"(?:{pattern})" for pattern in patterns)).search
    return search


def fields(document: Document, name: str) -> Iterator[Field]:
    """The values of one field; nothing when it is absent."""
    if name == "body_addresses":
        yield from document.addresses
        return
    head, _, part = name.partition(".")
    value: Mailbox | TextPart | Field | None = getattr(document.envelope, "sender" if head == "from" else head)
    if isinstance(value, Field):
        yield value
    elif value is not None:
        for each in (part,) if part else ("name", "address"):
            if (one := getattr(value, each)) is not None:
                yield one
