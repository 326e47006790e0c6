"""What classes, ids and styles of an element say of it: hidden, a button, a footer, code, somebody else's mail."""

from __future__ import annotations

import re
from collections.abc import Mapping

from relint.formats.inline_style import declared

_NOTHING = re.compile(r"0*\.?0+(?:[a-z]{1,4}|%)?")
#: Fonts whose letters are pictures.
DINGBATS = re.compile(r"wingdings|webdings|symbol\b", re.IGNORECASE)
BUTTON = re.compile(r"(?:^|[\s_-])(?:btn|button|cta)(?:$|[\s_\d-])", re.IGNORECASE)
BUTTON_STYLE = re.compile(r"background(?:-color)?\s*:\s*(?!transparent|none|inherit)", re.IGNORECASE)
BUTTON_SHAPE = re.compile(r"display\s*:\s*(?:inline-)?block|padding|border-radius|line-height", re.IGNORECASE)
HISTORY = re.compile(r"gmail_quote|moz-cite-prefix|yahoo_quoted|OutlookMessageHeader|appendonsend|divRplyFwdMsg")
FOOTER = re.compile(r"(?:^|[\s_-])(?:footer|unsubscribe|legal|disclaimer)(?:$|[\s_\d-])", re.IGNORECASE)
HIGHLIGHTED = re.compile(r"(?:^|[\s_-])(?:highlight|language|prettyprint|codehilite|sourceCode)(?:$|[\s_-])")


def looks_like_button(names: str, attributes: Mapping[str, str]) -> bool:
    """True for a link with the class, the role or the shape of a button; `names` are its classes and its id."""
    if BUTTON.search(names) or attributes.get("role") == "button":
        return True
    style = attributes.get("style", "")
    return bool(BUTTON_STYLE.search(style) and BUTTON_SHAPE.search(style))


def is_hiding(style: str) -> bool:
    """True for a style that shows nothing of the element, whatever stands in it.

    `mso-hide` is none: it hides from one program what all others show (buttons that it draws by other means).
    """
    said = declared(style)
    if said.get("display") == "none" or said.get("visibility") in ("hidden", "collapse"):
        return True
    if _is_nothing(said, "opacity") or _is_nothing(said, "max-height"):
        return True
    is_cut = said.get("overflow") in ("hidden", "clip")
    return is_cut and any(_is_nothing(said, name) for name in ("height", "width", "max-width"))


def _is_nothing(said: Mapping[str, str], name: str) -> bool:
    return bool(_NOTHING.fullmatch(said.get(name, "")))
