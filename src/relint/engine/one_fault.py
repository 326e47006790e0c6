"""One fault told once: that nobody signs shows in the From line, in the signature, and in the draft as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from relint.draft.file_names import place_word
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
    """The findings, of those about one fault of a draft the truest alone; it names the places of the others."""
    together: dict[tuple[str, int, int | None], list[Finding]] = {}
    for finding in findings:
        if finding.rule in faults:
            together.setdefault((*faults[finding.rule], finding.draft), []).append(finding)
    instead: dict[int, Finding | None] = {}
    for same in together.values():
        truest = max(same, key=_truth)
        instead |= {id(one): None for one in same}
        instead[id(truest)] = _with_places(truest, [one for one in same if one is not truest])
    return [told for one in findings if (told := instead.get(id(one), one)) is not None]


def _truth(finding: Finding) -> tuple[float, float, float, bool]:
    return (*weight(finding), finding.span is not None)


def _with_places(truest: Finding, others: Iterable[Finding]) -> Finding:
    """With a sentence on where else it shows; what speaks of the whole draft has no place to name."""
    here = truest.start.line if truest.start else None
    lines = sorted({one.start.line for one in others if one.start} - {here})
    if not lines:
        return truest
    *front, last = map(str, lines)
    word = place_word(truest.path).capitalize()
    said = f"{word}s {', '.join(front)} and {last} show" if front else f"{word} {last} shows"
    return replace(truest, message=f"{truest.message} {said} the same.")
