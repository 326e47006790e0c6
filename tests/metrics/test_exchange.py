"""Asks and gives are signals in the body."""

from relint.draft.span import Span
from relint.metrics import measure
from tests.metrics.drafts import Measuring, at

TEXT = "---\nsubject: Call me\n---\nCall me on Friday. Book a demo and reply."


def test_each_place_counts_once(measuring: Measuring) -> None:
    analysis = measuring.analysis(TEXT)
    asks = at(analysis.document.text, "Call me", "Book a demo", "reply")
    assert measure("asks", analysis, lambda name: asks(name) if name == "ask" else ()).value == 2, (
        "the subject is not the body"
    )
    body = analysis.document.text.index("Book")
    overlapping = (Span(body, body + 11), Span(body + 5, body + 15))
    assert measure("gives", analysis, lambda name: overlapping).evidence == (Span(body, body + 15),)


def test_a_signal_that_nobody_declares_is_none(measuring: Measuring) -> None:
    assert measuring.value("asks", TEXT) == 0
    assert measuring.value("gives", TEXT) == 0


def test_a_way_out_and_help_offered_ask_for_nothing(measuring: Measuring) -> None:
    text = "Book a table. Tell me and I take you off the list. Call me if a word is unclear."
    analysis = measuring.analysis(text)
    places = {
        "ask": at(analysis.document.text, "Book a table", "Tell me", "Call me")("ask"),
        "way-out": at(analysis.document.text, "take you off the list")("way-out"),
        "help-offered": at(analysis.document.text, "if a word is unclear")("help-offered"),
    }
    asked = measure("asks", analysis, lambda name: places[name])
    assert [span.of(analysis.document.text) for span in asked.evidence] == ["Book a table"]
