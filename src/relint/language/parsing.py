"""Trees: heads and relations, found step by step from the encoder's vectors.

The steps are those by which spaCy's parser was trained: arc-eager, with a word put back where it was taken in too
early. `tests/language/test_decoding.py` holds the trees against spaCy's own.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from relint.language.decoding import Allowed, Moves, Scorer, Weights, decoded
from relint.language.doc import Doc
from relint.language.encoder import Encoder

_SHIFT, _REDUCE, _LEFT = range(3)
_LIFTED = "||"
_FIRST_STEP: Allowed = ((True, False, False, False, False), None)
#: By whether a word may be taken in, whether the top may go, and whether a word waits.
_STEPS: dict[tuple[bool, bool, bool], Allowed] = {
    (shift, reduce, attach): ((shift, reduce, attach, attach, False), None)
    for shift, reduce, attach in product((False, True), repeat=3)
}


class TreeParser:
    """Finds heads and relations. A document is one unit: it is never split."""

    def __init__(self, weights: Weights, encoder: Encoder) -> None:
        self._encoder = encoder
        self._scorer = Scorer(weights)
        self._moves = Moves(weights)

    def annotate(self, docs: Sequence[Doc]) -> None:
        """Parse documents that were tagged before, in place; nobody needs their vectors afterwards."""
        for doc in docs:
            if doc.vectors is None:
                doc.vectors = self._encoder.encode([doc])[0]
        states = [_Parsing(len(doc)) for doc in docs]
        decoded(states, [doc.vectors for doc in docs], self._scorer, self._moves)
        for doc, state in zip(docs, states, strict=True):
            doc.add_tree(*state.tree([word.isspace() for word in doc.words]))
            doc.vectors = None


class _Parsing:
    """How far a document is parsed: words taken in, words put back, arcs so far."""

    def __init__(self, length: int) -> None:
        self._length = length
        self._next = 0
        self._stack: list[int] = []
        self._back: list[int] = []
        self._was_back = [False] * length
        self._heads = [-1] * length
        self._deps = [""] * length
        self._left: list[list[int]] = [[] for _ in range(length)]
        self._right: list[list[int]] = [[] for _ in range(length)]

    @property
    def is_final(self) -> bool:
        """True when nothing is left to do."""
        return not self._stack and not self._back and self._next >= self._length

    def _buffer(self, place: int) -> int:
        if place < len(self._back):
            return self._back[-1 - place]
        found = self._next + place - len(self._back)
        return found if found < self._length else -1

    def context(self) -> list[int]:
        """The eight words that the next step is told from; -1 where there is none."""
        stack, depth, first = self._stack, len(self._stack), self._buffer(0)
        left = self._left[first] if first >= 0 else ()
        found = [first, self._buffer(1), -1, -1, -1, left[-1] if left else -1, -1, -1]
        if depth:
            top = found[2] = stack[-1]
            found[3] = stack[-2] if depth > 1 else -1
            found[4] = stack[-3] if depth > 2 else -1
            if self._left[top]:
                found[6] = self._left[top][-1]
            if self._right[top]:
                found[7] = self._right[top][-1]
        return found

    def allowed(self) -> Allowed:
        """Which kinds of step are possible now, in the order of their numbers; the last, to split, never is."""
        depth, waiting = len(self._stack), len(self._back) + self._length - self._next
        if not depth:
            return _FIRST_STEP
        shift = waiting >= 2 and not self._was_back[self._buffer(0)]
        return _STEPS[shift, waiting == 0 or depth > 1, waiting > 0]

    def take(self, kind: int, label: str) -> None:
        """One step."""
        if kind == _SHIFT:
            self._push()
        elif kind == _REDUCE:
            top = self._stack.pop()
            if self._heads[top] < 0 and self._stack:
                self._was_back[top] = True
                self._back.append(top)
        elif kind == _LEFT:
            first = self._buffer(0)
            self._attach(self._stack.pop(), first, label)
            self._was_back[first] = False
        else:
            self._attach(self._buffer(0), self._stack[-1], label)
            self._push()

    def _push(self) -> None:
        if self._back:
            self._stack.append(self._back.pop())
        else:
            self._stack.append(self._next)
            self._next += 1

    def _attach(self, child: int, head: int, label: str) -> None:
        former = self._heads[child]
        if former >= 0:
            (self._left if former > child else self._right)[former].remove(child)
        (self._left if head > child else self._right)[head].append(child)
        self._heads[child], self._deps[child] = head, label

    def tree(self, blank: Sequence[bool]) -> tuple[list[int], list[str]]:
        """Heads and relations; a word without a head is a root."""
        heads = [place if head < 0 else head for place, head in enumerate(self._heads)]
        deps = ["ROOT" if head == place else self._deps[place] for place, head in enumerate(heads)]
        if any(_LIFTED in dep for dep in deps):
            _lower(heads, deps, blank)
        return heads, deps


def _lower(heads: list[int], deps: list[str], blank: Sequence[bool]) -> None:
    """Hang words related like "obj||xcomp" from the nearest "xcomp" below their head (Nivre and Nilsson 2005)."""
    edges = _edges(heads)
    for place in range(len(heads)):
        if _LIFTED in deps[place]:
            label, wanted = deps[place].split(_LIFTED)
            heads[place] = _found_below(place, wanted, heads, deps, blank, edges)
            deps[place] = label


def _edges(heads: Sequence[int]) -> list[tuple[int, int]]:
    """How far to the left and right the words below each word reach, before any is hung elsewhere."""
    first, last = list(range(len(heads))), list(range(len(heads)))
    for place in range(len(heads)):
        head, steps = place, 0
        while heads[head] != head and steps < len(heads):
            head, steps = heads[head], steps + 1
            first[head], last[head] = min(first[head], place), max(last[head], place)
    return list(zip(first, last, strict=True))


def _found_below(
    place: int, wanted: str, heads: list[int], deps: list[str], blank: Sequence[bool], edges: list[tuple[int, int]]
) -> int:
    level = [heads[place]]
    while level:
        below: list[int] = []
        for word in level:
            first, last = edges[word]
            for child in range(first, last + 1):
                if heads[child] != word or child in (word, place) or blank[child]:
                    continue
                if deps[child] == wanted:
                    return child
                below.append(child)
        level = below
    return heads[place]
