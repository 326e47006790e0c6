"""A probe index as flat arrays: written once, read by every run, with the probes made when their words occur.

Making every rule ready to see which of them a draft needs takes longer than reading the draft. So what `ProbeIndex`
works out is kept as numbers: for each word the lists that it is in and the ways to match that it may begin, for each
way the lists that must have a word, too, and whose it is. A probe is a number until a sentence asks for it.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property

import msgspec

from relint.language.analysis import Unit
from relint.matching.probe import Probe, ProbeIndex

#: Another one has another meaning: what is kept under it is not read.
FORMAT = 1
#: So many words are remembered with their lists.
_WORDS = 20_000


class Rows(msgspec.Struct, frozen=True, array_like=True, dict=True):
    """Rows of numbers of different lengths, one behind the other: row `n` begins at `firsts[n]`."""

    firsts: bytes
    numbers: bytes

    @cached_property
    def _firsts(self) -> memoryview:
        return memoryview(self.firsts).cast("I")

    @cached_property
    def _numbers(self) -> memoryview:
        return memoryview(self.numbers).cast("I")

    def row(self, number: int) -> list[int]:
        """The numbers of one row."""
        firsts = self._firsts
        return self._numbers[firsts[number] : firsts[number + 1]].tolist()


def rows_of(rows: Iterable[Sequence[int]]) -> Rows:
    """Rows made flat."""
    firsts, numbers = array("I", [0]), array("I")
    for row in rows:
        numbers.extend(row)
        firsts.append(len(numbers))
    return Rows(firsts.tobytes(), numbers.tobytes())


class IndexData(msgspec.Struct, frozen=True, array_like=True):
    """The arrays.

    `words` are all words, one a line, in order. `lists` and `anchors` have a row for each word, `ways` for each
    anchor, `needed` for each way, and `probes` each way's probe. `shapes` are expressions that words may fit, each
    with its anchor.
    """

    format: int
    words: str
    lists: Rows
    anchors: Rows
    ways: Rows
    needed: Rows
    probes: bytes
    always: tuple[int, ...]
    shapes: tuple[tuple[str, int], ...]


def flat(index: ProbeIndex, number_of: Callable[[Probe], int]) -> IndexData:
    """What an index has worked out, with probes as numbers."""
    words = sorted(index.bits.keys() | index.anchors.keys())
    anchors = {anchor: number for number, anchor in enumerate(index.anchored)}
    ways: list[list[int]] = []
    needed: list[list[int]] = []
    probes = array("I")
    for anchor in anchors:
        ways.append(list(range(len(needed), len(needed) + len(index.anchored[anchor]))))
        for bits, probe in index.anchored[anchor]:
            needed.append(_places(bits))
            probes.append(number_of(probe))
    return IndexData(
        FORMAT,
        "\n".join(words),
        lists=rows_of(_places(index.bits.get(word, 0)) for word in words),
        anchors=rows_of([anchors[each] for each in index.anchors.get(word, ())] for word in words),
        ways=rows_of(ways),
        needed=rows_of(needed),
        probes=probes.tobytes(),
        always=tuple(map(number_of, index.always)),
        shapes=tuple((one.shape, anchors[one]) for one in index.wildcards if one in anchors),
    )


def _places(bits: int) -> list[int]:
    """The places of the bits that are set."""
    found = []
    while bits:
        lowest = bits & -bits
        found.append(lowest.bit_length() - 1)
        bits ^= lowest
    return found


class KeptIndex:
    """Tells from the words of a sentence which probes can find something in it; `probe` makes one of its number."""

    def __init__(self, data: IndexData, probe: Callable[[int], Probe]) -> None:
        self._data = data
        self._probe = probe
        self._words = data.words.split("\n")
        self._owners = memoryview(data.probes).cast("I")
        #: For each word that was met, its lists and its anchors; for each anchor, its ways.
        self._met: dict[str, tuple[list[int], list[int]]] = {}
        self._ways: dict[int, list[tuple[frozenset[int], int]]] = {}

    @cached_property
    def _any_shape(self) -> Callable[[str], object]:
        return re.compile("|".join(f"(?:{shape})" for shape, _ in self._data.shapes) or "(?!)").fullmatch

    def candidates(self, unit: Unit) -> tuple[Probe, ...]:
        """The probes that can find something in a sentence of these words."""
        found: tuple[Probe, ...] | None = unit.kept.get(self)
        if found is None:
            numbers = self._candidates(unit.vocabulary)
            found = unit.kept[self] = tuple([self._probe(number) for number in numbers])
        return found

    def _candidates(self, vocabulary: Iterable[str]) -> list[int]:
        met: set[int] = set()
        anchors: dict[int, None] = {}
        for word in vocabulary:
            known = self._met.get(word)
            if known is None:
                known = self._met[word] = self._looked_up(word)
            met.update(known[0])
            anchors.update(dict.fromkeys(known[1]))
        found = dict.fromkeys(self._data.always)
        for anchor in anchors:
            for needed, probe in self._of_anchor(anchor):
                if needed <= met:
                    found[probe] = None
        return list(found)

    def _looked_up(self, word: str) -> tuple[list[int], list[int]]:
        if len(self._met) >= _WORDS:
            self._met.clear()
        number, lists, anchors = bisect_left(self._words, word), [], []
        if self._words[number : number + 1] == [word]:
            lists, anchors = self._data.lists.row(number), self._data.anchors.row(number)
        if self._any_shape(word):
            anchors += [anchor for shape, anchor in self._data.shapes if re.fullmatch(shape, word)]
        return lists, anchors

    def _of_anchor(self, anchor: int) -> list[tuple[frozenset[int], int]]:
        found = self._ways.get(anchor)
        if found is None:
            rows = self._data.ways.row(anchor)
            found = self._ways[anchor] = [(frozenset(self._data.needed.row(way)), self._owners[way]) for way in rows]
        return found
