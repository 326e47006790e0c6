"""What a draft looks like when nobody says how far the relationship has come."""

from __future__ import annotations

from relint.document import BlockKind, Document
from relint.relationship import Channel, Consent, Relationship, Stage, Stated


def infer(document: Document, stated: Stated) -> Relationship:
    """The relationship as far as the draft shows it; what is stated is taken as given and the rest follows from it."""
    channel = stated.channel or _channel(document)
    stage = stated.stage or Stage.STRANGER
    consent = stated.consent or Consent.NONE
    return Relationship(channel, stage, None if channel is Channel.POST else 1, consent)


def _channel(document: Document) -> Channel:
    kinds = {block.kind for block in document.blocks}
    if document.format == "email" or document.envelope.subject or BlockKind.GREETING in kinds:
        return Channel.EMAIL
    return Channel.POST if document.format == "markdown" else Channel.EMAIL
