"""Whether letters of a page can be seen where they stand: their size, their colour, and what is behind them.

Unlike a box that is not shown, letters of no size or of the colour behind them come back: an element within them may
say otherwise, and in mails it does (a cell of no letter size that holds words of 14 pixels).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from relint.formats.colours import Colour, are_one, colour, is_clear
from relint.formats.inline_style import declared

_SIZE = re.compile(r"(\d{0,9}\.?\d{1,9})(px|pt|pc|in|cm|mm|q|rem|em|ex|ch|%)?(?:/.*)?")
#: Of that many pixels are the units that do not depend on what is around.
_PIXELS = {"px": 1.0, "pt": 4 / 3, "pc": 16.0, "in": 96.0, "cm": 37.8, "mm": 3.78, "q": 0.94, "rem": 16.0}
_AS_AROUND = frozenset({"inherit", "unset", "revert", "smaller", "larger"})
#: Letters of one pixel are dots.
_TINY = 1.0
#: Properties that show clear letters after all: what is behind them shines through, or they are filled.
_SHAPED = frozenset({"background-clip", "-webkit-background-clip", "-webkit-text-fill-color", "text-shadow"})
#: Elements that browsers paint themselves, unless they are told otherwise.
_PAINTED = frozenset("button input mark option select textarea mj-button".split())


class Ink(NamedTuple):
    """How letters look: `colour` and `behind` are `None` where that cannot be told, and then they are seen."""

    is_tiny: bool = False
    is_clear: bool = False
    colour: Colour | None = None
    behind: Colour | None = None

    @property
    def is_unseen(self) -> bool:
        """True when nobody can read such letters."""
        is_covered = self.colour is not None and self.behind is not None and are_one(self.colour, self.behind)
        return self.is_tiny or self.is_clear or is_covered


def ink_within(around: Ink, name: str, attributes: Mapping[str, str], *, has_sheet: bool) -> Ink:
    """The ink of an element within another. A style sheet may paint whatever has a class or an id."""
    style = declared(attributes["style"]) if "style" in attributes else {}
    may_be_painted = name in _PAINTED or (has_sheet and ("class" in attributes or "id" in attributes))
    if not style and not may_be_painted and name not in ("a", "font", "body", "table", "tr", "td", "th"):
        return around
    clear, of_letters = _colour(around, name, attributes, style)
    if may_be_painted and "color" not in style:
        clear, of_letters = False, None
    return Ink(_is_tiny(around.is_tiny, name, attributes, style), clear, of_letters,
               _behind(around, attributes, style, may_be_painted=may_be_painted))  # fmt: skip


def _is_tiny(around: bool, name: str, attributes: Mapping[str, str], style: Mapping[str, str]) -> bool:
    if name == "font" and "size" in attributes:
        around = False
    for prop, value in style.items():
        if prop == "font-size":
            around = _says_tiny(value, around)
        elif prop == "font":
            sizes = [
                part for part in value.split() if (match := _SIZE.fullmatch(part)) and (match[2] or part[0] in "0.")
            ]
            around = _says_tiny(sizes[0] if sizes else value, around)
    return around


def _says_tiny(value: str, around: bool) -> bool:
    if value in _AS_AROUND or not value:
        return around
    match = _SIZE.fullmatch(value)
    if match is None:
        return False
    number, unit = float(match[1]), match[2] or "px"
    return number == 0 or (number * _PIXELS[unit] <= _TINY if unit in _PIXELS else around)


def _colour(
    around: Ink, name: str, attributes: Mapping[str, str], style: Mapping[str, str]
) -> tuple[bool, Colour | None]:
    """Whether the letters let everything through, and their colour."""
    said = style.get("color") or attributes.get({"font": "color", "body": "text"}.get(name, ""), "").lower()
    if not _SHAPED.isdisjoint(style):
        return False, None
    if said and said not in ("inherit", "unset"):
        return is_clear(said), colour(said)
    if name == "a" and "href" in attributes and not said:
        return False, None
    return around.is_clear, around.colour


def _behind(
    around: Ink, attributes: Mapping[str, str], style: Mapping[str, str], *, may_be_painted: bool
) -> Colour | None:
    if "background" in attributes or style.get("background-image", "none") != "none":
        return None
    said = [value for prop, value in style.items() if prop in ("background", "background-color")]
    said = said or [attributes[name].lower() for name in ("bgcolor",) if name in attributes]
    if not said:
        return None if may_be_painted else around.behind
    value = said[-1].strip()
    if value in ("none", "inherit", "unset", "initial") or is_clear(value):
        return around.behind
    parts = [value] if "(" in value else value.split()  # a picture lies over its colour
    return next((found for part in parts if (found := colour(part))), None)
