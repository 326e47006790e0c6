"""From a run over one draft to its profile; docs/profile.md has the formula and its reasons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from relint.checks import Run
from relint.finding import Finding
from relint.profile import Profile
from relint.profiling.characteristics import characteristics
from relint.profiling.closeness import assumed_closeness, welcome_closeness
from relint.profiling.first_screen import first_screen
from relint.profiling.score import best_edit, ledger, score
from relint.profiling.worlds import worlds
from relint.rule import Rule


def profile_of(run: Run, findings: Sequence[Finding], rules: Mapping[str, Rule]) -> Profile:
    """The profile of a draft, from the findings that were told and the signals in it."""
    entries = ledger(run.draft, findings, rules)
    assumed, wording = assumed_closeness(run.draft)
    return Profile(
        score=score(entries),
        ledger=entries,
        best_edit=best_edit(entries),
        characteristics=characteristics(run.draft, findings),
        assumed=assumed,
        assumed_by=wording,
        welcome=welcome_closeness(run.draft.relationship),
        asks=int(run.draft.measure("asks").value),
        gives=int(run.draft.measure("gives").value),
        worlds=worlds(run.draft),
        first_screen=first_screen(run.draft),
    )
