"""Which signals a profile may tell as facts: those that a reader found right in at least four of five places.

`benchmarks/signals` draws places of each signal from the marked drafts (`train`), one a draft; somebody who reads them
counts in how many the words do what the profile says of them. A signal that is no better than its figure here is left
out of the profile, whatever it is good for in rules. Nobody has marked what is good in a draft, so this is the measure.
"""

from __future__ import annotations

from typing import NamedTuple


class PlacesRead(NamedTuple):
    """Of so many places that were read, so many were what the signal says."""

    read: int
    right: int


#: Nothing is believed that was read less often.
FEWEST = 15
#: Of a hundred places so many have to be right.
ENOUGH_RIGHT = 80
READINGS = {
    "apology": PlacesRead(7, 4),
    "ask": PlacesRead(25, 22),
    "asked-for": PlacesRead(15, 10),
    "byline": PlacesRead(16, 11),
    "closeness-friendly": PlacesRead(25, 22),
    "cost": PlacesRead(30, 3),
    "first-person-singular": PlacesRead(15, 15),
    "fit": PlacesRead(6, 1),
    "give": PlacesRead(30, 9),
    "history": PlacesRead(30, 15),
    "need": PlacesRead(30, 12),
    "permission-stated": PlacesRead(15, 6),
    "proof": PlacesRead(30, 15),
    "quoted-thread": PlacesRead(12, 0),
    "readers-world": PlacesRead(30, 10),
    "selection": PlacesRead(14, 4),
    "signed-by-person": PlacesRead(25, 21),
    "story": PlacesRead(30, 9),
    "way-to-answer": PlacesRead(25, 17),
}


def is_believed(signal: str) -> bool:
    """True for a signal that was read often enough and was right often enough."""
    read, right = READINGS.get(signal, PlacesRead(0, 0))
    return read >= FEWEST and 100 * right >= ENOUGH_RIGHT * read
