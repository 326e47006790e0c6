"""Spans among spans."""

from hypothesis import given
from hypothesis import strategies as st

from relint.draft.span import Span, Stretches

SPAN = st.tuples(st.integers(0, 40), st.integers(0, 8)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


@given(st.lists(st.integers(1, 4), max_size=12), SPAN)
def test_same_answers_as_a_walk(lengths: list[int], asked: Span) -> None:
    spans, start = [], 1
    for length in lengths:
        spans.append(Span(start, start + length))
        start += length + 1
    stretches = Stretches(spans)
    assert stretches.cover(asked) == any(span.covers(asked) for span in spans)
    assert stretches.touch(asked) == any(span.overlaps(asked) for span in spans)
