"""A score from 0 to 100 with its ledger. The formula and its reasons are in docs/profile.md."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from math import exp
from typing import NamedTuple

from relint.kinds.view import DraftView
from relint.profiling.evidence import believed, start_of
from relint.results.finding import Finding
from relint.results.profile import START, LedgerEntry
from relint.results.weight import COST, repeated

#: Each ask after the first, and a sender who is only ever "we".
ASK, ONLY_WE = 8.0, 6.0


class Win(NamedTuple):
    """Signals of which one is enough, what it is worth, what it shows, and the edit that would win it."""

    signals: tuple[str, ...]
    points: float
    shows: str
    edit: str


#: Together the ten points that the start leaves. No other good sign is found surely enough (`measured.py`).
WON = (
    Win(("signed-by-person",), 5, "a person signs", "Sign with your name and what you do."),
    Win(("first-person-singular",), 5, "somebody says “I”", "Say “I” where it was you."),
)
#: What each unit of the logit costs by which a draft reads more like those that editors mark than like those they let
#: pass, and from where on: a note to a friend or a receipt lies below.
MARKED, MARKED_FROM = 5.0, -2.0
#: The source of that entry.
READS_LIKE = "reads-like-marked"
#: Rules that cost points for the same thing; what they told is not counted twice.
SAID_BY = {
    "ask": ("take-without-give/only-asks", "tmi-too-soon/too-many-asks"),
    "first-person-plural": ("faceless-sender/we-without-i",),
}


def ledger(draft: DraftView, findings: Sequence[Finding], marked: float | None = None) -> tuple[LedgerEntry, ...]:
    """Every point lost or won by a finding, a signal or what the draft reads like, the dearest first.

    `marked` is the logit of the chance that editors find anything to mark in such a draft, `None` where nobody knows.
    """
    told = {finding.rule for finding in findings}
    lacks = (entry for entry in _lacks(draft) if told.isdisjoint(SAID_BY[entry.source]))
    entries = [*_findings(findings), *lacks, *_reads_like(marked), *_won(draft, findings)]
    return tuple(sorted(entries, key=lambda entry: (entry.points, entry.source)))


def _findings(findings: Sequence[Finding]) -> Iterator[LedgerEntry]:
    """Each rule's points; each doubling of its findings costs as much as the first (one habit, one lesson)."""
    told = [finding for finding in findings if "summed" not in finding.values]
    counts = Counter(finding.rule for finding in told)
    for rule, count in counts.items():
        worst = max((one for one in told if one.rule == rule), key=lambda one: one.severity.rank)
        points = -_repeated(COST[worst.severity], count)
        yield LedgerEntry(points, worst.message, rule, count, worst.hint, worst.start)


def _lacks(draft: DraftView) -> Iterator[LedgerEntry]:
    """Asks after the first, and a sender nobody of whom says I."""
    asks = draft.measure("asks")
    if (beyond := int(asks.value) - 1) > 0:
        edit = "Drop the ask that matters least."
        at = start_of(draft, asks.evidence[1])
        yield LedgerEntry(-_repeated(ASK, beyond), "asks for more than one thing", "ask", beyond, edit, at)
    we = draft.measure("we")
    if we.evidence and not draft.measure("i").value:
        edit = "Let the person who writes say “I”."
        yield LedgerEntry(
            -ONLY_WE, "always “we”, never “I”", "first-person-plural", 1, edit, start_of(draft, we.evidence[0])
        )


def _reads_like(marked: float | None) -> Iterator[LedgerEntry]:
    if marked is not None and marked > MARKED_FROM:
        tenths = min(9, max(1, round(10 / (1 + exp(-marked)))))
        what = f"reads like letters of which editors mark {tenths} in 10"
        points = -round(MARKED * (marked - MARKED_FROM), 1)
        yield LedgerEntry(points, what, READS_LIKE, 1, "Settle what was found first.")


def _won(draft: DraftView, findings: Sequence[Finding]) -> Iterator[LedgerEntry]:
    for win in WON:
        for name in win.signals:
            if found := believed(draft, name, findings):
                yield LedgerEntry(win.points, win.shows, name, len(found), win.edit, start_of(draft, found[0]))
                break


def _repeated(points: float, count: int) -> float:
    return round(repeated(points, count), 1)


def score(entries: Sequence[LedgerEntry]) -> int:
    """The start plus all points, between 0 and 100."""
    return max(0, min(100, round(START + sum(entry.points for entry in entries))))


def best_edit(entries: Sequence[LedgerEntry]) -> LedgerEntry | None:
    """What returns most: the dearest loss undone, or the dearest thing not yet won. Of equals, the loss.

    What a draft reads like is the sum of its lines, and no one edit.
    """
    won = {entry.source for entry in entries if entry.points > 0}
    offers = [entry for entry in entries if entry.points < 0 and entry.source != READS_LIKE]
    offers += [
        LedgerEntry(win.points, win.shows, win.signals[0], 0, win.edit) for win in WON if won.isdisjoint(win.signals)
    ]
    return max(offers, key=lambda entry: abs(entry.points), default=None)
