"""One input exactly as it was read, and its lines and columns."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

_LINE_END = re.compile(r"\r\n|\n|\r")
BOM = "\ufeff"
#: Characters between two places whose bytes are counted once.
_STRIDE = 1024


class Position(NamedTuple):
    """Line and column, both from 1, as an editor shows them."""

    line: int
    column: int


@dataclass(frozen=True)
class Source:
    """`text` is the whole file decoded, line endings and byte-order mark included; nothing is normalised.

    `path` is what the user named (or `--stdin-filename`); `encoding` is how the bytes were decoded, `doubt` what to
    tell the user where that was a guess.
    """

    path: str
    text: str
    encoding: str = field(default="utf-8", compare=False)
    doubt: str = field(default="", compare=False)

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_END.finditer(self.text))]

    def position(self, offset: int) -> Position:
        """Line and column of a character offset; `\\r\\n`, `\\n` and `\\r` each end one line. A BOM takes no column."""
        if not 0 <= offset <= len(self.text):
            raise ValueError(f"offset {offset} outside of {self.path}")
        line = bisect_right(self._line_starts, offset) - 1
        column = offset - self._line_starts[line]
        if line == 0 and column and self.text.startswith(BOM):
            column -= 1
        return Position(line + 1, column + 1)

    def byte_column(self, offset: int) -> int:
        """The column, from 1, as programs have it that count the bytes of UTF-8; a BOM takes none here either."""
        if self.text.isascii():
            return self.position(offset).column
        start = self._line_starts[bisect_right(self._line_starts, offset) - 1]
        bom = len(BOM.encode()) if start == 0 and offset and self.text.startswith(BOM) else 0
        return self._bytes_before(offset) - self._bytes_before(start) - bom + 1

    def _bytes_before(self, offset: int) -> int:
        """Bytes of UTF-8 in front of a character: a line of megabytes is not gone through for each of its findings."""
        mark = offset // _STRIDE
        return self._byte_marks[mark] + len(_utf8(self.text[mark * _STRIDE : offset]))

    @cached_property
    def _byte_marks(self) -> list[int]:
        steps = range(0, len(self.text), _STRIDE)
        return [0, *accumulate(len(_utf8(self.text[at : at + _STRIDE])) for at in steps)]


def _utf8(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
