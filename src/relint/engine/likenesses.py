"""Findings of likeness beside those of rules: a rule that names the fault says more than a likeness to it."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Sequence

from relint.draft.span import Span, merged
from relint.results.finding import Finding


def without_needless(findings: Sequence[Finding], likenesses: Collection[str]) -> list[Finding]:
    """The findings without the likenesses (`likenesses`: the ids of such rules) that something else says already.

    One is needless where a rule of the same pack speaks of the sentence, where any rule speaks of the same words
    (whatever it takes for the sentence: a signature is one with its farewell, or stands alone), and where a likeness
    to another pack is surer about the sentence.
    """
    said = merged(one.span for one in findings if one.span and one.rule not in likenesses)
    beside: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        beside[_sentence(finding)].append(finding)
    return [
        one
        for one in findings
        if one.rule not in likenesses
        or not (
            _touches(said, one.span)
            or any(_says(other, one, likenesses) for other in beside[_sentence(one)] if other is not one)
        )
    ]


def _says(other: Finding, likeness: Finding, likenesses: Collection[str]) -> bool:
    if other.rule in likenesses:
        return (other.confidence or 0, likeness.rule) > (likeness.confidence or 0, other.rule)
    return _pack(other) == _pack(likeness)


def _touches(said: Sequence[Span], span: Span | None) -> bool:
    """True when one of these stretches, in order and apart from each other, has a character of the span."""
    if span is None:
        return False
    last = bisect_left(said, span.end, key=lambda each: each.start) - 1
    return last >= 0 and said[last].overlaps(span)


def _sentence(finding: Finding) -> str:
    """What tells findings of one sentence; those of the envelope stand by themselves."""
    return finding.excerpt.text if finding.excerpt else f"{finding.span}"


def _pack(finding: Finding) -> str:
    return finding.rule.partition("/")[0]
