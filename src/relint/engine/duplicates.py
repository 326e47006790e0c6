"""Which of a draft's findings are told, and in what order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from relint.results.finding import Finding
from relint.results.weight import weight

#: So much of the longer one two findings share that are about the same words. On 864 real drafts 21 pairs share between
#: this and three quarters, and each of them says one thing twice: "Would you be open to a call", "a 15-minute call".
_MOST = 0.5


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """By place; findings about the whole draft come last."""
    return tuple(sorted(findings, key=_order))


def without_duplicates(findings: Iterable[Finding]) -> list[Finding]:
    """The findings without exact repeats, and without those that a weightier one says already.

    That one is of the same pack, as grave and about more words, these among them; or of any pack and about these words.
    """
    once = {(one.rule, one.draft, one.span, one.message): one for one in findings}.values()
    packs: dict[str, list[Finding]] = {}
    for finding in once:
        if finding.span is not None:
            packs.setdefault(finding.pack, []).append(finding)
    said = [one for one in once if not _is_said(one, packs.get(one.pack, ()))]
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


def _is_said(finding: Finding, same_pack: Sequence[Finding]) -> bool:
    span = finding.span
    return span is not None and any(
        other.rule != finding.rule
        and other.severity.rank >= finding.severity.rank
        and other.span is not None
        and other.span.covers(span)
        and len(other.span) > len(span)
        for other in same_pack
    )


def _order(finding: Finding) -> tuple[int, int, int, str]:
    if finding.span is None:
        return (1, 0, -finding.severity.rank, finding.rule)
    return (0, finding.span.start, finding.span.end, finding.rule)
