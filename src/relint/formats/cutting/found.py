"""A draft in a working document, found and not yet cut out."""

from __future__ import annotations

import re
from enum import StrEnum

from relint.draft.relationship import Channel
from relint.draft.span import Span
from relint.formats.cutting import labels
from relint.formats.cutting.excerpt import EmbeddedDraft, slices
from relint.formats.cutting.labels import Label
from relint.formats.cutting.section import Section
from relint.formats.mapped_text import MappedText, whole
from relint.outside.structs import Struct, field, replace

_READERS = {"md": "markdown", "markdown": "markdown", "html": "html"}


class Holder(StrEnum):
    """What holds drafts in a working document."""

    FENCES = "fences"
    QUOTES = "quotes"
    SECTIONS = "sections"
    TABLES = "tables"
    ENTRIES = "entries"


#: How a bar is written in a cell of a table.
_BAR = re.compile(r"\\(?=\|)")


class Found(Struct):
    """A draft: where its lines stand, and the header lines beside it.

    `wrapped` says where the value of a field stands that others stand beside, line by line.
    `names` are titles of its own below those of the section, `gap` is what parts the stretches of its body, and `place`
    is given where it is more than those and the header lines.
    """

    holder: Holder
    section: Section
    body: list[Span]
    language: str = ""
    fields: dict[str, Label] = field(default_factory=dict)
    day: Span | None = None
    begins_with_subject: bool = False
    names: tuple[str, ...] = ()
    touch: int | None = None
    gap: str = ""
    place: Span | None = None
    wrapped: dict[str, tuple[Span, ...]] = field(default_factory=dict)

    @property
    def has_subject(self) -> bool:
        """True when somebody gave it a subject line."""
        return "subject" in self.fields or self.begins_with_subject

    def _words(self, text: str, name: str, span: Span) -> MappedText:
        """A header line's value."""
        if name in self.wrapped:
            return slices(text, self.wrapped[name], " ")
        strokes = [match.start() for match in _BAR.finditer(text, span.start, span.end + 1)]
        if self.holder is not Holder.TABLES or not strokes:
            return whole(span.of(text), span.start)
        starts = (span.start, *(place + 1 for place in strokes))
        return slices(text, map(Span, starts, (*strokes, span.end)))

    def excerpt(self, text: str, as_format: str) -> EmbeddedDraft:
        """The draft with its words."""
        titles = (*self.names, *self.section.titles)
        stated = labels.stated_by_titles(titles)
        if self.touch and stated.channel is not Channel.POST:
            stated = replace(stated, touch=self.touch)
        spans = {name: label.value for name, label in self.fields.items() if name != "body" and len(label.value)}
        if self.day is not None:
            spans["day"] = self.day
        name = _READERS.get(self.language, "text") if self.holder is Holder.FENCES else as_format
        name = "markdown" if self.holder is Holder.TABLES else name
        starts = [self.body[0].start, *(span.start for key, span in spans.items() if key != "day")]
        return EmbeddedDraft(
            body=slices(text, self.body, self.gap),
            format=name,
            place=self.place or Span(min(starts), max(span.end for span in self.body)),
            title=" ".join(titles[0].split()).rstrip(": ") if titles else "",
            fields={key: self._words(text, key, span) for key, span in spans.items()},
            stated=stated,
        )
