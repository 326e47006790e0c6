"""Which of a draft's findings are told, and in what order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from relint.results.finding import Finding, Severity


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """By place; findings about the whole draft come last."""
    return tuple(sorted(findings, key=_order))


def without_duplicates(findings: Iterable[Finding]) -> list[Finding]:
    """The findings without exact repeats, and without those that a graver one says already.

    That one is of the same pack and about more of the same words.
    """
    once = {(one.rule, one.draft, one.span, one.message): one for one in findings}.values()
    graver: dict[str, list[Finding]] = {}
    for finding in once:
        if finding.span is not None and finding.severity is not Severity.ADVICE:
            graver.setdefault(finding.rule.partition("/")[0], []).append(finding)
    return [one for one in once if not _is_said(one, graver.get(one.rule.partition("/")[0], ()))]


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
