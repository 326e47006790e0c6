"""A stretch of a file that is a draft of its own, not yet read."""

from __future__ import annotations

from collections.abc import Iterable

from relint.draft.relationship import Stated
from relint.draft.sourcemap import TextBuilder
from relint.draft.span import Span
from relint.formats.mapped_text import MappedText
from relint.outside.structs import Struct, field


class EmbeddedDraft(Struct, frozen=True):
    """`fields` are header lines that stand beside the body: subject, preheader, from, to, reply_to, day.

    `format` is the reader for the body. `place` is all that the draft takes up in the file, title left out.
    """

    body: MappedText
    format: str
    place: Span
    title: str = ""
    fields: dict[str, MappedText] = field(default_factory=dict)
    stated: Stated = field(default_factory=Stated)


def slices(text: str, spans: Iterable[Span], gap: str = "") -> MappedText:
    """Stretches of a text one after the other, as they stand there; `gap` parts them, and an empty one paragraphs."""
    builder, is_apart = TextBuilder(), False
    for span in spans:
        if gap and not len(span):
            is_apart = True
            continue
        if gap and builder.length:
            builder.replace("\n\n" if is_apart else gap, Span(span.start, span.start))
        builder.copy(span.of(text), span.start)
        is_apart = False
    return MappedText(*builder.build())
