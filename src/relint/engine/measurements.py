"""The measures that a report shows, each beside what the draft's stage allows."""

from __future__ import annotations

from collections.abc import Iterable

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
    judges = [rule for rule in rules if rule.kind == "measure" and rule.options["measure"] == name]
    return Measurement(round(draft.measure(name).value, 1), _strictest(draft, judges))


def _strictest(draft: DraftView, rules: Iterable[Rule]) -> float | None:
    return min((limit for rule in rules if (limit := _limit(draft, rule)) is not None), default=None)


def _limit(draft: DraftView, rule: Rule) -> float | None:
    """What the rule allows this draft; `None` where it is silent or asks for more instead of less."""
    options = rule.options
    too_short = draft.measure("words").value < options.get("min_words", 0)
    if options.get("at_least") or too_short or any(draft.signal(name) for name in options.get("without", ())):
        return None
    touch_limits = {int(touch): limit for touch, limit in options.get("touch_limits", {}).items()}
    return limit_at(options["limits"], draft.relationship, touch_limits)


def _jargon(draft: DraftView, rules: Iterable[Rule]) -> Measurement | None:
    """Weighted hits per hundred words, as the first density rule counts them; nothing where no rule does."""
    judges = [rule for rule in rules if rule.kind == "density"]
    if not judges:
        return None
    options = judges[0].options
    words = draft.measure("words").value
    weight = sum(hit.weight for name in options["rules"] for hit in draft.rule_hits(name) if hit.span)
    density = round(options.get("per", 100) * weight / words, 1) if words else 0.0
    return Measurement(density, _strictest(draft, judges))
