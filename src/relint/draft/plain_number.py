"""A number as people type one: `²`, other scripts' digits and a row of a thousand digits are none."""

from __future__ import annotations

_LONGEST = 4


def plain_number(text: str) -> int | None:
    """The number that a text is; `None` where it is none, or a longer one than anybody counts days and letters with."""
    text = text.strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) <= _LONGEST else None
