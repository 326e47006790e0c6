"""Fields of a Word file: of `{ IF … }` and `{ MERGEFIELD … }` a reader sees the result, and never the code."""

from __future__ import annotations

import re

from relint.formats.office.merge_fields import merge_field
from relint.formats.office.runs import Runs

_LINK = re.compile(r'\s*HYPERLINK\s+"([^"]{1,2000})"')


class _Field:
    def __init__(self) -> None:
        self.code: list[str] = []
        self.in_code = True
        self.is_merged = False
        self.link: tuple[int, str] | None = None


class Fields:
    """Those that are open at a place of a paragraph, the inner ones last."""

    def __init__(self) -> None:
        self._open: list[_Field] = []

    @property
    def hides(self) -> bool:
        """True where words are code, or stand for a value that is not the writer's."""
        return any(each.in_code or each.is_merged for each in self._open)

    def code(self, text: str) -> None:
        """More of the innermost code."""
        if self._open:
            self._open[-1].code.append(text)

    def mark(self, kind: str | None, words: Runs) -> None:
        """A field begins, its result begins, or it ends."""
        if kind == "begin":
            self._open.append(_Field())
        elif kind == "separate" and self._open:
            self._result(self._open[-1], words)
        elif kind == "end" and self._open:
            field = self._open.pop()
            if field.in_code and not self.hides:
                self._result(field, words)
            if field.link is not None:
                start, target = field.link
                words.mark(start, words.length, target)

    def shows(self, count: int, words: Runs) -> None:
        """So many characters of a value that is not the writer's are shown."""
        if not any(each.in_code for each in self._open):
            words.shows(count)

    def whole(self, code: str, words: Runs, *, shown: int) -> bool:
        """A field that is written in one, with the length of its result; true where that is not to be read."""
        tag = merge_field(code)
        if tag and not self.hides:
            words.merged(tag)
            words.shows(shown)
        return tag is not None

    def _result(self, field: _Field, words: Runs) -> None:
        field.in_code = False
        code = "".join(field.code)
        if self.hides:
            return
        if (tag := merge_field(code)) is not None:
            words.merged(tag)
            field.is_merged = True
        elif match := _LINK.match(code):
            field.link = words.length, match[1]
