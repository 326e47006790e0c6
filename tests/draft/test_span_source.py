"""Spans, and the lines and columns of a source."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relint.draft.source import Source
from relint.draft.span import Span, Spans


def test_an_impossible_span_is_refused() -> None:
    for start, end in ((-1, 0), (2, 1)):
        with pytest.raises(ValueError, match="impossible span"):
            Span(start, end)


@pytest.mark.parametrize(
    ("span", "trimmed"),
    [(Span(0, 9), Span(2, 7)), (Span(2, 7), Span(2, 7)), (Span(3, 4), Span(4, 4)), (Span(7, 9), Span(9, 9))],
)
def test_a_span_without_the_blanks_at_its_ends(span: Span, trimmed: Span) -> None:
    assert span.trimmed("  a b c \n") == trimmed


def test_overlap_cover_and_text() -> None:
    assert Span(0, 2).overlaps(Span(1, 3))
    assert not Span(0, 2).overlaps(Span(2, 3))
    assert Span(0, 3).covers(Span(1, 3))
    assert not Span(0, 3).covers(Span(1, 4))
    assert Span(1, 3).of("abcd") == "bc"
    assert len(Span(1, 3)) == 2


def test_each_kind_of_line_end_ends_one_line() -> None:
    source = Source("a", "one\r\ntwo\nthree\rfour\x0bstill four\u2028and still")
    assert [source.position(source.text.index(word)) for word in ("one", "two", "three", "four", "still")] == [
        (1, 1), (2, 1), (3, 1), (4, 1), (4, 6),
    ]  # fmt: skip
    assert source.position(len(source.text)).line == 4


def test_a_byte_order_mark_takes_no_column() -> None:
    source = Source("a", "\ufeffact\nnow")
    assert source.position(1) == (1, 1)
    assert source.position(4) == (1, 4)
    assert source.position(5) == (2, 1)


def test_an_offset_outside_is_refused() -> None:
    with pytest.raises(ValueError, match="outside"):
        Source("a", "act").position(4)


@given(st.text(alphabet="ab\r\n", max_size=30))
def test_positions_rise_with_offsets(text: str) -> None:
    source = Source("a", text)
    positions = [source.position(offset) for offset in range(len(text) + 1)]
    assert positions == sorted(positions)
    assert positions[0] == (1, 1)


_SPANS = st.tuples(st.integers(0, 12), st.integers(0, 5)).map(lambda drawn: Span(drawn[0], sum(drawn)))


@given(st.lists(_SPANS, max_size=6), _SPANS)
def test_many_spans_overlap_when_one_of_them_does(spans: list[Span], other: Span) -> None:
    assert Spans(spans).overlap(other) == any(span.overlaps(other) for span in spans)


def test_columns_in_bytes_count_utf8() -> None:
    source = Source("a", "\ufeff“é🚀” x\nnaïve x")
    assert [source.byte_column(source.text.index(char)) for char in "“é🚀”"] == [1, 4, 6, 10]
    assert source.byte_column(source.text.rindex("x")) == len("naïve ".encode()) + 1


@settings(max_examples=50)
@given(st.text("a\né🚀", max_size=4000), st.integers(0, 4000))
def test_columns_in_bytes_are_those_of_the_line(text: str, at: int) -> None:
    at = min(at, len(text))
    line = text[:at].rpartition("\n")[2]
    assert Source("a", text).byte_column(at) == len(line.encode()) + 1
