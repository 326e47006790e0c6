"""What a sentence's wording says of every output: its words, pairs of words and outer traits, each with a weight.

The network knows what words are like; which wordings editors stop at it cannot hold, since its vectors are few and
small. A linear reading holds just that, and the two together rank sentences as their far larger teachers do
(training/judge/README.md). All that is added up are whole numbers, so a sentence's answer is the same everywhere.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence
from typing import NamedTuple

from relint.judge.passage import Passage
from relint.judge.weights import Arrays
from relint.judge.words import Shape, key_of, plain, shape_of
from relint.outside.arrays import np, npt

Keys = npt.NDArray[np.uint64]
Logits = npt.NDArray[np.float64]
#: Before the first word and behind the last.
_START, _END = key_of("\0start"), key_of("\0end")
#: An odd number whose product spreads keys over all 64 bits, so that a pair is not its words turned round.
_SPREAD = np.uint64(0x9E3779B97F4A7C15)
#: Numbers of words at which the next class of length begins.
_LENGTHS = (1, 2, 4, 7, 12, 20, 33, 54, 90, 148)
_MOST_CAPITALS = 3
_SHARES = 4
_MARKS = "!?%"
#: Words that are remembered; with more all are forgotten, so that memory does not grow with the run.
_KEPT = 16_384


class Shown(NamedTuple):
    """Keys of what some passages show, one passage after the other, and how many each has."""

    keys: Keys
    lengths: list[int]


class Shows(NamedTuple):
    """What some passages show to each of the three tables."""

    words: Shown
    pairs: Shown
    traits: Shown


class Traits(NamedTuple):
    """Where a sentence stands, and how it looks from afar; numbers in classes."""

    channel: str
    stage: str
    touch: int
    part: int
    place: str
    length: int
    capitals: int
    titles: int
    has_number: bool
    marks: str

    @property
    def keys(self) -> list[int]:
        """What the table of traits knows them by: each alone, and the place in its channel."""
        names = [f"{name} {value}" for name, value in self._asdict().items() if name not in ("has_number", "marks")]
        names += [f"place {self.place} {self.channel}", *(["number"] if self.has_number else ()), *self.marks]
        return [key_of(f"\0{name}") for name in names]


class Reader:
    """Passages to the keys of what they show, those of all passages in one row; remembers the words that it met."""

    def __init__(self) -> None:
        self._keys: dict[str, int] = {}
        self._shapes: dict[str, Shape] = {}
        self._traits: dict[Traits, list[int]] = {}

    def read(self, passages: Sequence[Passage]) -> Shows:
        """Words, pairs and traits, for which each word is looked up once."""
        words = self.words(passages)
        return Shows(words, _pairs(words), self._traits_of(passages))

    def words(self, passages: Sequence[Passage]) -> Shown:
        """Each word."""
        words = [word for each in passages for word in each.words]
        self._learn(words)
        keys = np.fromiter(map(self._keys.__getitem__, words), np.uint64, len(words))
        return Shown(keys, [len(each.words) for each in passages])

    def _traits_of(self, passages: Sequence[Passage]) -> Shown:
        """Where each stands, how long it is and how it is written; its words have been met."""
        inside = [self._known_traits(self._traits_seen(each)) for each in passages]
        return Shown(np.array([key for keys in inside for key in keys], np.uint64), list(map(len, inside)))

    def _traits_seen(self, passage: Passage) -> Traits:
        words = passage.words
        shapes = list(map(self._shapes.__getitem__, words))
        return Traits(
            passage.channel,
            passage.stage,
            passage.touch,
            passage.part,
            passage.place,
            length=bisect(_LENGTHS, len(words)),
            capitals=min(_MOST_CAPITALS, shapes.count(Shape.UPPER)),
            titles=_SHARES * shapes.count(Shape.TITLE) // max(1, len(words)),
            has_number=Shape.NUMBER in shapes,
            marks="".join(mark for mark in _MARKS if mark in words),
        )

    def _known_traits(self, seen: Traits) -> list[int]:
        keys = self._traits.get(seen)
        if keys is None:
            if len(self._traits) > _KEPT:
                self._traits.clear()
            keys = self._traits[seen] = seen.keys
        return keys

    def _learn(self, words: Sequence[str]) -> None:
        if len(self._keys) > _KEPT:
            self._keys.clear()
            self._shapes.clear()
        for word in set(words).difference(self._keys):
            self._keys[word] = key_of(plain(word))
            self._shapes[word] = shape_of(word)


def _pairs(words: Shown) -> Shown:
    """Each word with the one before it, the start and the end among them."""
    lengths = np.array(words.lengths, np.int64)
    ends = np.cumsum(lengths)
    former, latter = np.insert(words.keys, ends - lengths, _START), np.insert(words.keys, ends, _END)
    return Shown(former * _SPREAD + latter, [length + 1 for length in words.lengths])


class WeightTable:
    """Keys in rising order, and for each a weight in bytes for every output, with a scale a column."""

    def __init__(self, arrays: Arrays, name: str):
        self._keys = arrays[f"{name}.keys"]
        self._weights = arrays[f"{name}.weights"]
        self._scales = arrays[f"{name}.scales"].astype(np.float64)

    def sums(self, shown: Shown) -> Logits:
        """What the known ones among the keys of each stretch say, each key once: `float64[stretches, outputs]`.

        Their sum is divided by the root of their number: of many words each says less.
        """
        keys, lengths = shown
        found = np.zeros((len(lengths), len(self._scales)))
        places = np.minimum(np.searchsorted(self._keys, keys), len(self._keys) - 1)
        owners = np.repeat(np.arange(len(lengths)), lengths)
        known = self._keys[places] == keys
        pairs = np.sort(owners[known] * len(self._keys) + places[known])
        owners, rows = np.divmod(pairs[_firsts(pairs)], len(self._keys))
        if len(owners):
            firsts = _firsts(owners)
            counts = np.diff(np.append(firsts, len(owners)))
            sums = np.add.reduceat(self._weights[rows].astype(np.int64), firsts, axis=0)
            found[owners[firsts]] = sums * self._scales / np.sqrt(counts)[:, None]
        return found


def _firsts(ordered: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """Where each value stands first (`np.unique` would import masked arrays, which takes longer than all of this)."""
    return np.flatnonzero(np.append(True, ordered[1:] != ordered[:-1])[: len(ordered)])


class Wordings:
    """The tables of words, pairs and traits, and the one of a whole draft's words."""

    def __init__(self, arrays: Arrays):
        self._reader = Reader()
        self._words, self._pairs, self._traits = (
            WeightTable(arrays, f"wordings.{name}") for name in ("words", "pairs", "traits")
        )
        self._bias = arrays["wordings.bias"].astype(np.float64)
        self._drafts = WeightTable(arrays, "wordings.drafts")

    def read(self, passages: Sequence[Passage]) -> Logits:
        """A logit for each passage and output, `float64[n, outputs]`."""
        shows = self._reader.read(passages)
        found = self._words.sums(shows.words) + self._pairs.sums(shows.pairs)
        return np.asarray(found + self._traits.sums(shows.traits) + self._bias)

    def of_draft(self, passages: Sequence[Passage]) -> float:
        """How much more than in other drafts an editor marks in one with these words, as a logit."""
        keys, _ = self._reader.words(passages)
        return float(self._drafts.sums(Shown(keys, [len(keys)]))[0, 0])
