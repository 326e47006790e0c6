"""A rule learnt from a handful of sentences to flag and to pass: no pattern, no training beyond a few products."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from relint.judge import Judge, background
from relint.judge.weights import Floats
from relint.matching.lexicon import Lexicon

#: Ridge: how much a direction must be shared by the examples before it counts.
_RIDGE = 0.3
#: What all passing sentences together weigh against all flagged ones: silence is the better mistake.
_SILENCE = 2.0
#: Steepness of the likelihood around the learnt border.
_STEEP = 8.0


@dataclass(frozen=True, slots=True)
class ExampleTexts:
    """The sentences that a rule file gives."""

    flagged: tuple[str, ...] = ()
    passing: tuple[str, ...] = ()


class Nearest:
    """The one of some sentences that another one is most like."""

    def __init__(self, texts: Sequence[str], words: Lexicon, judge: Judge):
        self._texts = tuple(texts)
        self.vectors = encoded(texts, words, judge)

    def to(self, vector: Floats) -> str:
        """The sentence whose vector is nearest; an empty one where there are none."""
        return self._texts[int((self.vectors @ vector).argmax())] if self._texts else ""


class ByExample:
    """A linear border between flagged sentences and passing ones, with ordinary prose on the passing side.

    Ridge regression on the judge's sentence vectors (Hoerl and Kennard 1970), each side weighted as a whole: closed form,
    the same on every run.
    """

    def __init__(self, examples: ExampleTexts, words: Lexicon, judge: Judge):
        self.nearest = Nearest(examples.flagged, words, judge)
        flagged = self.nearest.vectors.astype(np.float64)
        passing = encoded(examples.passing, words, judge).astype(np.float64)
        calm = background().astype(np.float64)
        self._weights = _border(flagged, passing, calm)

    def likely(self, vectors: Floats) -> Floats:
        """How surely each sentence is on the flagged side, 0 to 1, `float32[n]`."""
        side = np.column_stack([vectors.astype(np.float64), np.ones(len(vectors))]) @ self._weights
        return np.asarray(1 / (1 + np.exp(-_STEEP * side)), np.float32)


def encoded(texts: Sequence[str], words: Lexicon, judge: Judge) -> Floats:
    """One vector a text, `float32[n, width]`."""
    return judge.encode([tuple(token.text for token in words.pipeline.tokenize(text)) for text in texts])


def _border(flagged: np.ndarray, passing: np.ndarray, calm: np.ndarray) -> np.ndarray:
    rows = np.vstack([flagged, passing, calm])
    rows = np.column_stack([rows, np.ones(len(rows))])
    wanted = np.concatenate([np.ones(len(flagged)), -np.ones(len(passing) + len(calm))])
    weights = np.concatenate(
        [
            np.full(len(flagged), 1 / max(1, len(flagged))),
            np.full(len(passing), _SILENCE / 2 / max(1, len(passing))),
            np.full(len(calm), _SILENCE / 2 / max(1, len(calm))),
        ]
    )
    held = rows * weights[:, None]
    penalty = _RIDGE / rows.shape[1] * np.eye(rows.shape[1])
    penalty[-1, -1] = 0.0
    return np.asarray(np.linalg.solve(rows.T @ held + penalty, held.T @ wanted))
