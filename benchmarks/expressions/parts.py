"""Strings that an expression is made for, and those that make it begin again and again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import import_module
from itertools import islice, permutations
from typing import Any

#: Python keeps its own parser of expressions to itself.
_PARSER: Any = import_module("re._parser")
_OP: Any = import_module("re._constants")
_REPEATS = (_OP.MAX_REPEAT, _OP.MIN_REPEAT, _OP.POSSESSIVE_REPEAT)
#: A repetition of fewer pieces costs the same wherever it stands.
_MANY = 20
_FEW = 6
_USUAL = "a b-.\"'({[<&%,1\n"
_OF_CATEGORY = {
    _OP.CATEGORY_DIGIT: "1",
    _OP.CATEGORY_SPACE: " ",
    _OP.CATEGORY_WORD: "a",
    _OP.CATEGORY_NOT_SPACE: "a",
    _OP.CATEGORY_NOT_DIGIT: "a",
    _OP.CATEGORY_NOT_WORD: "-",
}


def attacks(expression: str, flags: int) -> Iterator[tuple[str, str]]:
    """What stands first, and what is repeated behind it until something of the expression takes its time."""
    yield from dict.fromkeys(_attacks(_PARSER.parse(expression, flags), [""]))


def _attacks(sequence: Iterable[tuple[Any, Any]], before: list[str]) -> Iterator[tuple[str, str]]:
    for op, given in sequence:
        if op in _REPEATS:
            if given[1] > _MANY:
                pieces = [piece for piece in _samples(given[2]) if piece]
                pairs = (one + other for one, other in islice(permutations(pieces[:5], 2), 8))
                yield from ((start, piece) for start in before for piece in (*pieces, *pairs))
            yield from _attacks(given[2], before)
        for inner in _inner(op, given):
            yield from _attacks(inner, before)
        follow = _samples([(op, given)])[:2]
        before = list(dict.fromkeys(start + end for start in before for end in follow))[:4]
        yield from (("", start) for start in before if start)


def _inner(op: Any, given: Any) -> list[Any]:
    if op is _OP.BRANCH:
        return list(given[1])
    if op is _OP.SUBPATTERN:
        return [given[3]]
    return [given] if op is _OP.ATOMIC_GROUP else []


def _samples(sequence: Iterable[tuple[Any, Any]]) -> list[str]:
    """A few strings that match."""
    found = [""]
    for op, given in sequence:
        ends = _of_one(op, given)[:_FEW]
        found = [start + end for start in found[:_FEW] for end in ends][: 2 * _FEW]
    return list(dict.fromkeys(found))


def _of_one(op: Any, given: Any) -> list[str]:
    if op is _OP.LITERAL:
        return [chr(given)]
    if op in (_OP.ANY, _OP.NOT_LITERAL):
        return [char for char in "a b" if op is _OP.ANY or char != chr(given)]
    if op is _OP.IN:
        return _of_class(given)
    if op in _REPEATS:
        pieces = [piece * max(1, min(given[0], 5)) for piece in _samples(given[2])]
        return pieces if given[0] else [*pieces, ""]
    inner = _inner(op, given)
    return [sample for branch in inner for sample in _samples(branch)[: _FEW if len(inner) == 1 else 2]] or [""]


def _of_class(members: list[tuple[Any, Any]]) -> list[str]:
    if members[0][0] is _OP.NEGATE:
        return [char for char in _USUAL if not any(_holds(member, char) for member in members[1:])] or ["\x01"]
    return [
        chr(given if op is _OP.LITERAL else given[0]) if op is not _OP.CATEGORY else _OF_CATEGORY[given]
        for op, given in members
    ]


def _holds(member: tuple[Any, Any], char: str) -> bool:
    op, given = member
    if op is _OP.LITERAL:
        return bool(chr(given) == char)
    if op is _OP.RANGE:
        return bool(given[0] <= ord(char) <= given[1])
    is_word, is_space, is_digit = char.isalnum() or char == "_", char.isspace(), char.isdigit()
    return {
        _OP.CATEGORY_DIGIT: is_digit,
        _OP.CATEGORY_SPACE: is_space,
        _OP.CATEGORY_WORD: is_word,
        _OP.CATEGORY_NOT_SPACE: not is_space,
        _OP.CATEGORY_NOT_DIGIT: not is_digit,
        _OP.CATEGORY_NOT_WORD: not is_word,
    }[bool(given) and given]
