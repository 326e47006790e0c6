"""What a sentence of a mail shows of its reader: a customer's order, a donor's gift, a stranger's shop, or nothing.

A small network on the judge's table of words: what stands in windows of four words, and which pairs of words there
are. Trained by `training/stage` on lines written for it; its sums are whole numbers, so that they are the same
everywhere.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain, groupby, pairwise
from pathlib import Path

from relint.judge.exact import STEPS, Linear, steps
from relint.judge.forms import Forms
from relint.judge.weights import Arrays, Floats, read_weights
from relint.judge.words import plain
from relint.outside.arrays import np, npt
from relint.outside.late_expressions import late

_FOLDER = Path(__file__).parent / "weights"
#: In the order of the network's answers; the last says that a sentence shows nothing.
ROLES = (
    "order", "user", "donor", "member", "helped", "applicant", "guest", "reader", "contact", "advocate", "stranger",
    "nothing",
)  # fmt: skip
#: Words that are looked at together, and the most of a sentence that are read.
WINDOW, MAX_WORDS = 4, 40
#: Rows of the table of pairs.
PAIRS = 16384
#: Digits of a probability that count.
_DIGITS = 4
#: What a word more must take away from the likelihood to be quoted.
_DEARER = 0.04
_WORD = late(r"[^\W\d_]+?(?=n't\b)|n't\b|'(?:ve|re|s|ll|d|m)\b|[^\W\d_]+|\d+(?:[.,:]\d+)*|[£$€%#?!.,;:]", re.IGNORECASE)
_PASSED_OVER = frozenset(",;:")


def words_of(sentence: str) -> list[str]:
    """The words as the table of words knows them: “haven't” is two."""
    return _WORD.findall(sentence.replace("’", "'"))[:MAX_WORDS]


def quoted(sentence: str, first: int, last: int) -> str:
    """A sentence from one of its words up to (not including) another, as it is written."""
    places = [match.span() for match in _WORD.finditer(sentence.replace("’", "'"))]
    return sentence[places[first][0] : places[last - 1][1]]


def pairs_of(words: Sequence[str]) -> list[int]:
    """The rows of single words, of words that follow each other, and of those with one word between them."""
    forms = ["<", *(plain(each) for each in words if each not in _PASSED_OVER), ">"]
    beside = [f"{former} {latter}" for former, latter in pairwise(forms)]
    apart = [f"{former} * {latter}" for former, latter in zip(forms, forms[2:], strict=False)]
    return sorted({zlib.crc32(each.encode("utf8")) % PAIRS for each in {*forms, *beside, *apart}})


class Windows:
    """What windows of words say: of each word once for each place in a window, added up over the window.

    All that is added up are whole numbers, so it is the same as a product over the window as a whole; and when a
    sentence is read over and over without some of its words, there are few words and many windows.
    """

    def __init__(self, arrays: Arrays):
        matrix = arrays["window.matrix"].astype(np.float32)
        self._hidden = matrix.shape[1]
        #: A column for each place in a window and each output.
        self._weights = np.hstack(np.split(matrix, WINDOW))
        self._scales = arrays["window.scales"].astype(np.float32) / np.float32(STEPS)
        self._bias = arrays["window.bias"].astype(np.float32)

    def loudest(self, rows: Floats, sentences: Sequence[Sequence[int]]) -> Floats:
        """The most that any window of each sentence says for each output, at least 0.

        `rows` holds those of the words, in whole steps; each sentence the numbers of its words there. Windows reach
        over its ends, where nothing is.
        """
        gap = WINDOW - 1
        said = np.vstack([rows @ self._weights, np.zeros((1, WINDOW * self._hidden), np.float32)])
        nothing = [len(rows)] * gap
        padded = np.array([*chain.from_iterable((*nothing, *words) for words in sentences), *nothing], np.int64)
        lengths = [len(words) + gap for words in sentences]
        windows = len(padded) - gap
        found = said[padded[:windows], : self._hidden]
        for place in range(1, WINDOW):
            column = place * self._hidden
            found += said[padded[place : place + windows], column : column + self._hidden]
        # Scales are above 0, so the largest sum gives the largest answer.
        most = np.vstack(list(_loudest(found, lengths)))
        most *= self._scales
        most += self._bias
        return np.maximum(most, 0)


def _loudest(rows: Floats, lengths: Sequence[int]) -> Iterator[Floats]:
    """The largest of each column in each stretch of rows; stretches as long as the one before are taken together."""
    start = 0
    for length, alike in groupby(lengths):
        count = len(list(alike))
        end = start + count * length
        yield rows[start:end].reshape(count, length, -1).max(axis=1)
        start = end


class RoleReader:
    """Immutable weights, and the forms met."""

    def __init__(self, arrays: Arrays, forms: Forms):
        self._forms = forms
        self._window, self._answer = Windows(arrays), Linear(arrays, "answer")
        self._pairs = arrays["pairs"].astype(np.float32)
        self._scale = arrays["pairs.scales"].astype(np.float64)

    def read(self, sentences: Sequence[Sequence[str]]) -> npt.NDArray[np.float64]:
        """A probability for each of `ROLES`, `float64[n, len(ROLES)]`; a sentence's answer depends on it alone."""
        if not sentences:
            return np.zeros((0, len(ROLES)))
        logits = self._logits([words or ["."] for words in sentences])
        likely = np.exp(logits - logits.max(axis=1, keepdims=True))
        return np.asarray(np.round(likely / likely.sum(axis=1, keepdims=True), _DIGITS))

    def _logits(self, sentences: Sequence[Sequence[str]]) -> npt.NDArray[np.float64]:
        numbers: dict[str, int] = {}
        places = [[numbers.setdefault(word, len(numbers)) for word in words] for words in sentences]
        said = self._answer(steps(self._window.loudest(self._forms.rows(list(numbers)), places)))
        return np.asarray(said.astype(np.float64) + self._paired(sentences))

    def _paired(self, sentences: Sequence[Sequence[str]]) -> npt.NDArray[np.float64]:
        places = [pairs_of(words) for words in sentences]
        counts = np.array([len(each) for each in places])
        sums = np.add.reduceat(self._pairs[list(chain.from_iterable(places))], np.cumsum(counts) - counts, axis=0)
        return np.asarray(sums * self._scale / np.sqrt(counts)[:, None])

    def carried(self, words: Sequence[str], roles: Sequence[int]) -> tuple[int, int]:
        """The words, from the first up to (not including) the second, without which these roles are least likely."""
        short = [each for each in _stretches(len(words)) if words[each[0]].isalnum() and words[each[1] - 1].isalnum()]
        without = [[*words[:start], *words[end:]] for start, end in short]
        longer = np.array([end - start for start, end in short])
        left = self.read(without)[:, list(roles)].sum(axis=1) + _DEARER * longer
        return short[int(np.round(left, _DIGITS).argmin())] if short else (0, len(words))


def _stretches(words: int) -> list[tuple[int, int]]:
    """Two to four words that follow each other, or the one that there is."""
    sizes = range(min(2, words), WINDOW + 1)
    return [(start, start + size) for size in sizes for start in range(words - size + 1)]


@cache
def role_reader() -> RoleReader:
    """The reader that comes with relint."""
    with np.load(_FOLDER / "roles.npz") as file:
        arrays = {name: file[name] for name in file.files}
    return RoleReader(arrays, Forms(read_weights(_FOLDER / "judge.bin").arrays))
