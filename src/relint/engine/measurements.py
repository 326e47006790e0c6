"""The measures that a report shows, each beside what the draft's stage allows."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from relint.kinds.density import DensityOptions, density_of
from relint.kinds.measure_limit import MeasureOptions, is_welcome, limit_of
from relint.kinds.stage_limits import limit_at
from relint.kinds.view import DraftView
from relint.packs.rule import Rule
from relint.results.report import Measurement

#: In the order of the close of a report; the density of jargon is the hits of other rules, not a measure of its own.
SHOWN = ("words", "reading_seconds", "grade", "jargon", "asks", "gives", "links", "we", "you")
_JARGON = "jargon"
#: The kinds of rules that set a limit.
_JUDGES = ("measure", "density")
#: Too short to have a reading grade.
_NO_GRADE = 0.0


def measurements(draft: DraftView, rules: Iterable[Rule]) -> dict[str, Measurement]:
    """Value and limit of every shown measure that the draft has; of several limits on one, the strictest.

    `rules` are those that have something to say at the draft's relationship.
    """
    spoken = [rule for rule in rules if rule.kind in _JUDGES]
    found: dict[str, Measurement] = {}
    for name in SHOWN:
        measured = _jargon(draft, spoken) if name == _JARGON else _measured(draft, name, spoken)
        if measured and not (name == "grade" and measured.value == _NO_GRADE):
            found[name] = measured
    return found


def _measured(draft: DraftView, name: str, rules: Iterable[Rule]) -> Measurement:
    options = [msgspec.convert(rule.options, MeasureOptions) for rule in rules if rule.kind == "measure"]
    limits = (_limit(draft, one) for one in options if one.measure == name)
    return Measurement(round(draft.measure(name).value, 1), _strictest(limits))


def _strictest(limits: Iterable[float | None]) -> float | None:
    return min((limit for limit in limits if limit is not None), default=None)


def _limit(draft: DraftView, options: MeasureOptions) -> float | None:
    """What the rule allows this draft; `None` where it is silent or asks for more instead of less."""
    return None if options.at_least or is_welcome(options, draft) else limit_of(options, draft)


def _jargon(draft: DraftView, rules: Iterable[Rule]) -> Measurement | None:
    """The density of the first rule that sets a limit to one; nothing where no rule does."""
    options = [msgspec.convert(rule.options, DensityOptions) for rule in rules if rule.kind == "density"]
    if not options:
        return None
    is_long = draft.measure("words").value >= options[0].min_words
    limits = (limit_at(one.limits, draft.relationship) for one in options if is_long)
    return Measurement(round(density_of(options[0], draft), 1), _strictest(limits))
