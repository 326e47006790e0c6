"""What relint itself finds in silences; like rules, these have names, severities and reasons."""

from __future__ import annotations

from typing import NamedTuple

from relint.results.finding import Severity


class OwnRule(NamedTuple):
    """One mistake that a silence can make: how grave it is, what it is called, and why it is told."""

    severity: Severity
    about: str
    why: str


UNKNOWN = "relint/unknown-silence"
UNUSED = "relint/unused-silence"
OPEN = "relint/open-silence"
EXPIRED = "relint/expired-silence"
UNREASONED = "relint/unreasoned-silence"

OWN_RULES = {
    UNKNOWN: OwnRule(
        Severity.WARNING,
        "A silence says something that relint does not know.",
        "A rule, an order or a date that nobody knows keeps nothing quiet, and whoever wrote it believes that it does.",
    ),
    UNUSED: OwnRule(
        Severity.ADVICE,
        "A silence keeps quiet about nothing.",
        "The copy got better, or the rule did. What is left behind hides the next finding of its kind.",
    ),
    OPEN: OwnRule(
        Severity.WARNING,
        "A silence is opened and never closed.",
        "It keeps quiet about all that is written below it later, which nobody meant.",
    ),
    EXPIRED: OwnRule(
        Severity.ADVICE,
        "The last day of a silence has passed.",
        "It was granted until then, and whatever it kept quiet is told again.",
    ),
    UNREASONED: OwnRule(
        Severity.WARNING,
        "A silence gives no reason, and the settings ask for one.",
        "In half a year nobody knows whether it still holds (silence-needs-reason = true).",
    ),
}
