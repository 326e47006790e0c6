"""Where an entry of a list stands that is written within its brackets: TOML gives lines to headers and keys alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relint.outside.late_expressions import late

#: What is stepped over as a whole, and what opens, closes and parts entries.
_SIGN = late(r'"""(?:\\.|[^\\])*?"""|\'\'\'.*?\'\'\'|"(?:\\.|[^"\\\n])*+"|\'[^\'\n]*+\'|#[^\n]*|[\[\]{},]', re.DOTALL)
_BLANK = late(r"(?:\s|#[^\n]*)*")


def line_inside(text: str, start: int, steps: Sequence[str | int]) -> int:
    """The line of the entry that `steps` lead to from a key in line `start`; a table in brackets has but one line."""
    if not steps or not isinstance(steps[0], int):
        return start
    begin = sum(len(line) + 1 for line in text.split("\n")[: start - 1])
    place = _entry(text, text.find("=", begin) + 1, steps[0])
    if place is None:
        return start
    return text.count("\n", 0, place) + 1


def _entry(text: str, at: int, index: int) -> int | None:
    """Where an entry of the list behind `at` begins."""
    depth = count = 0
    for sign in _SIGN.finditer(text, at):
        depth += (sign[0] in "[{") - (sign[0] in "]}") if len(sign[0]) == 1 else 0
        if depth == 0 and sign[0] == "]":
            return None
        if depth == 1 and sign[0] in ("[", ","):
            if count == index:
                blank = _BLANK.match(text, sign.end())
                return blank.end() if blank else sign.end()
            count += 1
    return None
