"""The stage that follows from what somebody says of the reader: "Ines Larkin, Loaf; ordered an oven in May"."""

from __future__ import annotations

import re

from relint.draft.relationship import Stage
from relint.outside.late_expressions import late

_NOT = late(
    r"\b(?:not|never|no|n't|nothing|without|hasn't|haven't|didn't|isn't|ex|former|might|could|wants? to)\b", re.I
)
#: Nouns and deeds, the closest stage first.
_STAGES = (
    (Stage.ADVOCATE, r"advocate|ambassador|referred|recommended|refers|recommends"),
    (
        Stage.CUSTOMER,
        r"customer|client|buyer|user|member|donor|patron|supporter|tenant|patient|seller|affiliate|host|partner|guest|"
        r"bought|ordered|orders|buys|paid|pays|purchased|gave|gives|donated|booked|rents?|rented|hired|renewed|"
        r"upgraded|cancelled|"
        r"returned|complained|on (?:a|the|our) (?:\w+ )?(?:plan|trial)",
    ),
    (
        Stage.SUBSCRIBER,
        r"subscriber|subscribed|signed up|registered|enrolled|joined|applied|applicant|attendee|on (?:the|our|"
        r"my) (?:waiting )?list|"
        r"opted in|asked to (?:hear|be written)|reads (?:the|our|my) newsletter",
    ),
    (
        Stage.CURIOUS,
        r"liked|followed|follows|visited|downloaded|came by|stopped by|met|asked|wrote|replied|answered|called|"
        r"rang|spoke|commented|"
        r"watched|attended|enquired|inquired",
    ),
    (Stage.STRANGER, r"stranger|prospect|lead|cold|unknown to us|never met|no contact"),
)
_CUES = tuple((stage, late(rf"\b(?:{words})s?\b", re.IGNORECASE)) for stage, words in _STAGES)


def told_stage(reader: str) -> tuple[Stage, str] | None:
    """The closest stage that a clause stands for, and the clause; one that says "not" or "might" stands for none."""
    clauses = [clause.strip() for clause in re.split(r"[;,.\n]|\bbut\b", reader) if clause.strip()]
    for stage, cue in _CUES:
        for clause in clauses:
            if cue.search(clause) and (stage is Stage.STRANGER or not _NOT.search(clause)):
                return stage, f"what is said of the reader, “{clause}”"
    return None
