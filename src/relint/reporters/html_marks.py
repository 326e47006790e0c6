"""Findings as marks in a passage: numbered in the order of the draft, coloured by severity, thick by weight."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from itertools import pairwise
from math import ceil

from relint.draft.span import Span
from relint.outside.structs import Struct
from relint.reporters.told import is_sum
from relint.results.finding import Finding, Severity
from relint.results.report import ReportBlock
from relint.results.weight import USUAL, weight

SYMBOL = {Severity.ERROR: "✖", Severity.WARNING: "▲", Severity.ADVICE: "●"}


class Numbered(Struct, frozen=True):
    """A finding with its number on the page, and how thick its mark is (1 to 3)."""

    finding: Finding
    number: int
    thickness: int

    @property
    def seen(self) -> Span | None:
        """Where its words stand in the visible text."""
        return self.finding.seen


def numbered(findings: Iterable[Finding]) -> dict[int, Numbered]:
    """By the identity of the finding, in the order of the page: what is in the text, then what is about the whole."""
    told = [finding for finding in findings if not is_sum(finding)]
    told.sort(key=lambda finding: (finding.seen is None, finding.seen.start if finding.seen else 0))
    return {id(finding): Numbered(finding, at, _thickness(finding)) for at, finding in enumerate(told, 1)}


def _thickness(finding: Finding) -> int:
    grave, _, heavy = weight(finding)
    return 1 + min(2, ceil(grave) + int(heavy > USUAL))


def marked(passage: ReportBlock, here: Sequence[Numbered], draft: int) -> str:
    """The passage with each stretch in a mark of the weightiest finding on it, and numbers that lead to the notes."""
    end = passage.start + len(passage.text)
    edges = {passage.start, end}
    for one in here:
        if one.seen:
            edges |= {max(one.seen.start, passage.start), min(one.seen.end, end)}
    cuts = sorted(edges)
    parts = [_stretch(passage, here, Span(a, b)) for a, b in pairwise(cuts)]
    return "".join(part + _numbers(here, at, draft) for part, at in zip(parts, cuts[1:], strict=True))


def _stretch(passage: ReportBlock, here: Sequence[Numbered], span: Span) -> str:
    text = escape(passage.text[span.start - passage.start : span.end - passage.start])
    on_it = [one for one in here if one.seen and one.seen.covers(span)]
    if not on_it:
        return text
    top = max(on_it, key=lambda one: (weight(one.finding), -one.number))
    return f'<mark class="{top.finding.severity} w{top.thickness}">{text}</mark>'


def _numbers(here: Sequence[Numbered], at: int, draft: int) -> str:
    return "".join(
        f'<sup><a href="#f-{draft}-{one.number}" aria-label="{one.finding.severity} {one.number}">'
        f"{SYMBOL[one.finding.severity]}{one.number}</a></sup>"
        for one in here
        if one.seen and one.seen.end == at
    )
