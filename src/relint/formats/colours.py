"""Colours of CSS and of old attributes, as far as two of them can be held against each other."""

from __future__ import annotations

import re
from functools import lru_cache

#: Red, green and blue, 0 to 255 each.
Colour = tuple[int, int, int]

_NAMED = {
    "white": (255, 255, 255), "black": (0, 0, 0), "snow": (255, 250, 250), "ivory": (255, 255, 240),
    "whitesmoke": (245, 245, 245), "gainsboro": (220, 220, 220), "lightgray": (211, 211, 211),
    "lightgrey": (211, 211, 211), "silver": (192, 192, 192), "gray": (128, 128, 128), "grey": (128, 128, 128),
    "red": (255, 0, 0), "maroon": (128, 0, 0), "yellow": (255, 255, 0), "olive": (128, 128, 0), "lime": (0, 255, 0),
    "green": (0, 128, 0), "aqua": (0, 255, 255), "teal": (0, 128, 128), "blue": (0, 0, 255), "navy": (0, 0, 128),
    "fuchsia": (255, 0, 255), "purple": (128, 0, 128), "orange": (255, 165, 0),
}  # fmt: skip
_HEX = re.compile(r"#?([0-9a-f]{3}|[0-9a-f]{6})")
_RGB = re.compile(r"rgba?\(\s*(\d{1,3})\s*[,\s]\s*(\d{1,3})\s*[,\s]\s*(\d{1,3})\s*(?:[,/]\s*(?:1|1\.0+|100%)\s*)?\)")
_CLEAR = re.compile(
    r"transparent|rgba?\([^()]*[,/]\s*(?:0|0?\.0+|0%)\s*\)|#[0-9a-f]{3}0(?![0-9a-f])|#[0-9a-f]{6}00(?![0-9a-f])"
)
#: Two colours of which no part differs by more are one to the eye.
_NEAR = 6


@lru_cache(maxsize=512)
def colour(value: str) -> Colour | None:
    """A value in lower case as a colour; `None` for what is none, or cannot be told (variables, other notations)."""
    value = value.strip()
    if value in _NAMED:
        return _NAMED[value]
    if match := _HEX.fullmatch(value):
        digits = match[1] if len(match[1]) == 6 else "".join(2 * digit for digit in match[1])
        return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)
    match = _RGB.fullmatch(value)
    parts = (int(match[1]), int(match[2]), int(match[3])) if match else None
    return parts if parts and max(parts) <= 255 else None


def is_clear(value: str) -> bool:
    """True for a colour that lets everything through."""
    return bool(_CLEAR.fullmatch(value.strip()))


def are_one(first: Colour, second: Colour) -> bool:
    """True for two colours that nobody tells apart."""
    return all(abs(one - other) <= _NEAR for one, other in zip(first, second, strict=True))
