"""The measures that a report shows, each beside what the draft's stage allows."""

from __future__ import annotations

from collections.abc import Iterable

from relint.kinds.draft import Draft
from relint.kinds.stage_limits import limit_at
from relint.metrics import MEASURES
from relint.report import Measurement
from relint.rule import Rule

#: In the order of the close of a report.
SHOWN = ("words", "reading_seconds", "grade", "asks", "gives", "links", "we", "you")


def measurements(draft: Draft, rules: Iterable[Rule]) -> dict[str, Measurement]:
    """Value and limit of every shown measure, and the jargon density where a rule judges it."""
    limits: dict[str, float | None] = {}
    found: dict[str, Measurement] = {}
    for rule in rules:
        if rule.kind == "measure" and rule.when.holds(draft.relationship, draft.document.format):
            touch_limits = {int(touch): limit for touch, limit in rule.options.get("touch_limits", {}).items()}
            limit = limit_at(rule.options["limits"], draft.relationship, touch_limits)
            if limit is not None and not rule.options.get("at_least"):
                limits[rule.options["measure"]] = limit
    for name in SHOWN:
        if name in MEASURES:
            found[name] = Measurement(round(draft.measure(name).value, 1), limits.get(name))
    for rule in rules:
        if rule.kind == "density":
            found["jargon"] = _density(draft, rule)
    return found


def _density(draft: Draft, rule: Rule) -> Measurement:
    words = draft.measure("words").value
    weight = sum(hit.weight for name in rule.options["rules"] for hit in draft.rule_hits(name) if hit.span)
    per = rule.options.get("per", 100)
    density = round(per * weight / words, 1) if words else 0.0
    return Measurement(density, limit_at(rule.options["limits"], draft.relationship))
