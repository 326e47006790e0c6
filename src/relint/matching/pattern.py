"""A pattern made ready: finds its rows in sentences."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from relint.draft.span import apart, longest
from relint.language.analysis import Unit
from relint.language.layer import Layer
from relint.language.word_list import WordList
from relint.matching.lexicon import Kept, Lexicon
from relint.matching.pattern_rows import Alternative, lists_of, needs, taken_apart
from relint.matching.probe import Match
from relint.matching.row_search import RowSearch
from relint.matching.syntax import PatternError


class Pattern:
    """Finds one pattern in units. A probe."""

    def __init__(self, text: str, words: Lexicon, entry: object = None):
        self.text = text
        self.entry = entry if entry is not None else text
        self._words = words
        try:
            layers, self._kept_ways = words.memo.get(f"needs {words.digest} {text}", self._needs)
        except PatternError as problem:
            raise PatternError(str(problem), text) from problem
        self.layers: frozenset[Layer] = frozenset(map(Layer, layers))

    @cached_property
    def ways(self) -> tuple[frozenset[WordList], ...]:
        """For whoever indexes it: a run with an outline does not."""
        return tuple([frozenset(map(self._words.listed, way)) for way in self._kept_ways])

    def _needs(self) -> tuple[list[int], list[list[Kept]]]:
        return needs(tests for _, _, tests, _ in self._taken_apart)

    @cached_property
    def _taken_apart(self) -> list[Alternative]:
        key = f"rows {self._words.digest} {self.text}"
        found: list[Alternative] = self._words.memo.get(key, lambda: taken_apart(self.text, self._words))
        return found

    def check(self) -> None:
        """Take the pattern apart now."""
        _ = self._taken_apart

    @cached_property
    def _rows(self) -> list[_Row]:
        return [_Row(way, self._words) for way in self._taken_apart]

    def _possible(self, unit: Unit) -> Iterator[_Row]:
        """The rows whose word lists all have a word in the sentence."""
        places = unit.places
        for row in self._rows:
            # Most rows end here, and there are many: keep it to a look or two.
            for one in row.lists:
                if not places(one):
                    break
            else:
                yield row

    def prefilter(self, unit: Unit) -> frozenset[Layer] | None:
        """The layers of the rows that may be met."""
        asked: frozenset[Layer] | None = None
        for row in self._possible(unit):
            layers = row.search.asks(unit)
            if layers is not None:
                asked = layers if asked is None else asked | layers
        return asked

    def match(self, unit: Unit) -> list[Match]:
        """Longest matches first come, none overlapping; in order."""
        found: list[tuple[int, int, Match]] = []
        for row in self._possible(unit):
            for start, met in row.search.match(unit):
                first, last = row.reported(start, met)
                found.append((start, start + len(met), Match(first, last, self.entry)))
        return _without_overlaps(found) if found else []


class _Row:
    """One way to match a pattern; it is made ready when it is first looked for. `lists` all have a word there."""

    def __init__(self, way: Alternative, words: Lexicon):
        self._way = way
        self._words = words
        self.lists = [words.listed(kept) for kept in lists_of(way[2])]

    @cached_property
    def search(self) -> RowSearch:
        """The row's search."""
        at_start, at_end, tests, _ = self._way
        return RowSearch(tests, self._words, at_start=at_start, at_end=at_end)

    def reported(self, start: int, met: list[int]) -> tuple[int, int]:
        """The words to report of a match that begins at `start`; `met` gives the test that each word met."""
        captured = self._way[3]  # whether each test's words are reported; empty: all are
        if not captured:
            return start, start + len(met)
        inside = [start + offset for offset, place in enumerate(met) if captured[place]]
        return (inside[0], inside[-1] + 1) if inside else (start, start + len(met))


def _without_overlaps(found: list[tuple[int, int, Match]]) -> list[Match]:
    """The longest; of equals the first, then the one of which most is reported."""
    kept = apart(found, lambda one: one[:2], lambda one: (*longest(one[:2]), one[2].start - one[2].end))
    return [match for _, _, match in kept]
