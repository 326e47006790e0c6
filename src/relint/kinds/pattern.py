"""A pattern made ready: finds its rows in sentences."""

from __future__ import annotations

from functools import cached_property

from relint.kinds.pattern_rows import Way, needs, taken_apart
from relint.kinds.row_search import RowSearch
from relint.kinds.words import Words
from relint.language.analysis import Unit
from relint.language.layer import Layer
from relint.language.probe import Match


class _Row:
    """One way to match a pattern; `captured` says of each test whether its words are reported (empty: all are)."""

    def __init__(self, way: Way):
        at_start, at_end, self.tests, self._captured = way
        self.search = RowSearch(self.tests, at_start=at_start, at_end=at_end)

    def reported(self, start: int, met: list[int]) -> tuple[int, int]:
        """The words to report of a match that begins at `start`; `met` gives the test that each word met."""
        if not self._captured:
            return start, start + len(met)
        inside = [start + offset for offset, place in enumerate(met) if self._captured[place]]
        return (inside[0], inside[-1] + 1) if inside else (start, start + len(met))


class Pattern:
    """Finds one pattern in units. A probe."""

    def __init__(self, text: str, words: Words, entry: object = None):
        self.text = text
        self.entry = entry if entry is not None else text
        self._words = words
        layers, triggers = words.memo.get(f"needs {words.digest} {text}", self._needs)
        self.layers: frozenset[Layer] = frozenset(map(Layer, layers))
        self.triggers: frozenset[str] | None = None if triggers is None else frozenset(triggers)

    @cached_property
    def _rows(self) -> list[_Row]:
        key = f"rows {self._words.digest} {self.text}"
        return [_Row(way) for way in self._words.memo.get(key, lambda: taken_apart(self.text, self._words))]

    def _needs(self) -> tuple[list[int], list[str] | None]:
        return needs(row.tests for row in self._rows)

    def later(self, match: Match) -> frozenset[Layer]:
        """Nothing: a bare pattern has no guards."""
        return frozenset()

    def find(self, unit: Unit) -> list[Match]:
        """Longest matches first come, none overlapping; in order."""
        found: list[tuple[int, int, Match]] = []
        vocabulary = unit.vocabulary
        for row in self._rows:
            # Most rows end here, and there are many: keep it to one look.
            if row.search.rare.isdisjoint(vocabulary) and row.search.rare:
                continue
            for start, met in row.search.find(unit):
                first, last = row.reported(start, met)
                found.append((start, start + len(met), Match(first, last, _main(unit, first, last), self.entry)))
        return _without_overlaps(found) if found else []


def _main(unit: Unit, start: int, end: int) -> int:
    """The token that stands for the match: its highest in the tree, else its last word."""
    doc = unit.doc
    if Layer.TREE in unit.layers:
        inside = [i for i in range(start, end) if not start <= doc[i].head.i < end or doc[i].head.i == i]
        if inside:
            return inside[0]
    words = [i for i in range(start, end) if not doc[i].is_punct]
    return words[-1] if words else end - 1


def _without_overlaps(found: list[tuple[int, int, Match]]) -> list[Match]:
    taken: list[tuple[int, int]] = []
    kept: list[Match] = []
    for start, end, match in sorted(found, key=lambda one: (one[0] - one[1], one[0], one[2].start - one[2].end)):
        if all(end <= other_start or start >= other_end for other_start, other_end in taken):
            taken.append((start, end))
            kept.append(match)
    return sorted(kept, key=lambda match: match.start)
