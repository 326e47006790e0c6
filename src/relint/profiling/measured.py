"""Which signals a profile may tell as facts: those that a reader found right in at least four of five places.

`benchmarks/signals` draws places of each signal from the marked drafts (`train`), one a draft; somebody who reads them
counts in how many the words do what the profile says of them. A signal that is no better than its figure here is left
out of the profile, whatever it is good for in rules. Nobody has marked what is good in a draft, so this is the measure.
"""

from __future__ import annotations

from typing import NamedTuple


class Reading(NamedTuple):
    """Of so many places that were read, so many were what the signal says."""

    read: int
    right: int


#: Nothing is believed that was read less often.
FEWEST = 15
#: Of a hundred places so many have to be right.
ENOUGH_RIGHT = 80
READINGS = {
    "apology": Reading(7, 4),
    "ask": Reading(25, 22),
    "asked-for": Reading(15, 10),
    "byline": Reading(16, 11),
    "closeness-friendly": Reading(25, 22),
    "cost": Reading(30, 3),
    "first-person-singular": Reading(15, 15),
    "fit": Reading(6, 1),
    "give": Reading(30, 9),
    "history": Reading(30, 15),
    "need": Reading(30, 12),
    "permission-stated": Reading(15, 6),
    "proof": Reading(30, 15),
    "quoted-thread": Reading(12, 0),
    "readers-world": Reading(30, 10),
    "selection": Reading(14, 4),
    "signed-by-person": Reading(25, 21),
    "story": Reading(30, 9),
    "way-to-answer": Reading(25, 17),
}


def is_believed(signal: str) -> bool:
    """True for a signal that was read often enough and was right often enough."""
    read, right = READINGS.get(signal, Reading(0, 0))
    return read >= FEWEST and 100 * right >= ENOUGH_RIGHT * read
