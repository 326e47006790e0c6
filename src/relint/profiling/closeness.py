"""The relationship that the wording assumes, beside the one that the reader would welcome."""

from __future__ import annotations

from relint.draft.relationship import Relationship, Stage
from relint.kinds.view import DraftView
from relint.profiling.evidence import of_signal
from relint.results.profile import Closeness, Evidence

#: Signals of closeness, nearest first; the lexicon's levels of closeness are their word lists.
SIGNALS = {
    Closeness.ROMANCE: "closeness-romance",
    Closeness.FAMILY: "closeness-family",
    Closeness.FRIENDS: "closeness-friends",
    Closeness.FRIENDLY: "closeness-friendly",
}

#: What each stage may welcome: nobody asked the clerk to join the family, and the reader sets the level.
WELCOME = {
    Stage.STRANGER: Closeness.FRIENDLY,
    Stage.CURIOUS: Closeness.FRIENDLY,
    Stage.SUBSCRIBER: Closeness.FRIENDLY,
    Stage.CUSTOMER: Closeness.FRIENDLY,
    Stage.ADVOCATE: Closeness.FRIENDS,
    Stage.UNKNOWN: Closeness.FRIENDLY,
}


def assumed_closeness(draft: DraftView) -> tuple[Closeness, tuple[Evidence, ...]]:
    """The nearest level that any wording assumes, and that wording."""
    for level, name in SIGNALS.items():
        if found := of_signal(draft, name, f"the wording of {level.title}"):
            return level, found
    return Closeness.TRANSACTIONAL, ()


def welcome_closeness(relationship: Relationship) -> Closeness:
    """The nearest level that is welcome at this stage."""
    return WELCOME[relationship.stage]
