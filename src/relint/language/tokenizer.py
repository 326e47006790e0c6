"""English text cut into tokens by spaCy's rules, without spaCy.

Nine chunks of ten between blanks are letters, or letters with a mark at one end: they need no rules, and what a chunk
was cut into is kept. The others go through spaCy's expressions (`en/tokens.json`, written by `training/tokens.py`):
marks are taken off both ends until nothing changes, and what is left is cut at the marks inside. Special cases
("don't", "a.m.") come first; some of them (":-)") are looked for again in the whole text once it is cut.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from relint.language.doc import Doc
from relint.language.sentences import LONGEST_CHUNK
from relint.outside.late_expressions import late

FILE = Path(__file__).parent / "en" / "tokens.json"
#: Chunks whose pieces are kept; most texts use a few thousand.
_CHUNKS = 50_000
_RUNS = late(r"\S+|\s+")
#: Marks that are always taken off the end of a chunk, and off its beginning.
_AT_END, _AT_START = frozenset(',!?;:)”"'), frozenset('(“"')
#: No mark begins with one of them; some do with the others ("US$").
_NO_PREFIX = frozenset("abcdefghijklmnopqrstuvwxyzBDEFGHIJKLMNOPQRSTVWXYZ0123456789")
#: Beyond these, the expressions for plain letters do not know every character.
_BEYOND = late("[^\t\n\r -~\xa0-\xff‐-―‘’“”…•€™]")
#: Without one of them nothing inside a chunk is cut: the marks between which spaCy cuts, and whatever may be a symbol.
_INSIDE = late("[^\\w'’]")


def plain(text: str) -> bool:
    """True for a text of common letters and marks."""
    return not _BEYOND.search(text)


class Rules:
    """spaCy's four expressions, each compiled when it is first asked for."""

    def __init__(self, patterns: Mapping[str, str]) -> None:
        self._patterns = patterns

    @cached_property
    def _prefix(self) -> Callable[[str], re.Match[str] | None]:
        return late(self._patterns["prefix"]).search

    @cached_property
    def _suffix(self) -> Callable[[str], re.Match[str] | None]:
        return late(self._patterns["suffix"]).search

    @cached_property
    def _infix(self) -> Callable[[str], Iterator[re.Match[str]]]:
        return late(self._patterns["infix"]).finditer

    @cached_property
    def _url(self) -> Callable[[str], re.Match[str] | None]:
        return late(self._patterns["url"]).match

    def prefix(self, text: str) -> int:
        """The length of a mark at the beginning, 0 where there is none."""
        if text[:1] in _NO_PREFIX:
            return 0
        found = self._prefix(text)
        return found.end() - found.start() if found else 0

    def suffix(self, text: str) -> int:
        """The length of a mark at the end, 0 where there is none."""
        found = self._suffix(text)
        return found.end() - found.start() if found else 0

    def is_url(self, text: str) -> bool:
        """True for an address, which is never cut inside."""
        return "." in text and self._url(text) is not None

    def inside(self, text: str) -> list[tuple[int, int]]:
        """Where to cut inside a text."""
        return [found.span() for found in self._infix(text)] if _INSIDE.search(text) else []

    def touches(self, text: str) -> bool:
        """True when any of the rules would cut something off or out of the text."""
        return bool(self.prefix(text) or self.suffix(text) or self.inside(text))


Cases = Mapping[str, Sequence[str]]


def affixes(chunk: str, rules: Rules, cases: Cases) -> Iterator[str]:
    """The tokens of one chunk."""
    before: list[str] = []
    behind: list[str] = []
    left = _stripped(chunk, rules, cases, before, behind)
    yield from before
    if left in cases:
        yield from cases[left]
    elif left:
        yield from _cut_inside(left, rules)
    yield from reversed(behind)


def _stripped(text: str, rules: Rules, cases: Cases, before: list[str], behind: list[str]) -> str:
    """What is left of a chunk when its marks are taken off; a special case is left whole."""
    size = -1
    while text and len(text) != size and text not in cases:
        size = len(text)
        front = rules.prefix(text)
        if front and text[front:] in cases:
            before.append(text[:front])
            return text[front:]
        back = rules.suffix(text[front:])
        if back and text[:-back] in cases:
            behind.append(text[-back:])
            return text[:-back]
        if front:
            before.append(text[:front])
        if back and front + back <= size:
            behind.append(text[-back:])
            text = text[front:-back]
        else:
            text = text[front:]
    return text


def _cut_inside(text: str, rules: Rules) -> Iterator[str]:
    cuts = [] if rules.is_url(text) else rules.inside(text)
    done = 0
    for start, end in cuts:
        if start == 0:
            continue
        if start != done:
            yield text[done:start]
        if start != end:
            yield text[start:end]
        done = end
    if text[done:]:
        yield text[done:]


class EnglishTokenizer:
    """Cuts text by spaCy's English rules, and remembers the chunks that it has met."""

    def __init__(self) -> None:
        found = json.loads(FILE.read_text(encoding="utf-8"))
        self._cases: dict[str, tuple[str, ...]] = {case: tuple(pieces) for case, pieces in found["cases"].items()}
        self._rules, self._plain_rules = Rules(found["full"]), Rules(found["plain"])
        self._chunks: dict[str, tuple[str, ...]] = dict(self._cases)
        #: Special cases by the first of the tokens that they are cut into by rule, the longest first.
        self._sequences: dict[str, list[tuple[list[str], str]]] = {}
        for case, tokens in found["sequences"].items():
            self._sequences.setdefault(tokens[0], []).append((tokens, case))
        self._openers = frozenset(self._sequences)

    @property
    def cases(self) -> frozenset[str]:
        """The special cases: texts that fall into other tokens than the rules would have it."""
        return frozenset(self._cases)

    def __call__(self, text: str) -> Doc:
        """Return the tokens of a text."""
        words: list[str] = []
        spaces: list[bool] = []
        for found in _RUNS.finditer(text):
            run = found[0]
            if run[0] == " " and words:  # a single blank belongs to the token before it
                spaces[-1] = True
                run = run[1:]
                if not run:
                    continue
            pieces = self._chunks.get(run) or self._pieces(run)
            words += pieces
            spaces += [False] * len(pieces)
        if not self._openers.isdisjoint(words):
            words, spaces = self._with_cases(words, spaces)
        return Doc(text, words, spaces)

    def _pieces(self, chunk: str) -> tuple[str, ...]:
        if len(chunk) > LONGEST_CHUNK:  # marks are taken off one by one: that takes the square of a row of them
            cuts = range(0, len(chunk), LONGEST_CHUNK)
            return tuple(piece for cut in cuts for piece in self._pieces(chunk[cut : cut + LONGEST_CHUNK]))
        found = _cut_simply(chunk, self._cases)
        if found is None:
            found = tuple(affixes(chunk, self._plain_rules if plain(chunk) else self._rules, self._cases))
        if len(self._chunks) > _CHUNKS:
            self._chunks = dict(self._cases)
        self._chunks[chunk] = found
        return found

    def _with_cases(self, words: list[str], spaces: list[bool]) -> tuple[list[str], list[bool]]:
        """The tokens with every special case that stands in several of them: the longest first, none overlapping."""
        found = sorted(self._standing(words), key=lambda one: (one[0] - one[1], one[0]))
        taken: set[int] = set()
        kept = []
        for start, end in found:
            if start not in taken and end - 1 not in taken:
                kept.append((start, end))
            taken.update(range(start, end))
        for start, end in sorted(kept, reverse=True):
            case = _written(words, spaces, start, end)
            if pieces := self._cases.get(case):
                last = spaces[end - 1]
                words[start:end] = pieces
                spaces[start:end] = [*[False] * (len(pieces) - 1), last]
        return words, spaces

    def _standing(self, words: list[str]) -> Iterator[tuple[int, int]]:
        for place, word in enumerate(words):
            for tokens, _ in self._sequences.get(word, ()):
                if words[place : place + len(tokens)] == tokens:
                    yield place, place + len(tokens)


def _written(words: list[str], spaces: list[bool], start: int, end: int) -> str:
    whole = "".join(word + " " * space for word, space in zip(words[start:end], spaces[start:end], strict=True))
    return whole[:-1] if spaces[end - 1] else whole


def _cut_simply(chunk: str, cases: Cases) -> tuple[str, ...] | None:
    """The tokens of letters, and of letters with one mark; `None` for whatever needs the rules."""
    if chunk.isascii() and chunk.isalpha():
        return (chunk,)
    first, last = chunk[0], chunk[-1]
    if last in _AT_END or last == ".":
        word = chunk[:-1]
        if word.isascii() and word.isalpha() and (last != "." or (len(word) > 1 and word[-2:].islower())):
            return (*cases.get(word, (word,)), last)
    elif first in _AT_START:
        word = chunk[1:]
        if word.isascii() and word.isalpha():
            return (first, *cases.get(word, (word,)))
    return None
