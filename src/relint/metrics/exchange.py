"""What the draft wants from its reader, and what it brings."""

from __future__ import annotations

from bisect import bisect_right

from relint.draft.document import BODY
from relint.draft.span import Span, Stretches, merged
from relint.language.analysis import Analysis
from relint.metrics.measure import Measured, SignalSpans, counted, measures

#: What is handed to the reader and looks like an ask: signals that no pack has to declare.
_OFFERS = ("way-out", "help-offered")


def signal_places(analysis: Analysis, signals: SignalSpans, name: str) -> list[Span]:
    """Where a signal stands in the body; hits that overlap are one. A signal that no pack declares is nowhere."""
    try:
        hits = signals(name)
    except KeyError:
        return []
    bodies = Stretches(block.span for block in analysis.document.blocks if block.kind in BODY)
    return merged(hit for hit in hits if bodies.cover(hit))


def _sentence(analysis: Analysis, place: Span) -> Span:
    """The sentence that a place begins in."""
    sentences = analysis.sentences
    at = bisect_right(sentences, place.start, key=lambda sentence: sentence.span.start) - 1
    return sentences[at].span if at >= 0 else place


def _stands_in(ask: Span, sentences: list[Span]) -> bool:
    return any(sentence.covers(ask) for sentence in sentences)


@measures
def asks(analysis: Analysis, signals: SignalSpans) -> Measured:
    """Places in the body where the reader is asked for something: the signal `ask`, but for a way out and help offered.

    "Tell me and I will take you off the list" and "reply if anything is unclear" ask for nothing: they give.
    """
    freely = [_sentence(analysis, place) for name in _OFFERS for place in signal_places(analysis, signals, name)]
    return counted([ask for ask in signal_places(analysis, signals, "ask") if not _stands_in(ask, freely)])


@measures
def gives(analysis: Analysis, signals: SignalSpans) -> Measured:
    """Places in the body where the reader gets something of use: the signal `give`."""
    return counted(signal_places(analysis, signals, "give"))
