"""A score from 0 to 100 with its ledger. The formula and its reasons are in docs/profile.md."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import log2

from relint.finding import Finding, Severity
from relint.kinds.draft import Draft
from relint.profile import Entry
from relint.rule import Rule

#: A draft with nothing won and nothing lost: it does no harm, and nothing for the relationship either.
START = 70
LOST = {Severity.ERROR: 12.0, Severity.WARNING: 6.0, Severity.ADVICE: 2.0}

#: Signals that build a relationship: points, what was done, and the edit that would win them.
WON: dict[str, tuple[float, str, str]] = {
    "signed-by-person": (5, "a person signs", "sign with your name and what you do"),
    "way-to-answer": (4, "the reader can answer", "say where an answer reaches you"),
    "readers-world": (5, "starts from the reader's world", "open with one sentence about the reader's day"),
    "give": (6, "gives something to keep", "give one thing that is useful whatever they decide"),
    "proof": (4, "can be checked", "add one figure, name or link that can be checked"),
    "story": (4, "somebody lives through something", "tell what happened to one person"),
    "cost": (3, "says what it costs the sender", "say what you give up for it"),
    "history": (3, "names something shared", "name what the reader did with you, and when"),
    "way-out": (2, "leaves a way out", "say how to say no"),
    "first-person-singular": (2, "somebody says I", "say I where it was you"),
}


def ledger(draft: Draft, findings: Sequence[Finding], rules: Mapping[str, Rule]) -> tuple[Entry, ...]:
    """Every point lost to a rule and won by a signal, the dearest first."""
    entries = [*_lost(findings), *_won(draft)]
    return tuple(sorted(entries, key=lambda entry: (entry.points, entry.source)))


def _lost(findings: Sequence[Finding]) -> list[Entry]:
    """Each rule's points; the second finding of a rule weighs less than the first (one habit, one lesson)."""
    counts = Counter(finding.rule for finding in findings)
    first = {finding.rule: finding for finding in reversed(findings) if "summed" not in finding.values}
    return [
        Entry(-round(LOST[one.severity] * (1 + log2(counts[rule])), 1), one.message, rule, counts[rule], one.hint)
        for rule, one in first.items()
    ]


def _won(draft: Draft) -> list[Entry]:
    found = []
    for name, (points, done, edit) in WON.items():
        if name in draft.known_signals and (hits := draft.signal(name)):
            found.append(Entry(points, done, name, len(hits), edit))
    return found


def score(entries: Sequence[Entry]) -> int:
    """The start plus all points, between 0 and 100."""
    return max(0, min(100, round(START + sum(entry.points for entry in entries))))


def best_edit(entries: Sequence[Entry]) -> Entry | None:
    """The line that returns most: the dearest loss, else the dearest thing not yet won."""
    losses = [entry for entry in entries if entry.points < 0]
    if losses:
        return losses[0]
    won = {entry.source for entry in entries}
    missing = [Entry(points, done, name, 0, edit) for name, (points, done, edit) in WON.items() if name not in won]
    return max(missing, key=lambda entry: entry.points, default=None)
