"""Finds rows of word tests in one sentence.

spaCy's `Matcher` gives the same matches, but keeps a state for every row at every word and asks every word list anew:
on real drafts it took nine tenths of a run. Here a row is tried only where its rarest word stands in the sentence, and
the tests are look-ups in sets over columns of the sentence that are read once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from relint.language.analysis import Unit

Test = dict[str, Any]
_Holds = Callable[[Unit, int], bool]
_CLOSING = frozenset(".!?…,;:\"”’')")
_REPEAT = re.compile(r"\{(\d+),(\d+)\}")
_MANY = 1_000
#: Test of a pattern → column of a unit.
_COLUMN = {"POS": "pos_", "TAG": "tag_", "ENT_TYPE": "ent_type_", "ORTH": "text"}
_FLAG = {"IS_PUNCT": "is_punct", "LIKE_NUM": "like_num", "IS_TITLE": "is_title", "IS_UPPER": "is_upper"}


class _Either:
    """Several rows of which one must be met: a word list with entries of several words, looked up by the first."""

    def __init__(self, ways: Sequence[Sequence[Test]]):
        self._by_word: dict[str, list[list[_Holds]]] = {}
        for way in ways:
            first, *rest = way
            checks = [_step(test).check or _anything for test in rest]
            opening = [] if set(first) == {"LOWER"} else [_step(first).check or _anything]
            for word in _values(first["LOWER"]):
                self._by_word.setdefault(word.replace("’", "'"), []).append([*(opening or [_anything]), *checks])

    def lengths(self, unit: Unit, at: int) -> set[int]:
        """How many words from `at` on each row that is met there takes."""
        if at >= len(unit.words):
            return set()
        room = len(unit.words) - at
        return {
            len(checks)
            for checks in self._by_word.get(unit.words[at], ())
            if len(checks) <= room and all(check(unit, at + place) for place, check in enumerate(checks))
        }


def _anything(unit: Unit, at: int) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class _Step:
    """One test and how often it may be met in a row; `check` is `None` where any word will do."""

    check: _Holds | None
    least: int
    most: int
    either: _Either | None = None

    def lengths(self, unit: Unit, at: int) -> Iterable[int]:
        """How many words from `at` on may be taken, most first."""
        if self.either:
            return sorted(self.either.lengths(unit, at) | ({0} if self.least == 0 else set()), reverse=True)
        check, limit, count = self.check, min(self.most, len(unit.words) - at), 0
        while count < limit and (check is None or check(unit, at + count)):
            count += 1
        return range(count, self.least - 1, -1)


class RowSearch:
    """One row of tests, ready to be looked for."""

    def __init__(self, tests: Sequence[Test], *, at_start: bool, at_end: bool):
        self._steps = [_step(test) for test in tests]
        self._at_start = at_start
        self._at_end = at_end
        self._required = sorted((words for test in tests if (words := _required(test))), key=len)
        #: One of these words must stand in the sentence (empty: nothing is known).
        self.rare: frozenset[str] = self._required[0] if self._required else frozenset()

    def find(self, unit: Unit) -> list[tuple[int, list[int]]]:
        """From every start the longest match: where it begins, and for each of its words which test it met."""
        if any(words.isdisjoint(unit.vocabulary) for words in self._required):
            return []
        starts = range(_opening(unit) + 1) if self._at_start else range(len(unit.words))
        return [(start, met) for start in starts if (met := self._from(unit, 0, start))]

    def _from(self, unit: Unit, step: int, at: int) -> list[int] | None:
        """The longest way through the steps from `step` on, beginning at word `at`; `None` when there is none."""
        if step == len(self._steps):
            return [] if not self._at_end or _closes(unit, at) else None
        best: list[int] | None = None
        for taken in self._steps[step].lengths(unit, at):
            rest = self._from(unit, step + 1, at + taken)
            if rest is not None and (best is None or taken + len(rest) > len(best)):
                best = [step] * taken + rest
        return best


def _opening(unit: Unit) -> int:
    """The number of marks before the first word."""
    texts = unit.column("text")
    return next((place for place, text in enumerate(texts) if text.isalnum()), len(texts) - 1 if texts else -1)


def _closes(unit: Unit, at: int) -> bool:
    """True when only marks follow."""
    texts, marks = unit.column("text"), unit.column("is_punct")
    return all(texts[place] in _CLOSING or marks[place] for place in range(at, len(texts)))


def _step(test: Test) -> _Step:
    if "EITHER" in test:
        return _Step(None, 0 if test["OP"] == "?" else 1, 1, _Either(test["EITHER"]))
    rest = {key: value for key, value in test.items() if key != "OP"}
    checks = [_check(key, value) for key, value in rest.items()]
    check = None if not checks else checks[0] if len(checks) == 1 else _all(checks)
    least, most = _times(test.get("OP", ""))
    return _Step(check, least, most)


def _times(operator: str) -> tuple[int, int]:
    if found := _REPEAT.fullmatch(operator):
        return int(found[1]), int(found[2])
    return {"": (1, 1), "?": (0, 1), "+": (1, _MANY), "*": (0, _MANY)}[operator]


def _check(key: str, value: Any) -> _Holds:
    if key == "LOWER":
        return _lower(value)
    if key in _FLAG:
        flag = _FLAG[key]
        return lambda unit, at: unit.column(flag)[at] is value
    column = _COLUMN[key]
    if isinstance(value, str):
        return lambda unit, at: unit.column(column)[at] == value
    wanted = frozenset(_values(value))
    return _membership(column, wanted, wanted_in="IN" in value)


def _membership(column: str, wanted: frozenset[str], *, wanted_in: bool) -> _Holds:
    if wanted_in:
        return lambda unit, at: unit.column(column)[at] in wanted
    return lambda unit, at: unit.column(column)[at] not in wanted


def _lower(value: dict[str, Any]) -> _Holds:
    if "REGEX" in value:
        pattern = re.compile(value["REGEX"])
        return lambda unit, at: pattern.match(unit.words[at]) is not None
    wanted = frozenset(word.replace("’", "'") for word in _values(value))
    if "IN" in value:
        return lambda unit, at: unit.words[at] in wanted
    return lambda unit, at: unit.words[at] not in wanted


def _values(value: dict[str, list[str]]) -> list[str]:
    return value["IN"] if "IN" in value else value["NOT_IN"]


def _all(checks: Sequence[_Holds]) -> _Holds:
    return lambda unit, at: all(check(unit, at) for check in checks)


def _required(test: Test) -> frozenset[str] | None:
    """The words of which one must occur for this test; `None` where it may be skipped or is no word list."""
    if test.get("OP", "") not in ("", "+"):
        return None
    if "EITHER" in test:
        return frozenset(word.replace("’", "'") for way in test["EITHER"] for word in _values(way[0]["LOWER"]))
    lower = test.get("LOWER")
    if not isinstance(lower, dict) or "IN" not in lower:
        return None
    return frozenset(word.replace("’", "'") for word in lower["IN"])
