"""Words to the rows that the network begins with; a form's row is worked out once and kept."""

from __future__ import annotations

from collections.abc import Sequence

from relint.judge.exact import steps
from relint.judge.weights import Arrays, Floats
from relint.judge.words import Vocabulary
from relint.outside.arrays import np

#: Forms that are kept; with more all are forgotten, so that memory does not grow with the run.
_KEPT = 16_384
_ROOM = 1_024


class Forms:
    """The tables of words, endings and shapes, and the rows of the forms met."""

    def __init__(self, arrays: Arrays):
        self._vocabulary = Vocabulary(arrays["keys"])
        self._bytes, self._scales = arrays["rows"], arrays["scales"]
        self._shapes = arrays["shapes"].astype(np.float32)
        self.width: int = self._shapes.shape[1]
        self._numbers: dict[str, int] = {}
        self._rows = np.empty((_ROOM, self.width), np.float32)

    def rows(self, words: Sequence[str]) -> Floats:
        """One row a word, in steps."""
        fresh = [word for word in dict.fromkeys(words) if word not in self._numbers]
        if fresh:
            if len(self._numbers) + len(fresh) > _KEPT:
                self._numbers.clear()
                fresh = list(dict.fromkeys(words))
            self._learn(fresh)
        return self._rows[np.fromiter(map(self._numbers.__getitem__, words), np.int64, len(words))]

    def _learn(self, forms: Sequence[str]) -> None:
        places = np.array([self._vocabulary.row_and_shape(form) for form in forms], np.int64)
        rows = self._bytes[places[:, 0]].astype(np.float32)
        rows *= self._scales[places[:, 0], None].astype(np.float32)
        rows += self._shapes[places[:, 1]]
        count = len(self._numbers)
        self._numbers.update(zip(forms, range(count, count + len(forms)), strict=True))
        if (missing := len(self._numbers) - len(self._rows)) > 0:
            room = np.empty((max(missing, len(self._rows)), self.width), np.float32)
            self._rows = np.concatenate([self._rows, room])
        self._rows[count : len(self._numbers)] = steps(rows)
