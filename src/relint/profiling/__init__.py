"""From one draft and its findings to its profile; docs/profile.md has the formula and its reasons."""

from __future__ import annotations

from collections.abc import Sequence

from relint.kinds.view import DraftView
from relint.profiling.characteristics import characteristics
from relint.profiling.closeness import assumed_closeness, welcome_closeness
from relint.profiling.first_screen import first_screen
from relint.profiling.score import best_edit, ledger, score
from relint.profiling.worlds import worlds
from relint.results.finding import Finding
from relint.results.profile import Profile


def profile_of(draft: DraftView, findings: Sequence[Finding], marked: float | None = None) -> Profile:
    """The profile of a draft, from the findings that were told, the signals in it and what it reads like.

    `marked`: the logit of the chance that editors find anything to mark in such a draft.
    """
    entries = ledger(draft, findings, marked)
    assumed, wording = assumed_closeness(draft)
    return Profile(
        score=score(entries),
        ledger=entries,
        best_edit=best_edit(entries),
        characteristics=characteristics(draft, findings),
        assumed=assumed,
        assumed_by=wording,
        welcome=welcome_closeness(draft.relationship),
        asks=int(draft.measure("asks").value),
        gives=int(draft.measure("gives").value),
        worlds=worlds(draft),
        first_screen=first_screen(draft),
    )
