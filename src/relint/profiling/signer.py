"""The sender signing with the name of the From line, which needs no guess about what a name looks like."""

from __future__ import annotations

from relint.draft.span import Span
from relint.kinds.signers import signers
from relint.kinds.view import DraftView
from relint.outside.late_expressions import late

SIGNED = "signed-by-person"
_HOUSE = late(r"(?<!\s)\s++(?:at|from|of|@)\s.*|(?<!\s)\s*+[,|(·–—-]\s.*")
_WORDS = 2


def sender_signs(draft: DraftView) -> tuple[Span, ...]:
    """Where a signature begins with the sender's first and last name; "Ines Duarte at Lumo" signs as Ines Duarte."""
    document = draft.document
    sender = document.envelope.sender
    name = _HOUSE.sub("", sender.name.value).strip(" \"'") if sender and sender.name else ""
    if len(name.split()) < _WORDS:
        return ()
    starts = (signer.span.start for signer in signers(document) if signer.span.of(document.text).startswith(name))
    return tuple(Span(start, start + len(name)) for start in starts)[:1]
