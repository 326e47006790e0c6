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
#: Two readers, one after the other, the second without a look at rules; a bare “Hi Jo,” counts as friendly.
READINGS = {
    "apology": PlacesRead(15, 11),
    "ask": PlacesRead(50, 40),
    "asked-for": PlacesRead(27, 12),
    "byline": PlacesRead(33, 25),
    "closeness-friendly": PlacesRead(50, 45),
    "cost": PlacesRead(55, 5),
    "first-person-singular": PlacesRead(40, 39),
    "fit": PlacesRead(12, 3),
    "give": PlacesRead(55, 11),
    "history": PlacesRead(55, 16),
    "need": PlacesRead(55, 18),
    "permission-stated": PlacesRead(40, 14),
    "proof": PlacesRead(55, 25),
    "quoted-thread": PlacesRead(37, 17),
    "readers-world": PlacesRead(55, 16),
    "selection": PlacesRead(31, 4),
    "signed-by-person": PlacesRead(50, 44),
    "story": PlacesRead(55, 27),
    "way-to-answer": PlacesRead(50, 31),
}


def is_believed(signal: str) -> bool:
    """True for a signal that was read often enough and was right often enough."""
    read, right = READINGS.get(signal, PlacesRead(0, 0))
    return read >= FEWEST and 100 * right >= ENOUGH_RIGHT * read
