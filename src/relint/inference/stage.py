"""How close are they? The closest stage that the draft has evidence for.

Phrases that are sure come first, then what a trained reader makes of the sentences (`likely_stage.py`), then phrases
that only strangers write.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from relint.draft.document import BlockKind
from relint.draft.relationship import Stage
from relint.inference import stage_cues as cues
from relint.inference.acquaintance import acquainted
from relint.inference.evidence import DraftEvidence
from relint.inference.likely_stage import Likely, RoleReading
from relint.inference.relations import relation_of
from relint.inference.section import stage_of_section
from relint.inference.strangers import COLD
from relint.inference.touch import sequence_folder
from relint.outside.late_expressions import late

#: A mail of this size with a way to unsubscribe goes to many.
_MAILING_WORDS = 200
_MAILING_LINKS = 4
#: How likely a sentence must make a stranger to outweigh any other sentence; and how likely somebody known beside words
#: that only strangers write, or somebody closer than phrases show.
_SURELY_STRANGER, _SURER_THAN_PHRASES = 0.75, 0.85
_JOINED = late(r"onboarding|re-?engagement|win-?back|renewal|dunning|retention|trial", re.IGNORECASE)


def stage_of(evidence: DraftEvidence) -> tuple[Stage, str]:
    """The stage and what it rests on; `unknown` where the words fit a stranger as well as somebody known."""
    known = _list_header(evidence) or _series(evidence)
    if not known and (bulk := cues.BULK.found(evidence.all)):
        return Stage.STRANGER, bulk
    if found := _by_relation(evidence):
        return found
    if known := known or _mailing(evidence):
        return Stage.SUBSCRIBER, known
    reading = RoleReading(evidence)
    if words := cues.CURIOUS.found(evidence.copy) or acquainted(evidence):
        return _closer_than_curious(reading.stages) or (Stage.CURIOUS, words)
    return _by_reading(evidence, reading.stages) or _without_relation(evidence, reading)


def _by_relation(evidence: DraftEvidence) -> tuple[Stage, str] | None:
    """The closest stage that some words stand for, with the role where one has a name."""
    for stage, phrases in ((Stage.ADVOCATE, cues.ADVOCATE), (Stage.CUSTOMER, cues.CUSTOMER)):
        if words := phrases.found(evidence.copy):
            return stage, words
    if found := relation_of(evidence.copy):
        relation, words = found
        return relation.stage, f"{words}: {relation.role}"
    words = cues.SUBSCRIBER.found(evidence.all)
    return (Stage.SUBSCRIBER, words) if words else None


def _closer_than_curious(likely: Sequence[Likely]) -> tuple[Stage, str] | None:
    """A stage beyond the one that phrases show, where a sentence leaves hardly a doubt."""
    first = likely[0] if likely else None
    if first and first.stage.rank > Stage.CURIOUS.rank and first.likely >= _SURER_THAN_PHRASES:
        return first.stage, first.reason
    return None


def _by_reading(evidence: DraftEvidence, likely: Sequence[Likely]) -> tuple[Stage, str] | None:
    """The likeliest stage; somebody known must be all but sure beside words that only strangers write."""
    if not likely:
        return None
    first = likely[0]
    if first.stage is not Stage.STRANGER:
        stranger = next((each for each in likely if each.stage is Stage.STRANGER), None)
        if stranger and stranger.likely >= _SURELY_STRANGER:
            return stranger.stage, stranger.reason
        if first.likely < _SURER_THAN_PHRASES and COLD.found(evidence.copy):
            return None
    return first.stage, first.reason


def _without_relation(evidence: DraftEvidence, reading: RoleReading) -> tuple[Stage, str]:
    """A stranger by words that only strangers write, or by what stands above the draft or its folder; else unknown."""
    if COLD.found(evidence.copy) and not reading.somebody_known:
        return Stage.STRANGER, "nothing that shows that they know each other"
    return (
        stage_of_section(evidence.document)
        or _by_folder(evidence)
        or (Stage.UNKNOWN, "nothing that shows whether they know each other")
    )


def _by_folder(evidence: DraftEvidence) -> tuple[Stage, str] | None:
    """A numbered file in a folder of mails to those who have joined ("onboarding"), which nothing in it gainsays."""
    folder = sequence_folder(evidence.document.source.path)
    if folder and _JOINED.search(folder):
        return Stage.CUSTOMER, f"the folder's name, {folder}"
    return None


def _list_header(evidence: DraftEvidence) -> str | None:
    envelope = evidence.document.envelope
    if envelope.list_unsubscribe is not None:
        return "a List-Unsubscribe header"
    if envelope.list_id is not None and not cues.BULK.found(evidence.all):
        return "a List-Id header"
    return None


def _series(evidence: DraftEvidence) -> str | None:
    """A number, a week or the word newsletter: the reader has had others of these."""
    if words := cues.SUBJECT_OF_SERIES.found(evidence.subject):
        return f"{words} in the subject"
    return cues.NEWSLETTER.found(evidence.copy) or cues.NUMBERED_TITLE.found(evidence.document.source.text[:400])


def _mailing(evidence: DraftEvidence) -> str | None:
    """A large mail with a way to unsubscribe."""
    if not cues.UNSUBSCRIBE.found(evidence.all) or cues.REMOVAL.found(evidence.all) or evidence.has(BlockKind.HISTORY):
        return None
    large = evidence.words >= _MAILING_WORDS or evidence.links >= _MAILING_LINKS
    return "a mailing with a way to unsubscribe" if large else None
