"""Signals and findings as evidence, with their places in the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from relint.draft.source import Position
from relint.draft.span import Span, Spans
from relint.english.shortening import shortened
from relint.kinds.view import DraftView
from relint.profiling.measured import is_believed
from relint.profiling.signer import SIGNED, sender_signs
from relint.results.finding import Finding
from relint.results.profile import Evidence

#: So many pieces of evidence for one thing are enough to believe it.
ENOUGH = 3
#: Characters of a piece of evidence: two thirds of a line.
_LONGEST = 80


def places(draft: DraftView, name: str, findings: Sequence[Finding] = ()) -> tuple[Span, ...]:
    """Where a signal stands in the visible text; nowhere when no pack declares it.

    What a finding complains of speaks for nothing, so places that meet one of `findings` are left out.
    """
    if name not in draft.known_signals:
        return ()
    found = tuple(hit.span for hit in draft.signal(name))
    if name == SIGNED and not found:
        found = sender_signs(draft)
    blamed = Spans(finding.span for finding in findings if finding.span) if found else Spans(())
    return tuple(place for place in found if not blamed.overlap(draft.document.to_source(place)))


def believed(draft: DraftView, name: str, findings: Sequence[Finding] = ()) -> tuple[Span, ...]:
    """Where a signal stands, if it was found right often enough to be told as a fact; else nowhere."""
    return places(draft, name, findings) if is_believed(name) else ()


def start_of(draft: DraftView, span: Span) -> Position:
    """The line and column of the file where a stretch of the visible text begins."""
    document = draft.document
    return document.source.position(document.to_source(span).start)


def of_signal(draft: DraftView, name: str, what: str, findings: Sequence[Finding] = ()) -> tuple[Evidence, ...]:
    """Where a signal was found and no finding complains."""
    return tuple(_evidence(draft, places(draft, name, findings)[:ENOUGH], name, what))


def _evidence(draft: DraftView, found: Iterable[Span], name: str, what: str) -> Iterator[Evidence]:
    for place in found:
        text = shortened(place.of(draft.document.text), _LONGEST)
        yield Evidence(text, what, name, draft.document.to_source(place), start_of(draft, place))


def of_finding(finding: Finding) -> Evidence:
    """A finding as evidence against; its words are those that the reader sees."""
    seen = finding.excerpt
    words = seen.text[seen.start : seen.end] if seen else finding.text
    return Evidence(shortened(words, _LONGEST), finding.message, finding.rule, finding.span, finding.start)
