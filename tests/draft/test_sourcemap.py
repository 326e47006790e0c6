"""From visible text back to the file."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from relint.draft.sourcemap import Segment, SourceMap, TextBuilder
from relint.draft.span import Span


def built(*parts: tuple[str, int, int]) -> tuple[str, SourceMap]:
    """Parts of `(text, start, end)` in the source; verbatim where the lengths agree and it is no replacement."""
    builder = TextBuilder()
    for text, start, end in parts:
        if len(text) == end - start:
            builder.copy(text, start)
        else:
            builder.replace(text, Span(start, end))
    return builder.build()


def test_neighbours_that_stand_as_they_are_make_one_run() -> None:
    text, source_map = built(("act ", 3, 7), ("now", 7, 10))
    assert text == "act now"
    assert source_map.runs == (Segment(Span(0, 7), Span(3, 10), verbatim=True),)


def test_a_stretch_leads_to_the_shortest_stretch_that_made_it() -> None:
    _, source_map = built(("act", 0, 3), (" ", 3, 9), ("now", 9, 12))
    assert source_map.to_source(Span(0, 7)) == Span(0, 12)
    assert source_map.to_source(Span(1, 3)) == Span(1, 3)
    assert source_map.to_source(Span(3, 4)) == Span(3, 9)
    assert source_map.to_source(Span(4, 6)) == Span(9, 11)
    assert source_map.to_source(Span(4, 4)) == Span(9, 9)


def test_an_empty_map_leads_nowhere() -> None:
    assert SourceMap(()).to_source(Span(0, 0)) == Span(0, 0)


def test_maps_compose() -> None:
    """HTML in quoted-printable: `do=\\nn&amp;t` is decoded to `don&amp;t` and read as `don&t`."""
    _, outer = built(("do", 0, 2), ("n&amp;t", 4, 11))
    _, inner = built(("don", 0, 3), ("&", 3, 8), ("t", 8, 9))
    through = inner.through(outer)
    assert through.to_source(Span(0, 3)) == Span(0, 5)
    assert through.to_source(Span(3, 4)) == Span(5, 10)
    assert through.to_source(Span(4, 5)) == Span(10, 11)


def test_taking_a_part_keeps_its_places() -> None:
    text, source_map = built(("act", 0, 3), (" ", 3, 9), ("now", 9, 12))
    builder = TextBuilder()
    builder.take(text, source_map, Span(2, 6))
    taken, taken_map = builder.build()
    assert taken == "t no"
    assert taken_map.to_source(Span(0, 4)) == Span(2, 11)


parts = st.lists(st.tuples(st.text(min_size=1, max_size=5), st.integers(0, 3), st.booleans()), min_size=1, max_size=12)


def laid_out(drawn: list[tuple[str, int, bool]]) -> tuple[str, str, SourceMap]:
    """A source with gaps, and a text made of it: some parts as they stand, some replaced."""
    builder, source = TextBuilder(), ""
    for words, gap, is_verbatim in drawn:
        source += "#" * gap
        if is_verbatim:
            builder.copy(words, len(source))
            source += words
        else:
            builder.replace("?", Span(len(source), len(source) + 3))
            source += "<?>"
    return source, *builder.build()


@given(parts, st.data())
def test_any_stretch_lies_in_the_source_and_grows_with_its_text(
    drawn: list[tuple[str, int, bool]], data: st.DataObject
) -> None:
    source, text, source_map = laid_out(drawn)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    place = source_map.to_source(Span(start, end))
    assert place.end <= len(source)
    whole = source_map.to_source(Span(0, len(text)))
    assert end == start or whole.covers(place)
    for run in source_map.runs_within(Span(start, end)):
        assert not run.verbatim or run.text.of(text) == run.source.of(source)
    assert sum(len(run.text) for run in source_map.runs_within(Span(start, end))) == end - start


@given(parts)
def test_composing_twice_is_composing_once(drawn: list[tuple[str, int, bool]]) -> None:
    """Reading through two maps one after the other gives what the composed map gives."""
    _, text, outer = laid_out(drawn)
    builder = TextBuilder()
    half = len(text) // 2
    builder.copy(text[half:], half)
    _, inner = builder.build()
    composed = inner.through(outer)
    for index in range(len(text) - half):
        place = Span(index, index + 1)
        assert composed.to_source(place) == outer.to_source(inner.to_source(place))
