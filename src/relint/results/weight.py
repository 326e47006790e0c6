"""How much findings matter: the one order that reports, merges and the one edit share, and what they weigh together."""

from __future__ import annotations

from collections.abc import Iterable
from math import log2

from relint.results.finding import Finding, Severity

#: What is no word of a list weighs as much as a heavy one.
USUAL = 3.0
#: What a certain finding takes from its reader's goodwill.
COST = {Severity.ERROR: 12.0, Severity.WARNING: 7.0, Severity.ADVICE: 3.0}


def weight(finding: Finding) -> tuple[float, float, float]:
    """Severity first, then how sure it is, then what its words weigh; greater matters more.

    Last of all come doubts, and before them what is said of a draft as a whole: both name less than others do.
    """
    heavy = finding.values.get("weight")
    return (
        finding.severity.rank - finding.is_doubt / 2 - finding.is_of_whole_draft / 3,
        sure(finding),
        float(heavy) if isinstance(heavy, int | float) else USUAL,
    )


def sure(finding: Finding) -> float:
    """How far it can be believed; what nobody weighed is a fact."""
    return 1.0 if finding.confidence is None else finding.confidence


def repeated(cost: float, count: int) -> float:
    """What so many of a kind cost: each doubling as much as the first, since one habit is one lesson."""
    return cost * (1 + log2(count))


def burden(findings: Iterable[Finding]) -> float:
    """What findings weigh together: of each rule the gravest, by how sure it is, once for each doubling."""
    by_rule: dict[str, list[Finding]] = {}
    for finding in findings:
        if "summed" not in finding.values:
            by_rule.setdefault(finding.rule, []).append(finding)
    worst = [(max(each, key=weight), len(each)) for each in by_rule.values()]
    return sum(repeated(COST[finding.severity] * sure(finding), count) for finding, count in worst)
