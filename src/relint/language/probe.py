"""Something that can be found in a sentence, and what must be known of the sentence first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from relint.language.analysis import Analysis, Sentence, Unit
from relint.language.layer import Layer
from relint.span import Span


@dataclass(frozen=True, slots=True)
class Match:
    """Tokens `start` up to `end` of one unit; `main` is the token that stands for the match in the tree.

    `entry` is what the finder knows the match by (a term, a pattern).
    """

    start: int
    end: int
    main: int
    entry: object = None


@dataclass(frozen=True, slots=True)
class Located:
    """A match in its sentence; `span` counts characters of the visible text."""

    sentence: Sentence
    match: Match
    span: Span


class Probe(Protocol):
    """`triggers`: lower-case words without one of which nothing can be found (`None`: look everywhere).

    `layers` must be there before `find`; `later(match)` may be asked for afterwards, by guards.
    """

    triggers: frozenset[str] | None
    layers: frozenset[Layer]

    def find(self, unit: Unit) -> Iterable[Match]:
        """All matches in one sentence, in order."""
        ...

    def later(self, match: Match) -> frozenset[Layer]:
        """The layers that judging this match will need."""
        ...


class ProbeIndex:
    """Looks up all triggers of all probes in one pass over the words of a draft."""

    def __init__(self, probes: Iterable[Probe]):
        self.probes = tuple(dict.fromkeys(probes))
        self._always = [probe for probe in self.probes if probe.triggers is None]
        self._by_word: dict[str, list[Probe]] = {}
        for probe in self.probes:
            for word in probe.triggers or ():
                self._by_word.setdefault(word, []).append(probe)

    def candidates(self, sentences: Sequence[Sentence]) -> dict[Probe, list[Sentence]]:
        """For each probe the sentences in which it can still find something, in order."""
        found: dict[Probe, list[Sentence]] = {probe: list(sentences) for probe in self._always}
        lookup = self._by_word.get
        for sentence in sentences:
            for word in sentence.unit.vocabulary:
                for probe in lookup(word, ()):
                    places = found.setdefault(probe, [])
                    if not places or places[-1] is not sentence:
                        places.append(sentence)
        return found


class Finder:
    """The matches of every probe in one draft, found when first asked for and kept."""

    def __init__(self, analysis: Analysis, index: ProbeIndex):
        self.analysis = analysis
        self.index = index
        self._candidates = index.candidates(analysis.sentences)
        self._found: dict[Probe, tuple[Located, ...]] = {}

    def wanted(self) -> Iterator[tuple[Layer, list[Sentence]]]:
        """What all probes together will ask for, so that a run can annotate it in one batch."""
        wanted: dict[Layer, dict[int, Sentence]] = {}
        for probe, sentences in self._candidates.items():
            for layer in probe.layers:
                wanted.setdefault(layer, {}).update((sentence.index, sentence) for sentence in sentences)
        for layer in sorted(wanted):
            yield layer, list(wanted[layer].values())

    def matches(self, probe: Probe) -> tuple[Located, ...]:
        """Everything the probe finds in this draft that no merge tag stands in."""
        found = self._found.get(probe)
        if found is None:
            found = self._found[probe] = tuple(self._look(probe))
        return found

    def _look(self, probe: Probe) -> Iterator[Located]:
        sentences = self._candidates.get(probe, [])
        self.analysis.ensure(sentences, probe.layers)
        for sentence in sentences:
            yield from locate(self.analysis, sentence, probe)


def locate(analysis: Analysis, sentence: Sentence, probe: Probe) -> Iterator[Located]:
    """The probe's matches in one sentence that has its layers."""
    for match in probe.find(sentence.unit):
        span = sentence.characters(match.start, match.end)
        if not analysis.is_masked(span):
            yield Located(sentence, match, span)
