"""One draft as a kind sees it: its analysis, what was found in it, its signals, measures and relationship."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Hashable, Iterator
from functools import cached_property
from typing import TypeVar, cast

from relint.draft.document import Block, BlockKind, Document
from relint.draft.relationship import Relationship
from relint.draft.span import Span
from relint.kinds.called_notes import CalledNotes
from relint.language.analysis import Analysis, Sentence
from relint.matching.hit import Hit
from relint.matching.probe import Finder, Located, Probe
from relint.metrics import Measured, measure
from relint.outside.structs import Struct, field, replace

_T = TypeVar("_T")


class SignalHit(Struct, frozen=True):
    """A place where a signal was found, and its sentence."""

    sentence: Sentence
    span: Span


class DraftView(Struct, frozen=True, dict=True):
    """Everything a kind may look at. `blocks` are the block kinds in which the rule looks.

    `signal_finder` and `rule_hits` are the engine's: what a signal found, and the hits of another rule. `known_signals`
    are the signals that some pack declares.
    """

    analysis: Analysis
    finder: Finder
    relationship: Relationship
    blocks: frozenset[BlockKind]
    signal_finder: Callable[[str], tuple[SignalHit, ...]]
    rule_hits: Callable[[str], tuple[Hit, ...]]
    known_signals: frozenset[str] = frozenset()
    _measured: dict[str, Measured] = field(default_factory=dict)
    _scoped: dict[frozenset[BlockKind], DraftView] = field(default_factory=dict)
    _known: dict[Hashable, object] = field(default_factory=dict)
    _by_sentence: dict[str, list[SignalHit]] = field(default_factory=dict)

    @property
    def document(self) -> Document:
        """The document that was analysed."""
        return self.analysis.document

    def scoped(self, blocks: frozenset[BlockKind]) -> DraftView:
        """The same draft with another scope."""
        found = self._scoped.get(blocks)
        if found is None:
            found = self._scoped[blocks] = replace(self, blocks=blocks)
        return found

    def forget(self) -> None:
        """Let go of the same draft in other scopes."""
        self._scoped.clear()

    def once(self, what: Hashable, work_out: Callable[[Document], _T]) -> _T:
        """What several rules ask of one draft: worked out for the first, kept for the others under `what`."""
        if what not in self._known:
            self._known[what] = work_out(self.document)
        return cast(_T, self._known[what])

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences in scope."""
        return tuple(sentence for sentence in self.analysis.sentences if sentence.block.kind in self.blocks)

    @cached_property
    def scope_blocks(self) -> tuple[Block, ...]:
        """The blocks in scope."""
        return tuple(block for block in self.document.blocks if block.kind in self.blocks)

    def matches(self, probe: Probe) -> tuple[Located, ...]:
        """What a probe finds in scope."""
        return tuple(one for one in self.finder.matches(probe) if one.sentence.block.kind in self.blocks)

    def signal(self, name: str) -> tuple[SignalHit, ...]:
        """Every place of a signal in the draft, in order."""
        return self.signal_finder(name)

    def signal_near(self, name: str, sentence: Sentence, within: int) -> bool:
        """True when the signal stands at most `within` sentences away, or in a note that is called there."""
        first = next(self.signals_from(name, sentence.index - within), None)
        if first is not None and first.sentence.index <= sentence.index + within:
            return True
        for note in self.notes.near(sentence, within) if self.document.notes else ():
            first = next(self.signals_from(name, note.first), None)
            if first is not None and first.sentence.index <= note.last:
                return True
        return False

    @property
    def notes(self) -> CalledNotes:
        """The footnotes and endnotes of the draft."""
        return self.once(CalledNotes, lambda _: CalledNotes(self.analysis))

    def signals_from(self, name: str, index: int) -> Iterator[SignalHit]:
        """The places of a signal from sentence number `index` on, by sentence; those before are not walked through."""
        hits = self.signal(name)
        by_sentence = self._by_sentence.get(name)
        if by_sentence is None:
            by_sentence = self._by_sentence[name] = sorted(hits, key=lambda hit: hit.sentence.index)
        place = bisect_left(by_sentence, index, key=lambda hit: hit.sentence.index)
        return (by_sentence[number] for number in range(place, len(by_sentence)))

    def measure(self, name: str) -> Measured:
        """A measure of the whole draft; see `relint.metrics`."""
        found = self._measured.get(name)
        if found is None:
            found = self._measured[name] = measure(name, self.analysis, self._count_signal)
        return found

    def _count_signal(self, name: str) -> tuple[Span, ...]:
        return tuple(hit.span for hit in self.signal(name))
