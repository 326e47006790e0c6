"""Signals and findings as evidence, with their places in the file."""

from __future__ import annotations

from collections.abc import Iterator

from relint.finding import Finding
from relint.kinds.draft import Draft
from relint.profile import Evidence

#: So many pieces of evidence for one thing are enough to believe it.
ENOUGH = 3
_LONGEST = 80


def of_signal(draft: Draft, name: str, what: str) -> tuple[Evidence, ...]:
    """Where a signal was found; nothing when no pack declares it."""
    return tuple(_evidence(draft, name, what))[:ENOUGH]


def _evidence(draft: Draft, name: str, what: str) -> Iterator[Evidence]:
    if name not in draft.known_signals:
        return
    source = draft.document.source
    for hit in draft.signal(name):
        span = draft.document.to_source(hit.span)
        yield Evidence(shortened(hit.span.of(draft.document.text)), what, name, span, source.position(span.start))


def of_finding(finding: Finding) -> Evidence:
    """A finding as evidence against."""
    return Evidence(shortened(finding.text), finding.message, finding.rule, finding.span, finding.start)


def shortened(text: str) -> str:
    """At most two thirds of a line."""
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 2].rsplit(" ", 1)[0] + " …"
