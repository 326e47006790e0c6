"""Text of other people made safe to show: what would steer a terminal, or hide in it, is written as an escape.

Copy, file names, packs and settings come from anywhere. A character that moves the cursor, colours, turns the direction
of writing or has no width is shown as what it is (`\x1b`, `\u202e`), so that nothing on a screen or in a log says
anything else than what stands there.
"""

from __future__ import annotations

import re

from relint.outside.late_expressions import late

#: C0 and C1 controls; separators of lines; marks of direction and joiners; fillers without ink; half characters;
#: joiners of hieroglyphs, shorthand and music; tags and selectors of Unicode's last plane. Not the two selectors of
#: emoji (U+FE0E, U+FE0F), which change nothing but a picture.
UNSEEN = (
    "\x00-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\u3164\ud800-\udfff\ufe00-\ufe0d\ufeff\uffa0\ufff0-\ufffb\U00013430-\U0001343f\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_UNSEEN = late(f"[{UNSEEN}]")
_UNSEEN_IN_LINES = late(f"(?!\n)[{UNSEEN}]")
_UNSEEN_ON_PAGE = late(f"(?![\n\r\t\u200d])[{UNSEEN}]")
_BYTE = 0xFF
_WORD = 0xFFFF
_NAMED = {"\n": r"\n", "\r": r"\r", "\t": r"\t"}


def visible(text: str) -> str:
    """One line in which every character can be seen; a line end is written out, too."""
    return text if text.isascii() and text.isprintable() else _UNSEEN.sub(_escaped, text)


def visible_lines(text: str) -> str:
    """The same of several lines, which stay lines."""
    return _UNSEEN_IN_LINES.sub(_escaped, text)


def visible_page(text: str) -> str:
    """The same of a page, whose tabs and joined emoji do nothing but show."""
    return text if text.isascii() and text.isprintable() else _UNSEEN_ON_PAGE.sub(_escaped, text)


def visible_json(text: str) -> str:
    """JSON that says the same: only its strings can have such characters, and there an escape means the character."""
    return text if text.isascii() and "\x7f" not in text else _UNSEEN_IN_LINES.sub(_escaped_in_json, text)


def _escaped(match: re.Match[str]) -> str:
    char = match[0]
    code = ord(char)
    if char in _NAMED:
        return _NAMED[char]
    return f"\\x{code:02x}" if code <= _BYTE else f"\\u{code:04x}" if code <= _WORD else f"\\U{code:08x}"


def _escaped_in_json(match: re.Match[str]) -> str:
    units = match[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))
