"""What classes, ids and styles of an element say of it: hidden, a button, a footer, code, somebody else's mail."""

from __future__ import annotations

import re

_HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|max-height\s*:\s*0|opacity\s*:\s*0(?![.\d]*[1-9])", re.IGNORECASE
)
_TINY_FONT = re.compile(r"font-size\s*:\s*[01]px", re.IGNORECASE)
_LOW_LINE = re.compile(r"line-height\s*:\s*[01]", re.IGNORECASE)
_NO_LINE = re.compile(r"line-height\s*:\s*[01](?:px)?\s*(?:;|$)", re.IGNORECASE)
#: Fonts whose letters are pictures.
DINGBATS = re.compile(r"wingdings|webdings|symbol\b", re.IGNORECASE)
BUTTON = re.compile(r"(?:^|[\s_-])(?:btn|button|cta)(?:$|[\s_\d-])", re.IGNORECASE)
BUTTON_STYLE = re.compile(r"background(?:-color)?\s*:\s*(?!transparent|none|inherit)", re.IGNORECASE)
BUTTON_SHAPE = re.compile(r"display\s*:\s*(?:inline-)?block|padding|border-radius|line-height", re.IGNORECASE)
HISTORY = re.compile(r"gmail_quote|moz-cite-prefix|yahoo_quoted|OutlookMessageHeader|appendonsend|divRplyFwdMsg")
FOOTER = re.compile(r"(?:^|[\s_-])(?:footer|unsubscribe|legal|disclaimer)(?:$|[\s_\d-])", re.IGNORECASE)
HIGHLIGHTED = re.compile(r"(?:^|[\s_-])(?:highlight|language|prettyprint|codehilite|sourceCode)(?:$|[\s_-])")


def is_hiding(style: str) -> bool:
    """True for a style that shows nothing."""
    return bool(_HIDING.search(style)) or _is_tiny(style)


def _is_tiny(style: str) -> bool:
    """True for letters of no size on lines of no height, in either order: a preheader's usual hiding place."""
    font, line = _TINY_FONT.search(style), _NO_LINE.search(style)
    return bool((font and _LOW_LINE.search(style, font.end())) or (line and _TINY_FONT.search(style, line.end())))
