"""Lists of phrases that are looked for together, in linear time, and quoted in the reason."""

from __future__ import annotations

from functools import cached_property
from typing import Any

import re2

#: Words that stand for what people put there in a dozen ways; a blank in a phrase is any white space.
_SHORTHANDS = {
    "THANKS": r"(?:thanks|thank you)(?: (?:so|very) much)?",
    "MAILING": r"(?:e-?mail|newsletter|message|mailing|mail|update)",
    "LETTER": r"(?:e-?mails?|mails?|notes?|messages?|letters?)",
    "RECENT": r"(?:recent |latest |last )?",
    "SOME": r"(?:[\w'\[\]{}-]+ ){0,3}",
    "HAVE": r"(?:'ve| have|'d| had)?",
    "OUR": r"(?:our|my|the|us)",
    "NOW": r"(?:just |now |already |recently |kindly |very kindly |once |all )?",
    "FREED": r"(?:\S+ ){0,8}",
    "HAPPENS": (
        r"(?:has|have|is|was|will|did|does|hasn't|hasn't|isn't|wasn't|won't|didn't|arrived|arrives|reached|came|comes|"
        r"went|goes|left|leaves|closed?|closes|ends?|ended|starts?|begins?|runs|ran|failed|bounced|cleared|expires?|"
        r"expired|renews?|shipped|ships|falls|stands|stays|remains|paid|bought|helped|fed|kept|made|means)\b"
    ),
}
_BEFORE, _AFTER = 12, 24


#: What is said of somebody else's doings, or of what may yet come, shows nothing.
ONLY_IF = (
    r"(?:if|when|whether|once|until|unless|before|should|could|would|might|may|will|can|to|did|have|had|do|why|"
    r"ever) you\b",
    r"(?:saw|see|seen|noticed|heard|hear|read|found|know|understand|think|guess|imagine|assume)(?: that)? you\b",
    r"(?:where|how|companies|brands|firms|tool|people) (?:that )?you\b",
)


class Cues:
    """Phrases as regular expressions, with shorthands in capitals. `unless` are what must not stand around a match.

    `before` is how many characters before a match are looked at for `unless`. Texts are expected with straight
    apostrophes. Compiled when first used.
    """

    def __init__(self, *phrases: str, unless: tuple[str, ...] = (), before: int = _BEFORE):
        self._phrases = phrases
        self._unless = unless
        self._before = before

    @cached_property
    def _pattern(self) -> Any:
        return _compiled(self._phrases)

    @cached_property
    def _exceptions(self) -> Any:
        return _compiled(self._unless)

    def found(self, text: str) -> str | None:
        """The first words that are a cue, as a reason quotes them; `None` when there are none."""
        for match in self._pattern.finditer(text):
            around = text[max(0, match.start() - self._before) : match.end() + _AFTER]
            if not self._unless or not self._exceptions.search(around):
                return f"the words “{' '.join(match[0].split())}”"
        return None


def _compiled(phrases: tuple[str, ...]) -> Any:
    joined = "|".join(phrases)
    for name, meaning in _SHORTHANDS.items():
        joined = joined.replace(name, meaning)
    return re2.compile(rf"(?i)\b(?:{joined})".replace(" ", r"\s+"))
