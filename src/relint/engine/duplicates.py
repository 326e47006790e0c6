"""Which of a draft's findings are told, and in what order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from relint.results.finding import Finding, Severity
from relint.results.weight import weight

#: So much of the longer one two findings share that are about the same words.
_MOST = 0.75


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """By place; findings about the whole draft come last."""
    return tuple(sorted(findings, key=_order))


def without_duplicates(findings: Iterable[Finding]) -> list[Finding]:
    """The findings without exact repeats, and without those that a weightier one says already.

    That one is graver, of the same pack and about more of the same words; or of any pack and about just these words.
    """
    once = {(one.rule, one.draft, one.span, one.message): one for one in findings}.values()
    graver: dict[str, list[Finding]] = {}
    for finding in once:
        if finding.span is not None and finding.severity is not Severity.ADVICE:
            graver.setdefault(finding.rule.partition("/")[0], []).append(finding)
    said = [one for one in once if not _is_said(one, graver.get(one.rule.partition("/")[0], ()))]
    return _truest(said)


def _truest(findings: Sequence[Finding]) -> list[Finding]:
    """Of several findings of different rules on the same words the weightiest: a writer can change them only once."""
    kept: list[Finding] = []
    for finding in sorted(findings, key=_by_weight):
        if not any(_same_words(finding, other) for other in kept):
            kept.append(finding)
    chosen = set(map(id, kept))
    return [finding for finding in findings if id(finding) in chosen]


def _by_weight(finding: Finding) -> tuple[float, float, float, int, str]:
    grave, sure, heavy = weight(finding)
    return -grave, -sure, -heavy, -len(finding.text), finding.rule


def _same_words(finding: Finding, other: Finding) -> bool:
    """True when each of two covers most of the other."""
    one, two = finding.span, other.span
    if one is None or two is None or finding.rule == other.rule or not one.overlaps(two):
        return False
    shared = min(one.end, two.end) - max(one.start, two.start)
    return shared >= _MOST * max(len(one), len(two))


def _is_said(finding: Finding, graver: Sequence[Finding]) -> bool:
    span = finding.span
    return span is not None and any(
        other.rule != finding.rule
        and other.severity.rank > finding.severity.rank
        and other.span is not None
        and other.span.covers(span)
        for other in graver
    )


def _order(finding: Finding) -> tuple[int, int, int, str]:
    if finding.span is None:
        return (1, 0, -finding.severity.rank, finding.rule)
    return (0, finding.span.start, finding.span.end, finding.rule)
