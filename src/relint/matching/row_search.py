"""Finds rows of word tests in one sentence.

spaCy's `Matcher` gives the same matches, but keeps a state for every row at every word and asks every word list anew:
on real drafts it took nine tenths of a run. Here a row is tried only where its first word list has a word, and the
tests are look-ups in sets over columns of the sentence that are read once.

A row is looked for strictly, or loosely: tests that need a layer which the sentence has not yet are taken as met. What
is not there loosely is not there.

Nothing is tried twice: what the rest of a row comes to at some word is remembered, so that a search takes steps times
words, whatever the pattern and the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import Any

from relint.english.common_words import is_common
from relint.language.analysis import Unit
from relint.language.layer import Layer
from relint.language.word_list import Phrases, WordList
from relint.matching.lexicon import Lexicon
from relint.matching.pattern_rows import Test, layers_of, required
from relint.outside.structs import Struct

_Holds = Callable[[Unit, int], bool]
#: How many words the rest of a row takes (below 0: it is not met), and how many of them the step at hand.
_Way = tuple[int, int]
_NO_WAY = -1


class _Known(dict[tuple[int, int], _Way]):
    """What was found out at a step and a word of one sentence; under `~step`, of that step met any number of times."""


_CLOSING = frozenset(".!?…,;:\"”’')")
_REPEAT = re.compile(r"\{(\d+),(\d+)\}")
_MANY = 1_000
#: Test of a pattern → column of a unit, and the layer that fills it.
_COLUMN = {"POS": "pos_", "TAG": "tag_", "ENT_TYPE": "ent_type_", "ORTH": "text"}
_LAYER = {"pos_": Layer.TAGS, "tag_": Layer.TAGS, "ent_type_": Layer.ENTITIES}
_FLAG = {"IS_PUNCT": "is_punct", "LIKE_NUM": "like_num", "IS_TITLE": "is_title", "IS_UPPER": "is_upper"}


class _Either:
    """Single words (`check` says which) or phrases of which one must be met."""

    def __init__(self, check: _Holds, phrases: Phrases):
        self._check = check
        self._phrases = phrases

    def lengths(self, unit: Unit, at: int) -> set[int]:
        """How many words from `at` on each alternative that is met there takes."""
        words = unit.words
        if at >= len(words):
            return set()
        found = {len(row) for row in self._phrases.get(words[at], ()) if words[at : at + len(row)] == row}
        return found | {1} if self._check(unit, at) else found


class _Step(Struct, frozen=True):
    """One test and how often it may be met in a row; `check` is `None` where any word will do.

    `is_single` is true for a test of exactly one word.
    """

    check: _Holds | None
    least: int
    most: int
    is_single: bool
    either: _Either | None = None

    @property
    def repeats(self) -> bool:
        """True for a test that may be met any number of times."""
        return self.most == _MANY

    def lengths(self, unit: Unit, at: int) -> Iterable[int]:
        """How many words from `at` on may be taken, most first."""
        if self.either:
            return sorted(self.either.lengths(unit, at) | ({0} if self.least == 0 else set()), reverse=True)
        check, limit, count = self.check, min(self.most, len(unit.words) - at), 0
        while count < limit and (check is None or check(unit, at + count)):
            count += 1
        return range(count, self.least - 1, -1)


class RowSearch:
    """One row of tests, ready to be looked for. `layers` are those that it asks for."""

    def __init__(self, tests: Sequence[Test], words: Lexicon, *, at_start: bool, at_end: bool):
        self._tests = tests
        self._words = words
        self._at_start = at_start
        self._at_end = at_end
        self.layers = frozenset(layer for test in tests for layer in layers_of(test))
        self._steps: dict[frozenset[Layer], list[_Step]] = {}
        self._anchor = _anchor(tests, words)

    def match(self, unit: Unit) -> list[tuple[int, list[int]]]:
        """From every start the longest match: where it begins, and for each of its words which test it met."""
        steps, known = self._ready(self.layers), _Known()
        return [
            (start, _path(steps, start, known))
            for start in self._starts(unit)
            if self._longest(steps, unit, 0, start, known) > 0
        ]

    def asks(self, unit: Unit) -> frozenset[Layer] | None:
        """The layers of this row, or `None` when it is not even met loosely."""
        steps = self._ready(self.layers & unit.layers)
        known = _Known()
        loosely = any(self._longest(steps, unit, 0, start, known) > 0 for start in self._starts(unit))
        return self.layers if loosely else None

    def _starts(self, unit: Unit) -> Iterable[int]:
        if Layer.ENTITIES in self.layers and not _may_name(unit):
            return ()
        if self._at_start:
            return range(_opening(unit) + 1)
        if self._anchor is None:
            return range(len(unit.words))
        wanted, offset = self._anchor
        return [place - offset for place in unit.places(wanted) if place >= offset]

    def _ready(self, known: frozenset[Layer]) -> list[_Step]:
        steps = self._steps.get(known)
        if steps is None:
            steps = self._steps[known] = [_step(test, self._words, known) for test in self._tests]
        return steps

    def _longest(self, steps: Sequence[_Step], unit: Unit, step: int, at: int, known: _Known) -> int:
        """How many words the longest way through the steps from `step` on takes at word `at`; -1 when there is none."""
        begun = at
        while step < len(steps) and steps[step].is_single:  # most of a row: no choice to be made
            check = steps[step].check
            if at >= len(unit.words) or not (check is None or check(unit, at)):
                return _NO_WAY
            step, at = step + 1, at + 1
        if step == len(steps):
            return at - begun if not self._at_end or at >= _closing(unit) else _NO_WAY
        found = known.get((step, at))
        if found is None:
            choose = self._repeated if steps[step].repeats else self._chosen
            found = known[step, at] = choose(steps, unit, step, at, known)
        return _NO_WAY if found[0] < 0 else at - begun + found[0]

    def _chosen(self, steps: Sequence[_Step], unit: Unit, step: int, at: int, known: _Known) -> _Way:
        """The best of a few lengths that a step may have at a word."""
        best = (_NO_WAY, 0)
        for taken in steps[step].lengths(unit, at):
            rest = self._longest(steps, unit, step + 1, at + taken, known)
            if rest >= 0 and taken + rest > best[0]:
                best = (taken + rest, taken)
        return best

    def _repeated(self, steps: Sequence[_Step], unit: Unit, step: int, at: int, known: _Known) -> _Way:
        """The same of a step that may be met again and again: from the last word of a row of such words backwards."""
        check, last = steps[step].check, len(unit.words)
        end = at
        while (~step, end) not in known and end < last and (check is None or check(unit, end)):
            end += 1
        for place in range(end, at - 1, -1):
            if (~step, place) in known:
                continue
            rest = self._longest(steps, unit, step + 1, place, known)
            more, taken = known[~step, place + 1] if place < end else (_NO_WAY, 0)
            known[~step, place] = (more + 1, taken + 1) if more >= 0 and more + 1 >= rest else (rest, 0)
        if steps[step].least == 0:
            return known[~step, at]
        if end == at and not (at < last and (check is None or check(unit, at))):
            return (_NO_WAY, 0)
        more, taken = known[~step, at + 1]
        return (more + 1, taken + 1) if more >= 0 else (_NO_WAY, 0)


def _path(steps: Sequence[_Step], at: int, known: _Known) -> list[int]:
    """For each word of a way that was found, which test it met."""
    met: list[int] = []
    for number, step in enumerate(steps):
        taken = 1 if step.is_single else known[number, at][1]
        met += [number] * taken
        at += taken
    return met


def _may_name(unit: Unit) -> bool:
    """False for a sentence without a capital letter but those that any sentence has: names are not looked for there."""
    found: bool | None = unit.kept.get(_may_name)
    if found is None:
        texts = unit.column("text")
        found = any(
            text[0].isupper() and unit.words[place] != "i" and (place > 0 or not is_common(unit.words[0]))
            for place, text in enumerate(texts)
        )
        unit.kept[_may_name] = found
    return found


def _anchor(tests: Sequence[Test], words: Lexicon) -> tuple[WordList, int] | None:
    """The first word list that must be met, and how many words stand before it in every match."""
    offset = 0
    for test in tests:
        kept = required(test)
        if kept is not None:
            return words.listed(kept), offset
        least, most = _times(test.get("OP", ""))
        if "EITHER" in test or least != most:
            return None
        offset += least
    return None


def _opening(unit: Unit) -> int:
    """The number of marks before the first word."""
    texts = unit.column("text")
    return next((place for place, text in enumerate(texts) if text.isalnum()), len(texts) - 1 if texts else -1)


def _closing(unit: Unit) -> int:
    """The first place from which on there are only marks."""
    found: int | None = unit.kept.get(_closing)
    if found is None:
        texts, marks = unit.column("text"), unit.column("is_punct")
        found = len(texts)
        while found and (texts[found - 1] in _CLOSING or marks[found - 1]):
            found -= 1
        unit.kept[_closing] = found
    return found


def _step(test: Test, words: Lexicon, known: AbstractSet[Layer]) -> _Step:
    least, most = _times(test.get("OP", ""))
    if "EITHER" in test:
        either = test["EITHER"]
        single = {"LOWER": {"IN": either["words"]}} | ({"POS": either["pos"]} if either["pos"] else {})
        check = _checked(single, words, known) or _anything
        return _Step(None, least, most, False, _Either(check, words.phrases(either["phrases"])))
    return _Step(_checked(test, words, known), least, most, least == most == 1)


def _checked(test: Test, words: Lexicon, known: AbstractSet[Layer]) -> _Holds | None:
    """All that the test asks of one word, layers that are not known left out; `None` when that is nothing."""
    asked = {key: value for key, value in test.items() if key != "OP" and _layer(key) in {None, *known}}
    checks = [_check(key, value, words) for key, value in asked.items()]
    return None if not checks else checks[0] if len(checks) == 1 else _all(checks)


def _layer(key: str) -> Layer | None:
    return _LAYER.get(_COLUMN.get(key, ""))


def _anything(unit: Unit, at: int) -> bool:
    return True


def _times(operator: str) -> tuple[int, int]:
    if found := _REPEAT.fullmatch(operator):
        return int(found[1]), int(found[2])
    return {"": (1, 1), "?": (0, 1), "+": (1, _MANY), "*": (0, _MANY)}[operator]


def _check(key: str, value: Any, words: Lexicon) -> _Holds:
    if key == "LOWER":
        return _lower(value, words)
    if key in _FLAG:
        flag = _FLAG[key]
        return lambda unit, at: unit.column(flag)[at] is value
    column = _COLUMN[key]
    if isinstance(value, str):
        return lambda unit, at: unit.column(column)[at] == value
    if "IN" in value:
        wanted = frozenset(value["IN"])
        return lambda unit, at: unit.column(column)[at] in wanted
    unwanted = frozenset(value["NOT_IN"])
    return lambda unit, at: unit.column(column)[at] not in unwanted


def _lower(value: dict[str, Any], words: Lexicon) -> _Holds:
    if "NOT_IN" in value:
        unwanted = words.listed(value["NOT_IN"])
        return lambda unit, at: not unwanted.has(unit.words[at])
    wanted = words.listed(value["IN"])
    return lambda unit, at: wanted.has(unit.words[at])


def _all(checks: Sequence[_Holds]) -> _Holds:
    return lambda unit, at: all(check(unit, at) for check in checks)
