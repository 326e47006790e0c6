"""One fault is told where it stands: that nobody signs, in the From line and the signature, not of the whole draft."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from relint.packs.pack_set import Pack
from relint.results.finding import Finding
from relint.results.weight import weight

#: The fault that a rule sees, by the rule's id: its pack, and the place among the pack's faults.
Faults = Mapping[str, tuple[str, int]]


def faults_of(packs: Iterable[Pack]) -> Faults:
    """What the packs say of their rules: those that stand together see one and the same fault."""
    return {
        f"{pack.name}/{rule}": (pack.name, number)
        for pack in packs
        for number, rules in enumerate(pack.info.one_fault)
        for rule in rules
    }


def told_once(findings: Sequence[Finding], faults: Faults) -> list[Finding]:
    """The findings, of those about one fault of a draft the ones at their places; without any, the truest alone.

    Who writes looks at each place: of what a From line showed beside a signature editors had marked nine of twelve.
    """
    together: dict[tuple[str, int, int | None], list[Finding]] = {}
    for finding in findings:
        if finding.rule in faults:
            together.setdefault((*faults[finding.rule], finding.draft), []).append(finding)
    needless: set[int] = set()
    for same in together.values():
        placed = {id(one) for one in same if one.span is not None}
        kept = placed or {id(max(same, key=weight))}
        needless |= {id(one) for one in same} - kept
    return [one for one in findings if id(one) not in needless]
