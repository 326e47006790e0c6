"""The judge's network with numpy alone: what words in context say of every output, and what the sentence answers.

Sentences stand in one long array with empty rows between them, so that none sees another; sums are exact (`exact.py`),
so a sentence's answer is the same to the last bit whatever it is read with, and wherever.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from relint.judge.exact import STEPS, Linear, Norm, steps, unit
from relint.judge.forms import Forms
from relint.judge.passage import Passage
from relint.judge.weights import Floats, WeightFile
from relint.outside.arrays import np, npt
from relint.outside.structs import Struct

CHANNELS = ("", "email", "message", "post")
STAGES = ("", "stranger", "curious", "subscriber", "customer", "advocate")
PLACES = (
    "", "from", "subject", "preheader", "heading", "paragraph", "list-item", "table-cell", "quote", "button",
    "alt-text", "greeting", "sign-off", "signature", "footer", "history",
)  # fmt: skip
#: Words of a sentence that are read; the few longer ones end here for the judge.
MAX_WORDS = 120
_CHUNK = 256
_STEP = np.float32(1 / STEPS)
Places = npt.NDArray[np.int64]


class NetworkOutput(Struct, frozen=True):
    """Of one passage: a logit for each output, the same for each word that was read, and a vector of length 1."""

    outputs: Floats
    words: Floats
    vector: Floats


class Network:
    """Immutable weights, and the forms met."""

    def __init__(self, file: WeightFile):
        arrays = file.arrays
        self._forms = Forms(arrays)
        self._tables = [arrays[name].astype(np.float32) for name in ("channel", "stage", "touch", "place", "part")]
        self._before = Linear(arrays, "before")
        self._dilations: list[int] = file.notes["dilations"]
        self._first_norm = Norm(arrays, "norm0")
        self._layers = [
            (Linear(arrays, f"layer{number}"), Norm(arrays, f"norm{number + 1}"))
            for number in range(len(self._dilations))
        ]
        self._words, self._head, self._vector = (Linear(arrays, name) for name in ("words", "head", "vector"))
        self._centre = arrays["centre"].astype(np.float32)
        #: How many outputs there are, and the length of a sentence's vector.
        self.outputs, self.width = self._head.width, self._vector.width

    def read(self, passages: Sequence[Passage]) -> list[NetworkOutput]:
        """What it makes of each passage, in order; a passage without words counts as one with an empty word."""
        words = [passage.words[:MAX_WORDS] or ("",) for passage in passages]
        lengths = np.array([len(each) for each in words])
        firsts = _firsts(lengths)
        owner = np.repeat(np.arange(len(words)), lengths)
        context = self._context(passages)
        inside = self._forms.rows([word for each in words for word in each])
        inside += context[owner]
        rows = self._in_context(inside, owner)
        said = self._words(rows)
        mean = _means(rows, lengths)
        pooled = np.hstack([mean, np.maximum.reduceat(rows, firsts, axis=0)])
        loudest = steps(np.maximum.reduceat(said, firsts, axis=0))
        outputs = self._head(np.hstack([pooled, loudest, context]))
        vectors = unit(unit(self._vector(pooled)) - self._centre)
        return [
            NetworkOutput(outputs[n], said[first : first + length], vectors[n])
            for n, (first, length) in enumerate(zip(firsts, lengths, strict=True))
        ]

    def _context(self, passages: Sequence[Passage]) -> Floats:
        """One row for what is known around each passage, in steps."""
        before = np.zeros((len(passages), self._forms.width), np.float32)
        if known := [number for number, each in enumerate(passages) if each.before]:
            words = [passages[number].before[-MAX_WORDS:] for number in known]
            lengths = np.array([len(each) for each in words])
            before[known] = _means(self._forms.rows([word for each in words for word in each]), lengths)
        found = self._before(before)
        numbers = np.array([_numbers(each) for each in passages])
        for table, column in zip(self._tables, numbers.T, strict=True):
            found += table[column]
        return steps(found)

    def _in_context(self, rows: Floats, owner: Places) -> Floats:
        """Words to words that know their neighbours, in steps; the sentences stand far enough apart."""
        gap = max(self._dilations)
        at = np.arange(len(rows)) + gap * (owner + 1)
        apart = np.zeros((int(at[-1]) + gap + 1, rows.shape[1]), np.float32)
        rows *= _STEP
        for chunk in _chunks(len(rows)):
            rows[chunk] = steps(self._first_norm(rows[chunk]))
        for (linear, norm), dilation in zip(self._layers, self._dilations, strict=True):
            apart[at] = rows
            for chunk in _chunks(len(rows)):
                here, place = rows[chunk], at[chunk]
                pieces = linear(np.hstack([apart[place - dilation], here, apart[place + dilation]]))
                here *= _STEP
                here += norm(np.maximum(pieces[:, : self._forms.width], pieces[:, self._forms.width :]))
                steps(here)
        return rows


def _chunks(count: int) -> Iterator[slice]:
    """A few rows at a time, which stay in the processor's cache."""
    return (slice(start, start + _CHUNK) for start in range(0, count, _CHUNK))


def _numbers(passage: Passage) -> tuple[int, int, int, int, int]:
    return (
        CHANNELS.index(passage.channel),
        STAGES.index(passage.stage),
        passage.touch,
        PLACES.index(passage.place),
        passage.part,
    )


def _firsts(lengths: Places) -> Places:
    """Where each stretch begins when they stand one after the other."""
    return np.concatenate([[0], np.cumsum(lengths)[:-1]])


def _means(rows: Floats, lengths: Places) -> Floats:
    """The mean of each stretch of rows of whole steps, in steps again."""
    sums: Floats = np.add.reduceat(rows, _firsts(lengths), axis=0)
    return steps(sums / (lengths * STEPS).astype(np.float32)[:, None])
