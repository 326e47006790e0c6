"""Which packs a whole draft calls for: whether an editor would mark anything in it, pack by pack.

What a draft is shows sooner than where it goes wrong. A linear reading of all its words, pairs of words and outer
traits, each counted once however often it stands there, is joined with what the judge says of its likeliest sentence
(training/judge/whole_draft.py). All that is added up over words are whole numbers, so the answer is the same
everywhere.
"""

from __future__ import annotations

from collections.abc import Sequence

from relint.judge.outputs import PACKS
from relint.judge.passage import Passage
from relint.judge.weights import Arrays, Floats
from relint.judge.wordings import Logits, Reader, Shown, WeightTable
from relint.outside.arrays import np, npt

#: A likelihood is never surer than this, as a logit.
_SUREST = 6.0
_DIGITS = 4
BLOCKS = ("words", "pairs", "traits")


class WholeDraft:
    """Immutable weights, and the words met."""

    def __init__(self, arrays: Arrays):
        self._reader = Reader()
        self._tables = [WeightTable(arrays, f"draft.{block}") for block in BLOCKS]
        self._bias = arrays["draft.bias"].astype(np.float64)
        self._mix = arrays["draft.mix"].astype(np.float64)

    def worded(self, passages: Sequence[Passage]) -> Logits:
        """What the draft's wording alone says, a logit for each output, `float64[outputs]`."""
        shows = self._reader.read(passages)
        tables = zip(self._tables, shows, strict=True)
        found = sum(table.sums(Shown(shown.keys, [len(shown.keys)]))[0] for table, shown in tables)
        return np.asarray(found + self._bias)

    def packs(self, passages: Sequence[Passage], likely: Floats) -> npt.NDArray[np.float64]:
        """The chance that an editor marks anything in the draft, for each of `PACKS`, `float64[packs]`.

        `likely` is what the judge says of each of the draft's passages, `float32[n, outputs]`.
        """
        columns = draft_columns(self.worded(passages), likely, sum(len(each.words) for each in passages))
        said = (columns * self._mix[: columns.shape[0]]).sum(axis=0) + self._mix[-1]
        return np.asarray(np.round(1 / (1 + np.exp(-said)), _DIGITS))


def draft_columns(worded: Logits, likely: Floats, words: int) -> npt.NDArray[np.float64]:
    """What is joined, a row each and a column a pack.

    The draft's wording for the pack; its likeliest sentence for it; the wording for any; the logarithm of its words.
    """
    packs = len(PACKS)
    held = np.clip(likely.astype(np.float64).max(axis=0), 1e-9, 1 - 1e-9)
    top = np.clip(np.log(held / (1 - held)), -_SUREST, _SUREST)
    return np.stack([worded[:packs], top[:packs], np.full(packs, worded[-1]), np.full(packs, np.log(max(1, words)))])
