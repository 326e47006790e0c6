"""A pattern made ready: finds its rows in sentences with spaCy's `Matcher`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from spacy.matcher import Matcher

from relint.kinds.pattern_rows import Test, needs, taken_apart
from relint.kinds.words import Words
from relint.language.analysis import Unit
from relint.language.layer import Layer
from relint.language.probe import Match

_CLOSING = frozenset(".!?…,;:\"”’')")
_OPENING = frozenset("\"“‘'(*-–—•>·")


@dataclass(frozen=True, slots=True)
class _Way:
    """One row of token tests; `captured` says of each test whether its words are reported (empty: all are)."""

    at_start: bool
    at_end: bool
    tests: list[Test]
    captured: list[bool]

    def reported(self, start: int, alignment: list[int]) -> tuple[int, int]:
        """The tokens to report of a match that begins at `start`; `alignment` gives the test that each token met."""
        if not self.captured:
            return start, start + len(alignment)
        inside = [start + offset for offset, place in enumerate(alignment) if self.captured[place]]
        return (inside[0], inside[-1] + 1) if inside else (start, start + len(alignment))


class Pattern:
    """Finds one pattern in units. A probe."""

    def __init__(self, text: str, words: Words, entry: object = None):
        self.text = text
        self.entry = entry if entry is not None else text
        self._words = words
        layers, triggers = words.memo.get(f"needs {words.digest} {text}", self._needs)
        self.layers: frozenset[Layer] = frozenset(map(Layer, layers))
        self.triggers: frozenset[str] | None = None if triggers is None else frozenset(triggers)
        self._matcher: Matcher | None = None

    @cached_property
    def _ways(self) -> list[_Way]:
        key = f"ways {self._words.digest} {self.text}"
        return [_Way(*way) for way in self._words.memo.get(key, lambda: taken_apart(self.text, self._words))]

    def _needs(self) -> tuple[list[int], list[str] | None]:
        return needs(way.tests for way in self._ways)

    def later(self, match: Match) -> frozenset[Layer]:
        """Nothing: a bare pattern has no guards."""
        return frozenset()

    def find(self, unit: Unit) -> list[Match]:
        """Longest matches first come, none overlapping; in order."""
        if self._matcher is None:
            self._matcher = Matcher(self._words.pipeline.vocab, validate=False)
            for number, way in enumerate(self._ways):
                self._matcher.add(str(number), [way.tests])
        found: list[tuple[int, int, Match]] = []
        strings = self._words.pipeline.vocab.strings
        found_here: list[Any] = self._matcher(unit.doc, with_alignments=True)
        for key, start, end, alignment in found_here:
            way = self._ways[int(strings[key])]
            if end <= start or not _anchored(way, unit, start, end):
                continue
            first, last = way.reported(start, alignment)
            found.append((start, end, Match(first, last, _main(unit, first, last), self.entry)))
        return _without_overlaps(found)


def _anchored(way: _Way, unit: Unit, start: int, end: int) -> bool:
    doc = unit.doc
    return (not way.at_start or all(doc[i].text in _OPENING or not doc[i].text.isalnum() for i in range(start))) and (
        not way.at_end or all(doc[i].text in _CLOSING or doc[i].is_punct for i in range(end, len(doc)))
    )


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
