"""“Subject: …” typed above a draft by hand, as people do in notes and templates."""

from __future__ import annotations

import re

from relint.draft.document import BlockKind
from relint.draft.envelope import Envelope, Field
from relint.draft.span import Span
from relint.formats.mailboxes import mailbox
from relint.formats.mapped_text import MappedText
from relint.formats.raw_block import RawBlock
from relint.outside.structs import replace

_LABEL = re.compile(
    r"(subject(?:\s+line)?|preheader|preview(?:\s+text)?|from|to|reply-to|sent|date|cc)\s*:\s*(?=\S)", re.IGNORECASE
)


def taken(pieces: list[RawBlock], envelope: Envelope) -> tuple[list[RawBlock], Envelope]:
    """The pieces with such lines at their top named for what they are; what front matter says already stays."""
    labels = [_LABEL.match(piece.text) for piece in pieces[:6]]
    count = next((index for index, label in enumerate(labels) if label is None), len(labels))
    heads = [label for label in labels[:count] if label]
    if not any(label[1].lower().startswith(("subject", "pre")) for label in heads):
        return pieces, envelope
    found: list[RawBlock] = []
    for piece, label in zip(pieces, heads, strict=False):
        value = piece.cut(Span(label.end(), len(piece.text)))
        envelope, kind = _noted(envelope, label[1].lower(), value)
        if kind is not None:
            found.append(value.renamed(kind))
    return found + pieces[count:], envelope


def _noted(envelope: Envelope, label: str, value: RawBlock) -> tuple[Envelope, BlockKind | None]:
    words = MappedText(value.text.replace("\n", " "), value.source_map)
    field = Field(words.text, words.span)
    if label.startswith("subject"):
        return replace(envelope, subject=envelope.subject or field), BlockKind.SUBJECT
    if label.startswith("pre"):
        return replace(envelope, preheader=envelope.preheader or field), BlockKind.PREHEADER
    if label == "from":
        return replace(envelope, sender=envelope.sender or mailbox(words)), None
    if label == "to":
        return replace(envelope, to=envelope.to or mailbox(words)), None
    if label in ("sent", "date", "cc"):
        return envelope, None
    return replace(envelope, reply_to=envelope.reply_to or mailbox(words)), None
