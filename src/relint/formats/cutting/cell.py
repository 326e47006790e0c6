"""A cell of a table in a working document."""

from __future__ import annotations

from typing import NamedTuple

from relint.draft.span import Span
from relint.formats.cutting import labels
from relint.outside.late_expressions import late

_MARKS = late(r"(?<![*_`:#\s])[*_`:#\s]+$|^[*_`\s]+")
_NAME_MARKS = late(r"^[*_`\s]+|[*_`:\s]+$")
_WORD = late(r"[^\W\d_]{2,}")


class Cell(NamedTuple):
    """The words of a cell, without merge tags, and where they stand; `lines` where other cells stand between them."""

    text: str
    span: Span
    lines: tuple[Span, ...] = ()

    @property
    def plain(self) -> str:
        """The words without marks around them."""
        return _MARKS.sub("", _MARKS.sub("", self.text))

    @property
    def name(self) -> str:
        """The same with a number sign, which names a column: "#", "Email #"."""
        return _NAME_MARKS.sub("", self.text)

    @property
    def value(self) -> Span:
        """Where the words stand that have no marks around them."""
        if len(self.lines) > 1:
            return self.span
        low, high = labels.unwrapped(self.text, 0, len(self.text))
        return Span(self.span.start + low, self.span.start + high)

    @property
    def words(self) -> int:
        """How many there are."""
        return len(_WORD.findall(self.text))

    @property
    def stretches(self) -> list[Span]:
        """Where the words stand, in their order."""
        return list(self.lines) or [self.span]
