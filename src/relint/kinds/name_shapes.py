"""Shapes of display names: of many at once, of short forms, of words that no person is called."""

from __future__ import annotations

import re

from relint.english.names import PARTICLES, is_capitalised
from relint.kinds.signers import bare
from relint.outside.late_expressions import late

_CAUSES = (
    r"congress|senate|house|parliament|president|governor|mayor|council|judge|sheriff|office|america|americans?|"
    r"us|u\.s\.?|"
    r"liberty|change|progress|justice|democracy|freedom|peace|all|life|tomorrow|action|"
    r"alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|"
    r"illinois|indiana|"
    r"iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|"
    r"montana|nebraska|"
    r"nevada|new\s+\w+|north\s+\w+|south\s+\w+|ohio|oklahoma|oregon|pennsylvania|tennessee|texas|utah|"
    r"vermont|virginia|"
    r"washington|wisconsin|wyoming|britain|england|scotland|wales|london|canada|the"
)
#: “Holm for Congress”, “Holm 2028”, “holm.com”, “The Makers of Tallow”, “Friends of the Weir”.
_CAMPAIGN = late(rf"\bfor\s+(?:{_CAUSES})\b|\b(?:for|4)\s+[A-Z]{{2}}\b|\d", re.IGNORECASE)
_DOMAIN = late(
    r"(?<![@\w.-])[\w-]{2,}\.(?:com|org|net|co|io|us|uk|edu|gov|info|news|ai|app|tv|shop|store|de|fr|eu)\b", re.I
)
_OF = late(
    r"^\W*(?:the|your|my|our)\b|^\W*(?:hi|hello|hey|news|greetings)\s+from\b|\b(?:of|against|without|"
    r"from\s+the)\s+(?:the\s+)?[A-Z]|^(?:team|vote|save|stop|join|elect|re-?elect|keep|protect|defend|support|fix)\b",
    re.I,
)
#: “TallowHub” and “TALLOWHub”, but “McHolm” and “VanderHoek” are names.
CAMEL = late(
    r"^(?!(?:Mc|Mac|De|Di|Da|Du|Del|La|Le|Van|Vander|Vanden|Ver|Von|Fitz|Al|El|Ap|Saint|O['’])[A-Z])"
    r"(?:[A-Za-z]*[a-z][A-Z]\w*|[A-Z]{2,}[a-z]+[A-Za-z]*)$"
)
_FOR_OTHERS = late(r"\s+on\s+behalf\s+of\s.*", re.IGNORECASE)
#: “LUTE-L”, “lute-announce”, “owner-lute”: what programs that run mailing lists call themselves.
_LISTED = late(
    r"^(?:[A-Z][A-Z0-9]+(?:-[A-Z0-9]+)*-L\b|[\w-]+-(?:announce|request|bounces|list|users|devel|dev)\s*$"
    r"|(?:owner|bounces?)-\w|(?:listserv|majordomo|mailman)\b)",
    re.IGNORECASE,
)
#: “Hale & Sons”: a house, though its first word is somebody's name; not “Jo from Hale & Sons”.
HOUSE = late(
    r"^(?!.*\s(?:from|at|@|with|of)\s).*\s(?:&|and|\+)\s+(?:sons?|daughters?|co|bros|brothers|sisters|partners|associates)\b",
    re.IGNORECASE,
)
_NUMERAL = late(r"^(?:I{1,3}|IV|V|VI{1,3})$")
#: Family names that stand behind given names of two parts: “JoonHwan Kim”.
_BEHIND_TWO = frozenset(
    "kim lee park choi jung jeong kang cho yoon jang lim han oh seo shin kwon hwang ahn hong".split()
)
#: “Holm’s last stand” is something of Holm's.
OWNED = late(r"\w['’]s\s+\w")
_SHORT_FORM = late(r"^[A-Z][A-Z&.]{1,7}$")
#: Characters of a name; more are a header that somebody made up.
_LONGEST = 200
_INITIALS = 2


def as_seen(shown: str) -> str:
    """A mail program shows a row of blanks as one, and of a longer name only the beginning."""
    return " ".join(shown[:_LONGEST].split())


def shaped_like_many(shown: str) -> bool:
    """True for the shape of a campaign, a domain, or something that is of something."""
    shown = _FOR_OTHERS.sub("", re.sub(r"\([^()]*\)", "", shown))
    return bool(_CAMPAIGN.search(shown) or _DOMAIN.search(shown) or _OF.search(shown) or _LISTED.search(shown))


def in_one(words: list[str]) -> list[str]:
    """“JoonHwan Kim” as “Joonhwan Kim”."""
    if len(words) == 2 and bare(words[1]) in _BEHIND_TWO and CAMEL.match(words[0]):
        return [words[0].capitalize(), words[1]]
    return words


def shaped(word: str) -> bool:
    """True for a word as it stands in names."""
    return (is_capitalised(word) and not CAMEL.match(word)) or word in PARTICLES


def is_short_form(word: str) -> bool:
    """“WTC” and “B.B.C.”, but no initials: “AJ”, “J.R.”."""
    if _NUMERAL.match(word):
        return False
    return bool(_SHORT_FORM.match(word)) and len(word.replace(".", "")) > _INITIALS
