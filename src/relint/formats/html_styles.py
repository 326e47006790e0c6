"""What classes, ids and styles of an element say of it: hidden, a button, a footer, code, somebody else's mail."""

from __future__ import annotations

import re

HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|max-height\s*:\s*0|opacity\s*:\s*0(?![.\d]*[1-9])"
    r"|font-size\s*:\s*[01]px.*line-height\s*:\s*[01]|line-height\s*:\s*[01](?:px)?\s*(?:;|$).*font-size\s*:\s*[01]px",
    re.IGNORECASE | re.DOTALL,
)
#: Fonts whose letters are pictures.
DINGBATS = re.compile(r"wingdings|webdings|symbol\b", re.IGNORECASE)
BUTTON = re.compile(r"(?:^|[\s_-])(?:btn|button|cta)(?:$|[\s_\d-])", re.IGNORECASE)
BUTTON_STYLE = re.compile(r"background(?:-color)?\s*:\s*(?!transparent|none|inherit)", re.IGNORECASE)
BUTTON_SHAPE = re.compile(r"display\s*:\s*(?:inline-)?block|padding|border-radius|line-height", re.IGNORECASE)
HISTORY = re.compile(r"gmail_quote|moz-cite-prefix|yahoo_quoted|OutlookMessageHeader|appendonsend|divRplyFwdMsg")
FOOTER = re.compile(r"(?:^|[\s_-])(?:footer|unsubscribe|legal|disclaimer)(?:$|[\s_\d-])", re.IGNORECASE)
HIGHLIGHTED = re.compile(r"(?:^|[\s_-])(?:highlight|language|prettyprint|codehilite|sourceCode)(?:$|[\s_-])")
