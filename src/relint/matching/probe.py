"""Something that can be found in a sentence, and what must be known of the sentence first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import chain
from typing import Protocol

from relint.draft.span import Span
from relint.english.common_words import share
from relint.language.analysis import Analysis, Annotator, Sentence, Unit
from relint.language.layer import Layer
from relint.language.word_list import Wildcard, WordList
from relint.outside.structs import Struct


class Match(Struct, frozen=True):
    """Tokens `start` up to `end` of one unit; `entry` is what the finder knows the match by (a term, a pattern)."""

    start: int
    end: int
    entry: object = None


class Located(Struct, frozen=True):
    """A match in its sentence; `span` counts characters of the visible text."""

    sentence: Sentence
    match: Match
    span: Span


class Probe(Protocol):
    """What can be looked for in one sentence."""

    @property
    def ways(self) -> Sequence[frozenset[WordList]]:
        """For each way to match, the word lists of which each must have a word in the sentence (none: anywhere)."""
        ...

    @property
    def layers(self) -> frozenset[Layer]:
        """All layers that it may ever ask for."""
        ...

    def prefilter(self, unit: Unit) -> frozenset[Layer] | None:
        """The layers to have before `find`, as far as can be told now; `None` when nothing can be found here.

        Whatever the layers that are missing would say: a look at words must never rule out what `find` would find.
        """
        ...

    def match(self, unit: Unit) -> Iterable[Match]:
        """All matches in one sentence that has the layers `look` asked for, in order; none where `look` gave `None`."""
        ...


#: So many words are remembered with the shapes that they have.
_WORDS = 20_000


class ProbeIndex:
    """Tells from the words of a sentence which probes can find something in it, in one pass over the words."""

    def __init__(self, probes: Iterable[Probe]):
        self.probes = tuple(dict.fromkeys(probes))
        self.always = tuple(probe for probe in self.probes if not all(probe.ways) or not probe.ways)
        always = set(self.always)
        ways = [(way, probe) for probe in self.probes if probe not in always for way in probe.ways]
        lists = dict.fromkeys(one for way, _ in ways for one in way)
        self.wildcards = [one for one in lists if isinstance(one, Wildcard)]
        any_shape = re.compile("|".join(f"(?:{one.shape})" for one in self.wildcards) or "(?!)").fullmatch
        self._shapes = lru_cache(maxsize=_WORDS)(
            lambda word: tuple(one for one in self.wildcards if one.fits(word)) if any_shape(word) else ()
        )
        weights = {one: sum(map(share, one.words)) for one in lists}
        #: For each way to match, under its rarest list: the other lists that it needs, and whose it is. Lists are bits
        #: of a number here: one look tells whether all of many have a word.
        self.anchored: dict[WordList, list[tuple[int, Probe]]] = {}
        bits: dict[WordList, int] = {}
        for way, probe in ways:
            anchor, *rest = sorted(way, key=weights.__getitem__)
            needed = 0
            for one in rest:
                if one.words:  # of a wildcard nothing is known before it is tried
                    needed |= 1 << bits.setdefault(one, len(bits))
            self.anchored.setdefault(anchor, []).append((needed, probe))
        self.bits: dict[str, int] = {}
        for one, place in bits.items():
            for word in one.words:
                self.bits[word] = self.bits.get(word, 0) | 1 << place
        self.anchors: dict[str, list[WordList]] = {}
        for anchor in self.anchored:
            for word in anchor.words:
                self.anchors.setdefault(word, []).append(anchor)

    def candidates(self, unit: Unit) -> tuple[Probe, ...]:
        """The probes that can find something in a sentence of these words."""
        found: tuple[Probe, ...] | None = unit.kept.get(self)
        if found is None:
            found = unit.kept[self] = self._candidates(unit)
        return found

    def _candidates(self, unit: Unit) -> tuple[Probe, ...]:
        lookup, vocabulary = self.anchors.get, unit.vocabulary
        anchors = dict.fromkeys(chain.from_iterable([lookup(word, ()) for word in vocabulary]))
        for word in vocabulary:
            for one in self._shapes(word):
                if one in self.anchored:
                    anchors[one] = None
        found = dict.fromkeys(self.always)
        met = 0
        for word in vocabulary:
            met |= self.bits.get(word, 0)
        for anchor in anchors:
            for needed, probe in self.anchored[anchor]:
                if needed & met == needed:
                    found[probe] = None
        return tuple(found)


class Index(Protocol):
    """Tells from the words of a sentence which probes can find something in it."""

    def candidates(self, unit: Unit) -> tuple[Probe, ...]:
        """The probes that can find something in a sentence of these words."""
        ...


class Finder:
    """The matches of every probe in one draft, found when first asked for and kept."""

    def __init__(self, analysis: Analysis, index: Index):
        self.analysis = analysis
        self._candidates: dict[Probe, list[Sentence]] = {}
        for sentence in analysis.sentences:
            for probe in index.candidates(sentence.unit):
                self._candidates.setdefault(probe, []).append(sentence)
        self._found: dict[Probe, tuple[Located, ...]] = {}

    def demands(self, probes: Iterable[Probe]) -> Iterator[tuple[Probe, Unit]]:
        """The probes among these that may have to know more of a sentence, with each such sentence."""
        for probe in probes:
            if probe.layers:
                for sentence in self._candidates.get(probe, ()):
                    yield probe, sentence.unit

    @property
    def promising(self) -> AbstractSet[Probe]:
        """The probes that may find something in this draft."""
        return self._candidates.keys()

    def matches(self, probe: Probe) -> tuple[Located, ...]:
        """Everything the probe finds in this draft that no merge tag stands in."""
        found = self._found.get(probe)
        if found is None:
            found = self._found[probe] = tuple(self._look(probe))
        return found

    def _look(self, probe: Probe) -> Iterator[Located]:
        annotate_for(self.demands([probe]), self.analysis.annotator)
        for sentence in self._candidates.get(probe, ()):
            for match in matches_in(self.analysis, sentence.unit, probe):
                span = sentence.characters(match.start, match.end)
                if not self.analysis.is_masked(span):
                    yield Located(sentence, match, span)


def annotate_for(demands: Iterable[tuple[Probe, Unit]], annotator: Annotator) -> None:
    """Annotate what the probes ask for, in batches and by layer: what one tells may make the next one needless."""
    still_open = [(probe, unit) for probe, unit in demands if probe not in unit.kept]
    while still_open:
        wanted: dict[Layer, list[Unit]] = {}
        asking = []
        for probe, unit in still_open:
            if missing := annotator.missing(unit, probe.prefilter(unit) or frozenset()):
                asking.append((probe, unit))
                wanted.setdefault(min(missing), []).append(unit)
        if wanted:
            layer = min(wanted)
            annotator.annotate(wanted[layer], layer)
        still_open = asking


def matches_in(analysis: Analysis, unit: Unit, probe: Probe) -> tuple[Match, ...]:
    """The probe's matches in one sentence, which gets the layers that it asks for."""
    found: tuple[Match, ...] | None = unit.kept.get(probe)
    if found is None:
        if probe.layers:
            annotate_for([(probe, unit)], analysis.annotator)
        found = unit.kept[probe] = tuple(probe.match(unit))
    return found
