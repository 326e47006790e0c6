"""What is said of a whole draft, where nothing in its pack is said of a place."""

from __future__ import annotations

from collections.abc import Sequence

from relint.results.finding import Finding
from relint.results.weight import sure

#: A draft that reads like everything at once is told of the two that are surest.
_MOST = 2


def without_told(findings: Sequence[Finding]) -> list[Finding]:
    """The findings without those of whole drafts whose pack has said something already, or that are less sure."""
    whole = [one for one in findings if one.is_of_whole_draft]
    said = {one.pack for one in findings if not one.is_of_whole_draft}
    kept = sorted((one for one in whole if one.pack not in said), key=_by_chance)[:_MOST]
    needless = {id(one) for one in whole} - {id(one) for one in kept}
    return [one for one in findings if id(one) not in needless]


def _by_chance(finding: Finding) -> tuple[float, str]:
    return -sure(finding), finding.rule
