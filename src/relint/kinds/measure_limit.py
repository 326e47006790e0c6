"""Kind `measure`: a measure of the draft against what the stage allows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

import msgspec

from relint.errors import did_you_mean
from relint.kinds.kind import Context, KindWithoutProbes
from relint.kinds.stage_limits import check_limits, limit_at
from relint.kinds.view import DraftView
from relint.matching.hit import Hit
from relint.matching.syntax import PatternError
from relint.metrics import MEASURES


class MeasureOptions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Options of kind `measure`. `point` false: always a finding about the whole draft.

    `without`: silent when one of these signals is anywhere in the draft (what the reader asked for is welcome).
    """

    measure: str
    limits: dict[str, float]
    touch_limits: dict[int, float] = {}
    at_least: bool = False
    min_words: int = 0
    point: bool = True
    without: tuple[str, ...] = ()


class MeasureKind(KindWithoutProbes):
    """One finding when the measure is beyond the limit."""

    Options: ClassVar[type[msgspec.Struct]] = MeasureOptions

    def __init__(self, options: MeasureOptions, context: Context):
        if options.measure not in MEASURES:
            hint = did_you_mean(options.measure, MEASURES)
            known = ", ".join(sorted(MEASURES))
            raise PatternError(f"there is no measure “{options.measure}”{hint} Known: {known}", options.measure)
        check_limits(options.limits)
        self.options = options

    def hits(self, draft: DraftView) -> Iterator[Hit]:
        """At most one: at the first piece of evidence beyond the limit, else about the whole draft."""
        limit = limit_of(self.options, draft)
        if limit is None:
            return
        measured = draft.measure(self.options.measure)
        beyond = measured.value < limit if self.options.at_least else measured.value > limit
        if not beyond or is_welcome(self.options, draft):
            return
        evidence = measured.evidence
        place = evidence[min(int(limit), len(evidence) - 1)] if evidence and self.options.point else None
        values = {"value": _shown(measured.value), "limit": _shown(limit), "over": _shown(abs(measured.value - limit))}
        yield Hit(place, values)


def limit_of(options: MeasureOptions, draft: DraftView) -> float | None:
    """What the draft's stage allows; `None` where it allows anything, or the draft is too short to be judged."""
    if options.min_words and draft.measure("words").value < options.min_words:
        return None
    return limit_at(options.limits, draft.relationship, options.touch_limits, at_least=options.at_least)


def is_welcome(options: MeasureOptions, draft: DraftView) -> bool:
    """True when a signal says that the reader wanted as much."""
    return any(map(draft.signal, options.without))


def _shown(number: float) -> float | int:
    return int(number) if float(number).is_integer() else round(number, 1)
