"""Text in pieces, each with a style of its own, and the lines that it makes at a width.

Rich does this too, and far more; for its import and its many layers a run answered from the cache has no time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from rich.cells import cell_len

#: Words of a style, in the order in which terminals are told.
_CODES = {"bold": "1", "underline": "4", "red": "31", "green": "32", "magenta": "35"}
_WORD = re.compile(r"\s*\S+\s*")
#: What no terminal should be told: bell, backspace, vertical tab, form feed, carriage return.
_SILENT = dict.fromkeys((7, 8, 11, 12, 13))


class Text:
    """Pieces of text in order; a style is words such as `bold green`, or nothing. What is given is taken as it is."""

    __slots__ = ("pieces",)

    def __init__(self, plain: str = "", style: str = "") -> None:
        self.pieces: list[tuple[str, str]] = []
        self.append(plain, style)

    @classmethod
    def assemble(cls, *parts: str | tuple[str, str]) -> Text:
        """One text of several, each plain or with its style."""
        text = cls()
        for part in parts:
            text.append(*([part] if isinstance(part, str) else part))
        return text

    def append(self, plain: str, style: str = "") -> Text:
        """Put something behind; gives the text itself."""
        if spoken := plain.translate(_SILENT):
            self.pieces.append((spoken, style))
        return self

    @property
    def plain(self) -> str:
        """The words without styles."""
        return "".join(plain for plain, _ in self.pieces)

    def between(self, start: int, end: int) -> Text:
        """The characters from `start` up to `end`, with their styles."""
        cut, at = Text(), 0
        for plain, style in self.pieces:
            cut.append(plain[max(0, start - at) : max(0, end - at)], style)
            at += len(plain)
        return cut

    def stylize(self, style: str, start: int, end: int) -> None:
        """Add a style to some of the characters."""
        before, after = self.between(0, start), self.between(end, len(self.plain))
        middle = [(plain, f"{style} {old}".strip()) for plain, old in self.between(start, end).pieces]
        self.pieces = [*before.pieces, *middle, *after.pieces]

    def spelled(self, letters: dict[int, str] | None = None) -> Text:
        """The same in characters that can be printed, some of them spelled otherwise."""
        text = Text()
        for plain, style in self.pieces:
            shown = plain if plain.isprintable() else "".join(char if char.isprintable() else " " for char in plain)
            text.append(shown.translate(letters) if letters else shown, style)
        return text

    def lines(self, first: int, rest: int) -> Iterator[Text]:
        """Broken between words, the first line at one width and the others at another; no line ends in blanks."""
        plain = self.plain
        start = 0
        for end in _breaks(plain, first, rest):
            yield self.between(start, start + len(plain[start:end].rstrip()))
            start = end

    def ansi(self, *, color: bool) -> str:
        """As a terminal wants it; without colour only the words."""
        if not color:
            return self.plain
        return "".join(f"\x1b[{_codes(style)}m{plain}\x1b[0m" if style else plain for plain, style in self.pieces)


@cache
def _codes(style: str) -> str:
    words = set(style.split())
    return ";".join(code for word, code in _CODES.items() if word in words)


def _breaks(plain: str, first: int, rest: int) -> Iterator[int]:
    """Where lines end: each takes as many whole words as fit; a word that fits in no line is cut."""
    room, used = first, 0
    for match in _WORD.finditer(plain):
        word, at = match[0], match.start()
        needed = cell_len(word.rstrip())
        if needed > room - used:
            if at:
                yield at
            room, used = rest if at else room, 0
            while needed > room:
                taken = _fitting(plain, at, room)
                at += taken
                yield at
                word, room = plain[at : match.end()], rest
                needed = cell_len(word.rstrip())
        used += cell_len(word)
    yield len(plain)


def _fitting(plain: str, at: int, room: int) -> int:
    """How many characters from `at` fit into a line; at least one."""
    taken, width = 0, 0
    while at + taken < len(plain) and (taken == 0 or width + cell_len(plain[at + taken]) <= room):
        width += cell_len(plain[at + taken])
        taken += 1
    return taken
