"""Kind `stack`: finds of other rules piled up in one noun phrase ("scalable end-to-end solution")."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import ClassVar

import msgspec

from relint.draft.span import apart
from relint.kinds.kind import Context, KindWithoutProbes
from relint.kinds.view import DraftView
from relint.language.analysis import Sentence
from relint.language.doc import Token
from relint.language.layer import Layer
from relint.matching.hit import Hit
from relint.outside.structs import Struct

_BETWEEN = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "ADV", "CCONJ"})
_JOINTS = frozenset({",", "-", "–", "/", "&", "and"})
_HEADS = frozenset({"NOUN", "PROPN"})
_FINITE = frozenset({"VB", "VBP", "VBZ", "VBD"})


class StackOptions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Options of kind `stack`: the finds of `rules` weigh one each, those of `signals` half."""

    rules: tuple[str, ...]
    signals: tuple[str, ...] = ()
    min: float = 2
    gap: int = 2


class _Part(Struct, frozen=True):
    """Tokens `start` up to `end` of a sentence that a rule (`weight` 1) or a signal (0.5) has found."""

    start: int
    end: int
    weight: float


class StackKind(KindWithoutProbes):
    """One hit for each noun phrase that holds enough finds."""

    Options: ClassVar[type[msgspec.Struct]] = StackOptions

    def __init__(self, options: StackOptions, context: Context):
        self.options = options

    def hits(self, draft: DraftView) -> Iterator[Hit]:
        """Piles in order, each from its first find to the noun that carries it."""
        for sentence, spans in self._found(draft):
            draft.analysis.ensure([sentence], [Layer.TAGS])
            for pile in self._piles(sentence, spans):
                start, end = pile[0].start, _head(sentence, pile[-1].end)
                if sentence.unit.doc[end - 1].pos_ not in _HEADS:
                    continue  # labels on nothing: "it can be scaled or augmented"
                yield Hit(sentence.characters(start, end), {"count": len(pile)}, weight=0)

    def _found(self, draft: DraftView) -> Iterator[tuple[Sentence, list[tuple[int, int, float]]]]:
        """Sentences in scope that hold two finds or more."""
        found = [(hit.span, 1.0) for rule in self.options.rules for hit in draft.rule_hits(rule) if hit.span]
        found += [(hit.span, 0.5) for name in self.options.signals for hit in draft.signal(name)]
        starts = sorted((span.start, place) for place, (span, _) in enumerate(found))
        for sentence in draft.sentences:
            first, last = (bisect_left(starts, (edge, 0)) for edge in (sentence.span.start, sentence.span.end + 1))
            near = (found[place] for place in sorted(place for _, place in starts[first:last]))
            inside = [(span.start, span.end, weight) for span, weight in near if sentence.span.covers(span)]
            if len(inside) > 1:
                yield sentence, inside

    def _piles(self, sentence: Sentence, spans: Iterable[tuple[int, int, float]]) -> Iterator[list[_Part]]:
        parts = _apart(part for one in spans if (part := _part(sentence, one)))
        pile: list[_Part] = []
        for part in parts:
            if pile and not self._joined(sentence, pile[-1], part):
                yield from self._enough(pile)
                pile = []
            pile.append(part)
        yield from self._enough(pile)

    def _enough(self, pile: list[_Part]) -> Iterator[list[_Part]]:
        if len(pile) > 1 and sum(part.weight for part in pile) >= self.options.min:
            yield pile

    def _joined(self, sentence: Sentence, left: _Part, right: _Part) -> bool:
        between = list(sentence.unit.doc[left.end : right.start])
        words = [token for token in between if token.lower_ not in _JOINTS]
        return len(words) <= self.options.gap and all(token.pos_ in _BETWEEN for token in words)


def _part(sentence: Sentence, found: tuple[int, int, float]) -> _Part | None:
    """The tokens of a find; `None` for a verb of its own, which is no part of a noun phrase."""
    start, end, weight = found
    offset = sentence.span.start
    tokens = [token for token in sentence.unit.doc if start <= offset + token.idx < end]
    if not tokens or any(token.tag_ in _FINITE for token in tokens) or _is_participle_of_its_own(tokens[0]):
        return None
    return _Part(tokens[0].i, tokens[-1].i + 1, weight)


def _is_participle_of_its_own(token: Token) -> bool:
    """True behind a noun: in "projects utilizing wool" no label is stuck on anything."""
    return token.pos_ == "VERB" and token.i > 0 and token.nbor(-1).pos_ in _HEADS


def _apart(parts: Iterable[_Part]) -> list[_Part]:
    """Of parts that share words the heaviest, then the longest; in order."""
    return apart(parts, lambda one: (one.start, one.end), lambda one: (-one.weight, one.start - one.end))


def _head(sentence: Sentence, end: int) -> int:
    """Past the nouns that follow, hyphens included: what all the labels are stuck on."""
    doc = sentence.unit.doc
    at = end
    while at < len(doc) and (doc[at].pos_ in _HEADS or (doc[at].text == "-" and at > end)) and at < end + 4:
        at += 1
    return at - 1 if at > end and doc[at - 1].text == "-" else at
