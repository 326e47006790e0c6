"""What the draft wants from its reader, and what it brings."""

from __future__ import annotations

from relint.draft.document import BODY
from relint.draft.span import Span, Stretches
from relint.language.analysis import Analysis
from relint.metrics.measure import Measured, SignalSpans, counted, measures


def signal_places(analysis: Analysis, signals: SignalSpans, name: str) -> list[Span]:
    """Where a signal stands in the body; hits that overlap are one. A signal that no pack declares is nowhere."""
    try:
        hits = sorted(signals(name))
    except KeyError:
        return []
    bodies = Stretches(block.span for block in analysis.document.blocks if block.kind in BODY)
    places: list[Span] = []
    for hit in hits:
        if not bodies.cover(hit):
            continue
        if places and places[-1].overlaps(hit):
            places[-1] = Span(places[-1].start, max(places[-1].end, hit.end))
        else:
            places.append(hit)
    return places


@measures
def asks(analysis: Analysis, signals: SignalSpans) -> Measured:
    """Places in the body where the reader is asked for something: the signal `ask`."""
    return counted(signal_places(analysis, signals, "ask"))


@measures
def gives(analysis: Analysis, signals: SignalSpans) -> Measured:
    """Places in the body where the reader gets something of use: the signal `give`."""
    return counted(signal_places(analysis, signals, "give"))
