"""What a reader knows by the end of the first screen on a phone.

A screen of 360 by 640 points shows about twelve lines of forty characters under the header: some eighty words (own
count on common mail programs; subject and preheader stand above and are counted in).
"""

from __future__ import annotations

from relint.document import BODY, BlockKind
from relint.kinds.draft import Draft
from relint.profile import FirstScreen

WORDS = 80
#: Questions that a stranger asks, the signals that answer them, in the order in which they are asked.
QUESTIONS = (
    ("who writes", ("first-person-singular", "signed-by-person", "person")),
    ("why to them", ("readers-world", "history", "asked-for", "need")),
    ("what is in it for them", ("give", "offer")),
    ("what is asked of them", ("ask",)),
)
_ABOVE = BODY | {BlockKind.SUBJECT, BlockKind.PREHEADER, BlockKind.SIGNATURE}


def first_screen(draft: Draft) -> FirstScreen:
    """The questions that the first screen answers, and those that it leaves open."""
    words, end = _screen(draft)
    sender = draft.document.envelope.sender
    answered = {
        question
        for question, signals in QUESTIONS
        if any(hit.span.start < end for name in signals if name in draft.known_signals for hit in draft.signal(name))
        or (question == "who writes" and sender and sender.name)
    }
    names = [question for question, _ in QUESTIONS]
    return FirstScreen(
        words, tuple(name for name in names if name in answered), tuple(name for name in names if name not in answered)
    )


def _screen(draft: Draft) -> tuple[int, int]:
    """How many words fit, and where in the visible text the screen ends."""
    count, end = 0, 0
    for sentence in draft.analysis.sentences:
        if sentence.block.kind not in _ABOVE:
            continue
        for token in sentence.unit.doc:
            if count >= WORDS:
                return count, end
            count += any(map(str.isalnum, token.text))
            end = sentence.span.start + token.idx + len(token)
    return count, end
