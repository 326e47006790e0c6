"""Places as editors count them: lines and columns from 0, columns in the units that both sides agreed on."""

from __future__ import annotations

import re
from bisect import bisect_right

from lsprotocol.types import Position, PositionEncodingKind, Range

from relint.draft.span import Span

_LINE_END = re.compile(r"\r\n|\n|\r")


class Places:
    """One text with its lines. Only the three line ends of the protocol end a line here: others stand in copy, too."""

    def __init__(self, text: str, encoding: PositionEncodingKind | str | None = None) -> None:
        self._text = text
        self._starts = [0]
        self._ends: list[int] = []
        for match in _LINE_END.finditer(text):
            self._ends.append(match.start())
            self._starts.append(match.end())
        self._ends.append(len(text))
        self._encoding = encoding or PositionEncodingKind.Utf16

    def position(self, offset: int) -> Position:
        """Where a character stands; between `\\r` and `\\n` is the end of the line."""
        line = bisect_right(self._starts, offset) - 1
        within = self._text[self._starts[line] : min(offset, self._ends[line])]
        return Position(line, self._units(within))

    def range(self, span: Span) -> Range:
        """From the first character of a span up to the one behind its last."""
        return Range(self.position(span.start), self.position(span.end))

    def line(self, number: int) -> Range:
        """One line whole, without what ends it."""
        number = min(number, len(self._starts) - 1)
        return self.range(Span(self._starts[number], self._ends[number]))

    def offset(self, position: Position) -> int:
        """The character at a place; what lies beyond a line, or in the middle of a character, is brought back."""
        if position.line >= len(self._starts):
            return len(self._text)
        start, left = self._starts[position.line], position.character
        for place in range(start, self._ends[position.line]):
            left -= self._units(self._text[place])
            if left < 0:
                return place
        return self._ends[position.line]

    def _units(self, text: str) -> int:
        if text.isascii() or self._encoding == PositionEncodingKind.Utf32:
            return len(text)
        if self._encoding == PositionEncodingKind.Utf8:
            return len(text.encode("utf-8", "surrogatepass"))
        return len(text.encode("utf-16-le", "surrogatepass")) // 2
