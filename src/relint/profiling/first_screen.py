"""What a reader knows by the end of the first screen on a phone: subject, preheader and the first words of the body."""

from __future__ import annotations

from relint.kinds.view import DraftView
from relint.profiling.evidence import believed
from relint.profiling.measured import is_believed
from relint.results.profile import FirstScreen

#: Only where something is to be done.
_TO_DO = "what to do"
#: What anybody asks of a message, the signals that answer it, in the order in which it is asked; a question is left
#: out while no signal can be believed that would answer it.
QUESTIONS = (
    ("who writes", ("byline", "signed-by-person", "first-person-singular")),
    ("why it came to them", ("asked-for", "history", "readers-world", "need", "permission-stated")),
    ("what is in it for them", ("give", "offer", "selection")),
    (_TO_DO, ("ask",)),
)


def first_screen(draft: DraftView) -> FirstScreen:
    """The questions that the first screen answers, and those that it leaves open."""
    seen = draft.measure("first_screen_words")
    sender = draft.document.envelope.sender
    named = sender is not None and sender.name is not None

    def is_answered(question: str, signals: tuple[str, ...]) -> bool:
        if question == "who writes" and named:
            return True
        return any(span.covers(one) for name in signals for one in believed(draft, name) for span in seen.evidence)

    asked = [
        (question, signals)
        for question, signals in QUESTIONS
        if any(map(is_believed, signals)) and (question != _TO_DO or draft.measure("asks").value)
    ]
    knows = tuple(question for question, signals in asked if is_answered(question, signals))
    return FirstScreen(int(seen.value), knows, tuple(question for question, _ in asked if question not in knows))
