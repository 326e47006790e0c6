"""How a letter ends: one list of formulas for readers, the sentence splitter and rules."""

from __future__ import annotations

import re
from functools import cache

from relint.outside.late_expressions import late

_LONGEST = 60
_FORMULA = r"""
    (?:(?:with|my|our|all(?:\s+the)?|many|very|big|kind(?:est)?|warm(?:est)?|best|fond(?:est)?|good|lots\s+of|much
      |again,?)\s+){0,4}
    (?:regards|wishes|best|thanks|thank\s+you|love|cheers|ta|yours|sincerely|faithfully|respectfully|cordially|warmly
      |truly|gratefully|gratitude|appreciation|warmth|kindness)
    (?:\s+(?:yours|sincerely|truly|faithfully|ever|always|again|kindly|(?:so|very)\s+much|a\s+(?:lot|million|bunch)
      |in\s+advance|from\s+all\s+of\s+us|for\s+(?:reading|your\s+time)))?
    | thanks\s+and\s+[\w\s]{3,25}
    | thank(?:s|\s+you)\s+for\s+[\w\s]{3,30}(?=\s?[,–—-])
    | x[xo]* | hugs | peace | ciao | onwards? | be\s+well | in\s+solidarity | bye(?:\s+for\s+now)?
    | take\s+care(?:\s+of\s+\w+(?:\s+and\s+each\s+other)?)?
    | (?:talk|speak|see\s+you|chat)\s+(?:soon|there|then|later)
    | (?:un)?til\s+(?:next\s+\w+|then|soon)
    | stay\s+(?:safe|well|curious|healthy|strong|warm)
    | have\s+a\s+(?:great|good|lovely|nice|wonderful)\s+\w+
"""
#: Marks, arrows and pictures may follow.
_PICTURES = r"[\u2190-\U0010ffff\s]*"
_MARK = late(rf"[,.!;:–—-]*?[,;:–—-][,.!;:–—-]*{_PICTURES}")


@cache
def _sign_off() -> re.Pattern[str]:
    """Compiled when first used: not every run reads a letter."""
    return late(rf"(?:{_FORMULA})\s*[,.!;:–—-]*\s*(?-i:{_PICTURES})", re.IGNORECASE | re.VERBOSE)


def is_sign_off(text: str) -> bool:
    """True for a sign-off that stands alone, with or without its mark: “Take care,”."""
    return len(text) <= _LONGEST and bool(_sign_off().fullmatch(text))


def signed_at(text: str) -> int | None:
    """Where in “Take care, Ada Holm” the words after the formula and its mark begin; `None` when there is neither."""
    for mark in _MARK.finditer(text[: _LONGEST + 1]):
        if mark.end() < len(text) and is_sign_off(text[: mark.end()]):
            return mark.end()
    return None
