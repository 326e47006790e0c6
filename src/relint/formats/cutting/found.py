"""A draft in a working document, found and not yet cut out."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from relint.draft.span import Span
from relint.formats.cutting import labels
from relint.formats.cutting.excerpt import EmbeddedDraft, slices
from relint.formats.cutting.labels import Label
from relint.formats.cutting.section import Section
from relint.formats.mapped_text import whole

_READERS = {"md": "markdown", "markdown": "markdown", "html": "html"}


class Holder(StrEnum):
    """What holds drafts in a working document."""

    FENCES = "fences"
    QUOTES = "quotes"
    SECTIONS = "sections"


@dataclass
class Found:
    """A draft: where its lines stand, and the header lines beside it."""

    holder: Holder
    section: Section
    body: list[Span]
    language: str = ""
    fields: dict[str, Label] = field(default_factory=dict)
    day: Span | None = None
    begins_with_subject: bool = False

    @property
    def has_subject(self) -> bool:
        """True when somebody gave it a subject line."""
        return "subject" in self.fields or self.begins_with_subject

    def excerpt(self, text: str, as_format: str) -> EmbeddedDraft:
        """The draft with its words."""
        title = self.section.titles[0] if self.section.titles else ""
        spans = {name: label.value for name, label in self.fields.items() if name != "body" and len(label.value)}
        if self.day is not None:
            spans["day"] = self.day
        name = _READERS.get(self.language, "text") if self.holder is Holder.FENCES else as_format
        starts = [self.body[0].start, *(span.start for key, span in spans.items() if key != "day")]
        return EmbeddedDraft(
            body=slices(text, self.body),
            format=name,
            place=Span(min(starts), self.body[-1].end),
            title=" ".join(title.split()),
            fields={key: whole(span.of(text), span.start) for key, span in spans.items()},
            stated=labels.stated_by_titles(self.section.titles),
        )
