"""Have the two been in touch before?"""

from __future__ import annotations

import re

from relint.draft.document import BlockKind
from relint.inference import stage_cues as cues
from relint.inference.evidence import DraftEvidence
from relint.outside.late_expressions import late

_REPLY = late(r"\s*(?:\[[^\]]*\]\s*)?(?:re|aw|antw|fwd?|wg)(?:\[\d+\])?:", re.IGNORECASE)
#: So many different marks of a note between colleagues make one.
_FAMILIAR_MARKS = 2


def acquainted(evidence: DraftEvidence) -> str | None:
    """What shows that the two have been in touch, or work together."""
    if words := reply_of(evidence):
        return words
    marks = [words for phrases in cues.FAMILIAR if (words := phrases.found(evidence.copy))]
    return marks[0] if len(marks) >= _FAMILIAR_MARKS and not cues.SELLING.found(evidence.all) else None


def reply_of(evidence: DraftEvidence) -> str | None:
    """What shows that the reader has written to the sender before."""
    if evidence.document.envelope.in_reply_to is not None:
        return "an In-Reply-To header"
    if evidence.has(BlockKind.HISTORY):
        return "the quoted history"
    if match := _REPLY.match(evidence.subject):
        return f"“{match[0].strip()}” in the subject"
    return cues.KNOWN.found(evidence.copy) or cues.MET.found(evidence.copy)
