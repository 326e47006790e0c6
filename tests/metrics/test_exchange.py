"""Asks and gives are signals in the body."""

from relint.draft.span import Span
from relint.metrics import measure
from tests.metrics.drafts import Measuring, at

TEXT = "---\nsubject: Call me\n---\nCall me on Friday. Book a demo and reply."


def test_each_place_counts_once(measuring: Measuring) -> None:
    analysis = measuring.analysis(TEXT)
    signals = at(analysis.document.text, "Call me", "Book a demo", "reply")
    assert measure("asks", analysis, signals).value == 2, "the subject is not the body"
    body = analysis.document.text.index("Book")
    overlapping = (Span(body, body + 11), Span(body + 5, body + 15))
    assert measure("gives", analysis, lambda name: overlapping).evidence == (Span(body, body + 15),)


def test_a_signal_that_nobody_declares_is_none(measuring: Measuring) -> None:
    assert measuring.value("asks", TEXT) == 0
    assert measuring.value("gives", TEXT) == 0
