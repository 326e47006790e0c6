"""The pattern language of rule files, read into rows of token tests (docs/writing-rules.md, "Patterns").

A pattern becomes one or more `Row`s: alternatives written in brackets are multiplied out. What a row's tests mean in
spaCy's terms is `pattern.py`'s business.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import product

#: More alternatives than this are a word list in disguise.
MAX_ROWS = 256
_ITEM = re.compile(r"\\[()\[\]|]|\)[?]?|[(\[\]]|[^\s()\[\]]+")
_PUNCTUATION = set(",.!?:;-–—()[]…'\"“”‘’&/%$€£#@*+|^")


class PatternError(ValueError):
    """A pattern or an option cannot be read; the message says which part and what would be accepted.

    `written` is what stands so in the rule file, so that its line can be found.
    """

    def __init__(self, problem: str, written: str = ""):
        super().__init__(problem)
        self.written = written


@dataclass(frozen=True, slots=True)
class Atom:
    """One word test as written, without its quantifier. `captured` words are the ones reported."""

    text: str
    quantifier: str = ""
    captured: bool = False
    escaped: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One way to match: atoms in order, tied to the start or end of the sentence or not."""

    atoms: tuple[Atom, ...]
    at_start: bool = False
    at_end: bool = False

    @property
    def captures(self) -> bool:
        """True when only a part of the match is reported."""
        return any(atom.captured for atom in self.atoms)


Sequence = list["Atom | Group"]


@dataclass(frozen=True, slots=True)
class Group:
    """Alternatives in brackets."""

    options: tuple[tuple[Atom, ...], ...]


def parse(pattern: str) -> tuple[Row, ...]:
    """All rows of a pattern. Raises `PatternError`."""
    items = _ITEM.findall(pattern)
    if not items:
        raise PatternError("the pattern is empty")
    at_start = items[0] == "^"
    at_end = len(items) > 1 and items[-1] == "$"
    body = items[1 if at_start else 0 : -1 if at_end else None]
    rows, rest = _alternatives(body, 0, depth=0, pattern=pattern, captured=False)
    if rest != len(body):
        raise PatternError(f"“{pattern}”: a bracket is closed that was never opened")
    if any(not row for row in rows):
        raise PatternError(f"“{pattern}” would match nothing at all")
    return tuple(Row(row, at_start, at_end) for row in rows)


def _alternatives(
    items: list[str], at: int, *, depth: int, pattern: str, captured: bool
) -> tuple[list[tuple[Atom, ...]], int]:
    """Read up to the closing bracket; give every way through, and where reading stopped."""
    done: list[tuple[Atom, ...]] = []
    current: list[tuple[Atom, ...]] = [()]
    capturing = captured
    while at < len(items):
        item = items[at]
        if item == "(":
            inner, at = _alternatives(items, at + 1, depth=depth + 1, pattern=pattern, captured=capturing)
            if at >= len(items):
                raise PatternError(f"“{pattern}”: a bracket is never closed")
            if items[at] == ")?":
                inner = [*inner, ()]
            current = _joined(current, inner, pattern)
        elif item.startswith(")"):
            break
        elif item == "|" and depth:
            done, current = [*done, *current], [()]
        elif item in "[]":
            capturing = item == "["
        else:
            current = _joined(current, [(replace(_atom(item), captured=capturing),)], pattern)
        at += 1
    if depth and at >= len(items):
        raise PatternError(f"“{pattern}”: a bracket is never closed")
    return [*done, *current], at


def _joined(left: list[tuple[Atom, ...]], right: list[tuple[Atom, ...]], pattern: str) -> list[tuple[Atom, ...]]:
    rows = [(*one, *other) for one, other in product(left, right)]
    if len(rows) > MAX_ROWS:
        raise PatternError(f"“{pattern}” has more than {MAX_ROWS} alternatives; use a list")
    return rows


def _atom(item: str) -> Atom:
    if len(item) == 2 and item[0] == "\\":
        return Atom(item[1], escaped=True)
    if len(item) == 1 or item.startswith("..."):
        return Atom(item, escaped=item in _PUNCTUATION and item != "#")
    if item[-1] in "?+" or (item[-1] == "*" and not item[:-1].isalnum() and "*" not in item[:-1]):
        return Atom(item[:-1], quantifier=item[-1])
    return Atom(item)
