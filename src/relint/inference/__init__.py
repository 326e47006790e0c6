"""What a draft looks like when nobody says how far the relationship has come.

Words and headers alone, no grammar: cheap enough for every run, and each answer can say what it rests on.
"""

from __future__ import annotations

from typing import TypeVar

from relint.draft.document import Document
from relint.draft.relationship import CONSENT_AT, Channel, Consent, Relationship, Stage, Stated
from relint.inference.channel import channel_of
from relint.inference.evidence import DraftEvidence, evidence_of
from relint.inference.stage import stage_of
from relint.inference.told import told_stage
from relint.inference.touch import touch_of
from relint.outside.structs import Struct

__all__ = ["Inference", "infer", "inference", "reasons"]

Part = TypeVar("Part")

#: What a reader who agreed to this is taken for.
STAGE_WITH = {
    Consent.NONE: Stage.STRANGER,
    Consent.LIKE: Stage.CURIOUS,
    Consent.OPT_IN: Stage.SUBSCRIBER,
    Consent.CUSTOMER: Stage.CUSTOMER,
}


class Inference(Struct, frozen=True):
    """The relationship, and for each part that was inferred (channel, stage, touch, consent) what it rests on."""

    relationship: Relationship
    reasons: dict[str, str]


def infer(document: Document, stated: Stated) -> Relationship:
    """The relationship as far as the draft shows it; what is stated is taken as given and the rest follows from it."""
    return inference(document, stated).relationship


def reasons(document: Document, stated: Stated) -> dict[str, str]:
    """What each inferred part rests on, in words that fit into "taken for … because of …"."""
    return inference(document, stated).reasons


def inference(document: Document, stated: Stated) -> Inference:
    """The relationship and the reasons."""
    evidence = evidence_of(document)
    why: dict[str, str] = {}
    channel = stated.channel or _told(why, "channel", *channel_of(evidence))
    stage = stated.stage or _told(why, "stage", *_stage(evidence, channel, stated))
    touch = stated.touch
    if channel is Channel.POST:
        touch = None
    elif touch is None:
        touch = _told(why, "touch", *touch_of(evidence, stage))
    consent = stated.consent or _told(why, "consent", CONSENT_AT[stage], f"the stage, {stage}")
    return Inference(Relationship(channel, stage, touch, consent), why)


def _told(why: dict[str, str], name: str, part: Part, reason: str) -> Part:
    why[name] = reason
    return part


def _stage(evidence: DraftEvidence, channel: Channel, stated: Stated) -> tuple[Stage, str]:
    """By consent where it is stated, by what is told of the reader, else by the draft; a touch changes nothing."""
    if stated.consent is not None:
        return STAGE_WITH[stated.consent], f"the consent, {stated.consent}"
    if stated.reader and (told := told_stage(stated.reader)):
        return told
    if channel is Channel.POST:
        return Stage.STRANGER, "a post, which anybody may read"
    return stage_of(evidence)
