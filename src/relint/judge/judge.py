"""The trained judge: how likely an editor would mark a sentence, for each pack, and which words carried that."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property
from pathlib import Path

from relint.judge.network import Network, NetworkOutput
from relint.judge.outputs import PACKS
from relint.judge.passage import Passage
from relint.judge.remembered import once
from relint.judge.weights import Floats, WeightFile, read_weights
from relint.judge.whole_draft import WholeDraft
from relint.judge.wordings import Logits, Wordings
from relint.outside.arrays import np, npt
from relint.outside.structs import Struct

WEIGHTS_FOLDER = Path(__file__).parent / "weights"
WEIGHTS = WEIGHTS_FOLDER / "judge.bin"
#: Passages read together: full products, small arrays.
_BATCH = 64
#: What a sentence's vector says of its pack, beside the judge's own logits (training/judge/which.py).
_VECTOR = 0.5
#: The two together are too sure of themselves: so much of their logits is a chance that holds.
_HELD = 0.7
#: Digits of a probability that count: the last bits of a product differ between processors, these hardly ever do.
_DIGITS = 4


class Judgement(Struct, frozen=True):
    """Of one passage. `outputs` holds a probability for each of `OUTPUTS`; `words` a row of logits for each word.

    A word's logit above 0 says that an editor's mark would more likely than not cover it. Words beyond
    `network.MAX_WORDS` are not read and have no row. `vector`, of length 1, says what the passage reads like.
    """

    outputs: Floats
    words: Floats
    vector: Floats


class Judge:
    """Immutable but for what it remembers. Loading reads nothing; the first passage maps the weights."""

    def __init__(self, path: Path = WEIGHTS):
        self._path = path
        self._kept: dict[Passage, Judgement] = {}
        self._vectors: dict[Passage, Floats] = {}
        self._chances: dict[Passage, npt.NDArray[np.float64]] = {}

    @cached_property
    def _file(self) -> WeightFile:
        return read_weights(self._path)

    @cached_property
    def _network(self) -> Network:
        return Network(self._file)

    @property
    def content_hash(self) -> str:
        """Changes when any answer may change."""
        return str(self._file.notes["content_hash"])

    def judge(self, passages: Sequence[Passage]) -> list[Judgement]:
        """One judgement a passage, in order; equal passages are read once. None depends on its company."""
        return once(self._kept, passages, self._judgements)

    def score(self, passages: Sequence[Passage]) -> Floats:
        """Probabilities, `float32[len(passages), len(OUTPUTS)]`, in the order of `OUTPUTS`."""
        if not passages:
            return np.zeros((0, self._network.outputs), np.float32)
        return np.stack([each.outputs for each in self.judge(passages)])

    def which(self, passages: Sequence[Passage]) -> npt.NDArray[np.float64]:
        """The chance that each passage, if an editor marks it, is marked in each of `PACKS`, `float64[n, packs]`.

        What the judge says of the passage in its context, and what its sentence's vector says of it alone. Of passages
        with a chance from 0.5 to 0.6 that share was right, on senders that neither had seen, and so on at every height.
        Equal passages are asked about once.
        """
        if not passages:
            return np.zeros((0, len(PACKS)))
        found = once(self._chances, passages, self._which_of)
        return np.stack(found)

    def _which_of(self, passages: Sequence[Passage]) -> npt.NDArray[np.float64]:
        vectors = self.encode([each.words for each in passages])
        matrix, bias = self._which
        said = vectors.astype(np.float64) @ matrix + bias
        said -= np.log(np.exp(said - said.max(axis=1, keepdims=True)).sum(axis=1, keepdims=True))
        likely = np.clip(self.score(passages)[:, : len(PACKS)].astype(np.float64), 1e-4, 1 - 1e-4)
        held = _HELD * np.round(np.log(likely / (1 - likely)) + _VECTOR * said, 3)
        chances = np.exp(held - held.max(axis=1, keepdims=True))
        return np.asarray(np.round(chances / chances.sum(axis=1, keepdims=True), _DIGITS))

    @cached_property
    def _which(self) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
        matrix, bias = (self._file.arrays[f"which.{name}"].astype(np.float64) for name in ("matrix", "bias"))
        return matrix, bias

    def encode(self, sentences: Sequence[Sequence[str]]) -> Floats:
        """One vector of length 1 a sentence (its words as written), `float32[n, width]`; likeness is their product.

        Equal sentences are read once.
        """
        if not sentences:
            return np.zeros((0, self._network.width), np.float32)
        alone = [Passage(tuple(words)) for words in sentences]
        found = once(self._vectors, alone, self._vectors_of)
        return np.stack(found)

    def _vectors_of(self, passages: Sequence[Passage]) -> Iterator[Floats]:
        return (reading.vector for reading in self._read(passages))

    def packs_of_draft(self, passages: Sequence[Passage]) -> npt.NDArray[np.float64]:
        """The chance that an editor marks anything for each of `PACKS` in the draft of these passages.

        `float64[packs]`; nothing is called for by a draft without passages.
        """
        if not passages:
            return np.zeros(len(PACKS))
        return self._whole_draft.packs(passages, self.score(passages))

    @cached_property
    def _whole_draft(self) -> WholeDraft:
        return WholeDraft(self._file.arrays)

    def draft_logit(self, passages: Sequence[Passage]) -> float:
        """How much more than in other drafts an editor marks in the one that these passages make, as a logit."""
        return round(self._wordings.of_draft(passages), _DIGITS)

    @cached_property
    def _wordings(self) -> Wordings:
        return Wordings(self._file.arrays)

    def _judgements(self, passages: Sequence[Passage]) -> Iterator[Judgement]:
        """The network's logits and those of the wordings, each with its share (training/judge/wordings.py)."""
        network, wordings, bias = self._file.arrays["mix"].astype(np.float64)
        said = wordings * self._wordings.read(passages) + bias
        for reading, own in zip(self._read(passages), said, strict=True):
            yield _judgement(reading, network * reading.outputs + own)

    def _read(self, passages: Sequence[Passage]) -> Iterable[NetworkOutput]:
        for start in range(0, len(passages), _BATCH):
            yield from self._network.read(passages[start : start + _BATCH])


def _judgement(reading: NetworkOutput, logits: Logits) -> Judgement:
    likely = 1 / (1 + np.exp(-logits))
    return Judgement(np.round(likely, _DIGITS).astype(np.float32), reading.words, reading.vector)


def mean_vector(judgements: Sequence[Judgement], weights: Sequence[float]) -> list[float]:
    """What several passages read like together: the weighted mean of their vectors, one number a dimension."""
    vectors = np.array([each.vector for each in judgements], np.float64)
    mean: list[float] = (np.array(weights, np.float64) @ vectors / sum(weights)).tolist()
    return mean


@cache
def background() -> Floats:
    """Vectors of sentences that nobody would mark, `float32[n, width]`: what a rule by example is set apart from."""
    return np.asarray(np.load(WEIGHTS_FOLDER / "background.npy"), np.float32)
