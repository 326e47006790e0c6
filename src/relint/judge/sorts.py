"""What sort of its pack's fault a sentence shows: a rank or a promise, a clock or a scolding.

A linear reading of the sentence's vector, its words, pairs of words and outer traits (training/judge/sorts.py), over
the sorts of all packs at once. A rule file that gives a sort by name says of such a sentence what is to be said of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from relint.judge.judge import WEIGHTS_FOLDER
from relint.judge.passage import Passage
from relint.judge.remembered import once
from relint.judge.weights import Floats, WeightFile, read_weights
from relint.judge.wordings import Reader, WeightTable
from relint.outside.arrays import np, npt
from relint.outside.structs import Struct

SORT_WEIGHTS = WEIGHTS_FOLDER / "sorts.bin"
#: What the vector, of length 1, counts beside the words.
VECTOR = 2.0
_DIGITS = 4


class SortChances(Struct, frozen=True):
    """The sorts of one pack by name, and for each passage the chance of each: `chances` is `float64[n, len(names)]`."""

    names: tuple[str, ...]
    chances: npt.NDArray[np.float64]


class Sorts:
    """Immutable weights, and what it remembers."""

    def __init__(self, file: WeightFile):
        self._reader = Reader()
        self._kept: dict[Passage, npt.NDArray[np.float64]] = {}
        arrays = file.arrays
        self._words, self._pairs, self._traits = (WeightTable(arrays, name) for name in ("words", "pairs", "traits"))
        self._matrix = arrays["matrix"].astype(np.float64)
        self._bias = arrays["bias"].astype(np.float64)
        self._names: list[str] = file.notes["sorts"]

    def of(self, pack: str, passages: Sequence[Passage], vectors: Floats) -> SortChances:
        """Which sort of the pack's fault each passage shows, if it shows the fault at all.

        `vectors` are those of the passages' sentences (`Judge.encode`). Chances of a passage add up to 1.
        """
        mine = [number for number, name in enumerate(self._names) if name.startswith(f"{pack}/")]
        names = tuple(self._names[number].removeprefix(f"{pack}/") for number in mine)
        if not passages or not mine:
            return SortChances(names, np.zeros((len(passages), len(names))))
        said = self._said(passages, vectors)[:, mine]
        likely = np.exp(np.round(said - said.max(axis=1, keepdims=True), _DIGITS))
        return SortChances(names, np.asarray(np.round(likely / likely.sum(axis=1, keepdims=True), _DIGITS)))

    def read(self, passages: Sequence[Passage], vectors: Floats) -> None:
        """Read passages of many drafts and packs at once, so that `of` has them ready for each."""
        if passages:
            self._said(passages, vectors)

    def _said(self, passages: Sequence[Passage], vectors: Floats) -> npt.NDArray[np.float64]:
        """A logit for each passage and every sort; equal passages are read once."""
        own = dict(zip(passages, vectors, strict=True))

        def read(fresh: Sequence[Passage]) -> npt.NDArray[np.float64]:
            return self._read(fresh, np.stack([own[each] for each in fresh]))

        found = once(self._kept, passages, read)
        return np.stack(found)

    def _read(self, passages: Sequence[Passage], vectors: Floats) -> npt.NDArray[np.float64]:
        shows = self._reader.read(passages)
        found = self._words.sums(shows.words) + self._pairs.sums(shows.pairs) + self._traits.sums(shows.traits)
        return np.asarray(found + VECTOR * vectors.astype(np.float64) @ self._matrix + self._bias)


@cache
def sorts() -> Sorts:
    """The reader of sorts that comes with relint."""
    return Sorts(read_weights(SORT_WEIGHTS))
