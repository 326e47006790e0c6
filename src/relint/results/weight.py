"""How much a finding matters: the one order that reports, merges and the one edit share."""

from __future__ import annotations

from relint.results.finding import Finding

#: What is no word of a list weighs as much as a heavy one.
USUAL = 3.0


def weight(finding: Finding) -> tuple[int, float, float]:
    """Severity first, then how sure it is, then what its words weigh; greater matters more."""
    sure = 1.0 if finding.confidence is None else finding.confidence
    heavy = finding.values.get("weight")
    return finding.severity.rank, sure, float(heavy) if isinstance(heavy, int | float) else USUAL
