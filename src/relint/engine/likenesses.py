"""Findings of likeness beside those of rules: a rule that names the fault says more than a likeness to it."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Sequence
from itertools import accumulate, islice

from relint.results.finding import Finding
from relint.results.weight import sure


def without_needless(findings: Sequence[Finding], likenesses: Collection[str]) -> list[Finding]:
    """The findings without the likenesses (`likenesses`: the ids of such rules) that something else says already.

    One is needless where a rule of the same pack speaks of the sentence, where any rule speaks of the same words as
    surely (whatever it takes for the sentence: a signature is one with its farewell, or stands alone) or the likeness
    cannot say what is wrong with them, and where a likeness to another pack is surer about the sentence.
    """
    said = _touching(findings, likenesses)
    beside: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        beside[_sentence(finding)].append(finding)
    return [
        one
        for one in findings
        if one.rule not in likenesses
        or not (
            any(one.is_doubt or sure(other) >= sure(one) for other in said.get(id(one), ()))
            or any(_says(other, one, likenesses) for other in beside[_sentence(one)] if other is not one)
        )
    ]


def _says(other: Finding, likeness: Finding, likenesses: Collection[str]) -> bool:
    if other.rule in likenesses:
        return (other.confidence or 0, likeness.rule) > (likeness.confidence or 0, other.rule)
    return other.pack == likeness.pack


def _touching(findings: Sequence[Finding], likenesses: Collection[str]) -> dict[int, list[Finding]]:
    """What rules say of words of each likeness, by the likeness's `id`."""
    alike = sorted((one.span, n, one) for n, one in enumerate(findings) if one.span and one.rule in likenesses)
    ends = list(accumulate((span.end for span, _, _ in alike), max))
    found: dict[int, list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.span is None or finding.rule in likenesses:
            continue
        for span, _, one in islice(alike, bisect_right(ends, finding.span.start), None):
            if span.start >= finding.span.end:
                break
            if span.overlaps(finding.span):
                found[id(one)].append(finding)
    return found


def _sentence(finding: Finding) -> str:
    """What tells findings of one sentence; those of the envelope stand by themselves."""
    return finding.excerpt.text if finding.excerpt else f"{finding.span}"
