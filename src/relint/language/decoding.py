"""Decisions step by step, for many documents at once: what to do next, scored from a few of a document's vectors.

The network is the one of spaCy's transition parser, with weights of our own: each word's share in every place of a
step's context is worked out beforehand, so a step is a sum, a maximum and one small product.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import accumulate
from typing import Any, Protocol

import msgspec

from relint.language.encoder import Floats, filled, product
from relint.outside.arrays import np, npt

Weights = Mapping[str, npt.NDArray[Any]]
Allowed = tuple[tuple[bool, ...], str | None]


class Decoding(Protocol):
    """How far one document is."""

    @property
    def is_final(self) -> bool:
        """True when nothing is left to do."""

    def context(self) -> list[int]:
        """The words that the next step is told from; -1 where there is none."""

    def allowed(self) -> Allowed:
        """Which kinds of step are possible now, and with which label (`None`: with any)."""

    def take(self, kind: int, label: str) -> None:
        """One step."""


class Moves:
    """The steps that were learnt, in the order of the network's outputs, with the label that each gives."""

    def __init__(self, weights: Weights, never: AbstractSet[tuple[int, str]] = frozenset()) -> None:
        by_kind = json.loads(msgspec.msgpack.decode(weights["moves"].tobytes())["moves"])
        self.known: list[tuple[int, str]] = [
            (int(kind), label)
            for kind, counts in sorted(by_kind.items())
            for _, label in sorted(((count, label) for label, count in counts.items()), reverse=True)
        ]
        self._never = never
        self._numbers: dict[Allowed, int] = {}
        self._masks: Floats = np.zeros((0, len(self.known)), dtype="float32")

    def masks(self, allowed: Sequence[Allowed]) -> Floats:
        """What to add to the scores so that only possible steps are taken, a row for each document."""
        for fresh in set(allowed) - self._numbers.keys():
            self._numbers[fresh] = len(self._masks)
            self._masks = np.vstack([self._masks, self._mask(fresh)])
        return np.asarray(self._masks[[self._numbers[each] for each in allowed]])

    def _mask(self, allowed: Allowed) -> Floats:
        kinds, wanted = allowed
        possible = [
            kinds[kind] and wanted in (None, label) and (kind, label) not in self._never for kind, label in self.known
        ]
        return np.where(possible, np.float32(0), np.float32(-np.inf)).astype("float32")


class Scorer:
    """Immutable weights."""

    def __init__(self, weights: Weights) -> None:
        places, hidden, pieces, width = weights["lower.W"].shape
        self._project = _matrix(weights["project.W"])
        self._project_bias = weights["project.b"].astype("float32")
        # The pieces of a unit stand apart, so that the larger of them is one look at two halves.
        lower = weights["lower.W"].astype("float32").transpose(0, 2, 1, 3).reshape(places * pieces * hidden, width)
        self._lower = np.ascontiguousarray(lower.T)
        self._padding = weights["lower.pad"].astype("float32")[0].transpose(0, 2, 1).reshape(places, pieces * hidden)
        self._bias = weights["lower.b"].astype("float32").T.reshape(-1)
        self._upper = _matrix(weights["upper.W"])
        self._upper_bias = weights["upper.b"].astype("float32")
        self._hidden, self._places = hidden, np.arange(places)
        self._width = pieces * hidden

    def shares(self, vectors: Floats) -> Floats:
        """What each word adds in each place of a context, a row a place; the last rows stand for no word."""
        found = product(product(vectors, self._project) + self._project_bias, self._lower)
        return np.concatenate([found.reshape(-1, self._width), self._padding])

    def scores(self, shares: Floats, contexts: npt.NDArray[np.int64]) -> Floats:
        """A score for each step, a row for each context."""
        contexts *= len(self._places)
        contexts += self._places
        units = shares.take(contexts, axis=0).sum(axis=1)
        units += self._bias
        best = np.zeros((filled(len(units)), self._hidden), dtype="float32")
        np.maximum(units[:, : self._hidden], units[:, self._hidden :], out=best[: len(units)])
        found = (best @ self._upper)[: len(units)]
        found += self._upper_bias
        return np.asarray(found)


def _matrix(weights: npt.NDArray[Any]) -> Floats:
    return np.ascontiguousarray(weights.astype("float32").T)


def decoded(states: Sequence[Decoding], vectors: Sequence[Floats], scorer: Scorer, moves: Moves) -> None:
    """Take steps in every document, one each at a time, until nothing is left to do."""
    together = np.vstack(vectors)
    shares, nothing = scorer.shares(together), len(together)
    begins = accumulate(map(len, vectors[:-1]), initial=0)
    live = [(state, begin) for state, begin in zip(states, begins, strict=True) if not state.is_final]
    while live:
        contexts = np.array([state.context() for state, _ in live])
        absent = contexts < 0
        contexts += np.array([begin for _, begin in live])[:, None]
        contexts[absent] = nothing
        scores = scorer.scores(shares, contexts)
        scores += moves.masks([state.allowed() for state, _ in live])
        for (state, _), best in zip(live, scores.argmax(axis=1).tolist(), strict=True):
            state.take(*moves.known[best])
        live = [one for one in live if not one[0].is_final]
