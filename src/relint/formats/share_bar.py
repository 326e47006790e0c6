"""A row of buttons to share or follow, which a tool puts into a mail and no writer chose the words of."""

from __future__ import annotations

import re

from relint.english.networks import NETWORKS
from relint.outside.late_expressions import late

_PLACES = rf"{NETWORKS}|x|e-?mail|print|copy\s+link|rss|pocket|flipboard|podcast"
#: “Share on Facebook”, “Tweet”, “Forward to a friend”, “LinkedIn”; “Share this:” before them.
_BUTTON = late(
    rf"(?:(?:share|tweet|post|pin|like|forward|send|save|e-?mail|print|follow|find|join|watch|connect)"
    rf"(?:\s+(?:this|it|us|me|our|the|to|a|an|on|via|by|with|friend|colleague|article|story|issue|post|page|newsletter|"
    rf"{_PLACES})){{0,5}}|(?:{_PLACES})|view\s+in\s+browser|read\s+online|web\s+version|unsubscribe|like)",
    re.IGNORECASE,
)
_BETWEEN = late(r"\s*[|·•/,:]\s*|\s{2,}|\s[–—-]\s|\n")
#: Longer rows are sentences.
_LONGEST = 200
_FEWEST = 2


def is_share_bar(text: str) -> bool:
    """True for two such buttons and more, and nothing else; white space may stand between them, and marks."""
    if len(text) > _LONGEST:
        return False
    buttons = [each for each in _BETWEEN.split(text.strip(" |·•")) if each.strip()]
    return len(buttons) >= _FEWEST and all(map(_BUTTON.fullmatch, map(str.strip, buttons)))
