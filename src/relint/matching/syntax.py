"""The pattern language of rule files, read into rows of items (docs/writing-rules.md, "Patterns").

A pattern becomes one or more `Row`s: alternatives in brackets are multiplied out, but for those that are one word each,
which stay together. What an item asks of a word is `pattern_rows.py`'s business.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product

from relint.outside.late_expressions import late
from relint.outside.structs import Struct, replace

#: More alternatives than this are a word list in disguise.
MAX_ROWS = 256
#: The end of the sentence, as an alternative among others.
END = "<END>"
_ITEM = late(r"\\[()\[\]|]|[@!=]\([^()]*\)(?:/[A-Z]+)?[?+*]?|\)[?]?|[(\[\]]|[^\s()\[\]]+")
#: Brackets within brackets, words in a row, words that `...` may skip, and `*` in one word: more says nobody.
MAX_DEPTH = 20
MAX_ATOMS = 100
MAX_GAP = 50
MAX_STARS = 2
#: What all alternatives together may cost a word of a draft: a step each, a gap as many as it may skip.
MAX_COST = 10_000
_GAP = late(r"\.\.\.(\d*)")
_USUAL_GAP = 4
_LONGEST = 5_000
_PUNCTUATION = set(",.!?:;-–—()[]…'\"“”‘’&/%$€£#@*+|^")
#: A bar that parts alternatives: none inside a class of words (`<NOUN|PROPN>`).
_BAR = late(r"(\|)(?![^<>]*>)")
_SIGNED = late(r"([@!=])(?:\((.*)\)|(.*?))((?<=[\w)*])/[A-Z]+)?", re.DOTALL)
_LISTED = late(r"(\$.*?)(/[A-Z]+)?")
_CLASS = late(r"\.\.\.\d*|_|#|<[^>]+>")


class PatternError(ValueError):
    """A pattern or an option cannot be read; the message says which part and what would be accepted.

    `written` is what stands so in the rule file, so that its line can be found.
    """

    def __init__(self, problem: str, written: str = ""):
        super().__init__(problem)
        self.written = written


class Atom(Struct, frozen=True):
    """One item: `words` of which one must be met, or a `kind` of words (`<NOUN>`, `#`, `*able`, `...2`).

    `sign` is what stands before it (`@` any inflection, `!` none of these, `=` just this spelling), `pos` the part of
    speech behind. `captured` words are the ones reported; of `escaped` ones nothing has a meaning of its own.
    """

    text: str
    words: tuple[str, ...] = ()
    kind: str = ""
    sign: str = ""
    pos: str = ""
    quantifier: str = ""
    captured: bool = False
    escaped: bool = False


class Row(Struct, frozen=True):
    """One way to match: atoms in order, tied to the start or end of the sentence or not."""

    atoms: tuple[Atom, ...]
    at_start: bool = False
    at_end: bool = False

    @property
    def captures(self) -> bool:
        """True when only a part of the match is reported."""
        return any(atom.captured for atom in self.atoms)


def parse(pattern: str) -> tuple[Row, ...]:
    """All rows of a pattern. Raises `PatternError`."""
    _check_size(pattern)
    items = _ITEM.findall(pattern)
    if not items:
        raise PatternError("the pattern is empty")
    _check_marks(items, pattern)
    at_start = items[0] == "^"
    at_end = len(items) > 1 and items[-1] == "$"
    body = items[1 if at_start else 0 : -1 if at_end else None]
    rows, rest = _alternatives(body, 0, depth=0, pattern=pattern, captured=False)
    if rest != len(body):
        raise PatternError(f"“{pattern}”: a bracket is closed that was never opened")
    if any(not row for row in rows):
        raise PatternError(f"“{pattern}” would match nothing at all")
    _check_cost(pattern, rows)
    return tuple(_row(row, at_start, at_end, pattern) for row in rows)


def _row(atoms: tuple[Atom, ...], at_start: bool, at_end: bool, pattern: str) -> Row:
    """A row without its `<END>`, which may only stand last."""
    ends = atoms[-1].kind == END
    atoms = atoms[:-1] if ends else atoms
    if not atoms or any(atom.kind == END for atom in atoms):
        raise PatternError(f"“{pattern}”: {END} stands behind everything else, or nowhere")
    return Row(atoms, at_start, at_end or ends)


def _check_size(pattern: str) -> None:
    """Before anything is taken apart, which a pattern of a megabyte would make long."""
    if len(pattern) > _LONGEST:
        raise PatternError(f"“{pattern[:40]}…” is longer than {_LONGEST:,} characters; use a list", pattern)
    depth = deepest = 0
    for item in _ITEM.findall(pattern):
        depth += (item == "(") - item.startswith(")")
        deepest = max(deepest, depth)
    if deepest > MAX_DEPTH:
        raise PatternError(f"“{pattern[:40]}…” has brackets more than {MAX_DEPTH} deep", pattern)


def _check_marks(items: list[str], pattern: str) -> None:
    """Square brackets say what is reported: one that is left alone, or stands in another, says it of something else."""
    opened = None
    for at, item in enumerate(items):
        if item == "[" and opened is not None:
            raise PatternError(f"“{pattern}”: [ stands in what is marked by another already", pattern)
        if item == "]" and opened in (None, at - 1):
            problem = "] ends what no [ began" if opened is None else "there is nothing between [ and ]"
            raise PatternError(f"“{pattern}”: {problem}", pattern)
        opened = at if item == "[" else None if item == "]" else opened
    if opened is not None:
        raise PatternError(f"“{pattern}”: [ begins what no ] ends", pattern)


def _check_cost(pattern: str, rows: list[tuple[Atom, ...]]) -> None:
    """What a sentence may cost is known here, before any sentence is there."""
    if (longest := max(map(len, rows))) > MAX_ATOMS:
        raise PatternError(f"“{pattern[:40]}…” has {longest} words in a row, more than {MAX_ATOMS}", pattern)
    cost = sum(_cost(atom, pattern) for row in rows for atom in row)
    if cost > MAX_COST:
        problem = f"would take {cost:,} steps a word, more than {MAX_COST:,}; use fewer alternatives"
        raise PatternError(f"“{pattern[:40]}…” {problem}", pattern)


def _cost(atom: Atom, pattern: str) -> int:
    if gap := _GAP.fullmatch(atom.text):
        most = int(gap[1][:9]) if gap[1] else _USUAL_GAP
        if most > MAX_GAP:
            raise PatternError(f"“{atom.text}” in “{pattern[:40]}” skips more than {MAX_GAP} words", pattern)
        return most + 1
    if not atom.escaped and atom.text.count("*") > MAX_STARS and len(atom.text) > 2:
        raise PatternError(f"“{atom.text}” has more than {MAX_STARS} “*” in one word", pattern)
    return 2 if atom.quantifier else 1


def _alternatives(
    items: list[str], at: int, *, depth: int, pattern: str, captured: bool
) -> tuple[list[tuple[Atom, ...]], int]:
    """Read up to the closing bracket; give every way through, and where reading stopped."""
    done: list[tuple[Atom, ...]] = []
    current: list[tuple[Atom, ...]] = [()]
    capturing = captured
    while at < len(items):
        item = items[at]
        if depth and (parts := _parted(item)):
            items[at : at + 1] = parts
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
        elif item == "|":
            if not depth:
                raise PatternError(f"“{pattern}”: put brackets around what the bar parts; the sign itself is \\|")
            done, current = [*done, *current], [()]
        elif item in "[]":
            capturing = item == "["
        else:
            current = _joined(current, [(_atom(item, captured=capturing),)], pattern)
        at += 1
    if depth and at >= len(items):
        raise PatternError(f"“{pattern}”: a bracket is never closed")
    return _gathered([*done, *current]) if depth else current, at


def _parted(item: str) -> list[str]:
    """An item in brackets cut at its bars, whatever the blanks around them; none when there is nothing to cut."""
    if item == "|" or item.startswith("\\") or item[1:2] == "(":
        return []
    parts = [part for part in _BAR.split(item) if part]
    return parts if len(parts) > 1 else []


def _gathered(options: list[tuple[Atom, ...]]) -> list[tuple[Atom, ...]]:
    """The same alternatives, those of one word each as one: long lists of words do not multiply."""
    together: dict[object, list[tuple[Atom, ...]]] = {}
    for place, option in enumerate(options):
        atom = option[0] if len(option) == 1 else None
        is_word = atom is not None and atom.words and not atom.quantifier and atom.sign in ("", "@")
        key = (atom.sign, atom.pos, atom.captured) if atom is not None and is_word else place
        together.setdefault(key, []).append(option)
    return [group[0] if len(group) == 1 else (_joint([atom for (atom,) in group]),) for group in together.values()]


def _joint(atoms: list[Atom]) -> Atom:
    words = tuple(word for atom in atoms for word in atom.words)
    return replace(atoms[0], text="|".join(atom.text for atom in atoms), words=words, escaped=False)


def _joined(left: list[tuple[Atom, ...]], right: list[tuple[Atom, ...]], pattern: str) -> list[tuple[Atom, ...]]:
    rows = [(*one, *other) for one, other in product(left, right)]
    if len(rows) > MAX_ROWS:
        raise PatternError(f"“{pattern}” has more than {MAX_ROWS} alternatives; use a list")
    return rows


@lru_cache(maxsize=20_000)
def _atom(item: str, *, captured: bool) -> Atom:
    """One item; the same ones stand in many patterns."""
    if len(item) == 2 and item[0] == "\\":
        return Atom(item[1], (item[1],), captured=captured, escaped=True)
    if len(item) == 1 and item in _PUNCTUATION and item != "#":
        return Atom(item, (item,), captured=captured, escaped=True)
    text, quantifier = item, ""
    if len(item) > 1 and item[-2] not in "|\\" and _is_quantifier(item[-1], item[:-1]):
        text, quantifier = item[:-1], item[-1]
    return replace(_read(text), quantifier=quantifier, captured=captured)


def _is_quantifier(mark: str, before: str) -> bool:
    """Behind a plain word `*` is the rest of the word, and behind a gap nothing stands."""
    if before.startswith("..."):
        return False
    return mark in "?+" or (mark == "*" and not before.isalnum() and "*" not in before)


def _read(text: str) -> Atom:
    """An item without its quantifier."""
    if _CLASS.fullmatch(text) or _is_wildcard(text):
        return Atom(text, kind=text)
    if len(text) > 1 and text[1] != "|" and (signed := _SIGNED.fullmatch(text)):
        sign, bracketed, plain, pos = signed.groups()
        inside = bracketed if bracketed is not None else plain
        if sign != "@" and pos:
            inside, pos = inside + pos, ""
        if _CLASS.fullmatch(inside) or (sign == "!" and _is_wildcard(inside)):
            return Atom(text, kind=inside, sign=sign)
        words = tuple(word.removeprefix(sign) or sign for word in _words(inside))  # `@reach|@touch` is meant like that
        return Atom(text, words, sign=sign, pos=(pos or "")[1:])
    if text.startswith("$") and len(text) > 1 and (listed := _LISTED.fullmatch(text)):
        return Atom(text, _words(listed[1]), pos=(listed[2] or "")[1:])
    return Atom(text, _words(text))


def _is_wildcard(text: str) -> bool:
    return "*" in text and len(text) > 2 and "|" not in text


def _words(text: str) -> tuple[str, ...]:
    parts = (part.strip() for part in text.split("|"))
    return tuple(part[1:] if len(part) == 2 and part[0] == "\\" else part for part in parts if part)
