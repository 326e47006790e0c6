"""Spans among spans."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from relint.draft.span import Span, Stretches, apart, longest

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


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9)), max_size=12))
def test_of_overlapping_places_the_longest_stays(drawn: list[tuple[int, int]]) -> None:
    places = [(start, start + length) for start, length in drawn]
    kept = apart(places, lambda place: place, longest)
    assert kept == sorted(kept)
    assert all(before[1] <= after[0] for before, after in pairwise(kept))
    for place in places:
        rivals = [other for other in kept if other[0] < place[1] and place[0] < other[1]]
        assert any(longest(other) <= longest(place) for other in rivals)
