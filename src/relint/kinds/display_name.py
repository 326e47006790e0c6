"""Whom a From line shows: a person, many at once (a team, a campaign, a list), or a firm."""

from __future__ import annotations

import re
from collections.abc import Set

from relint.english.common_words import is_common
from relint.english.given_names import FAMILY_WORDS, GIVEN, PLACES, is_family_word
from relint.english.honorifics import without_title
from relint.english.names import PARTICLES, is_capitalised
from relint.kinds.signers import bare

_INTRODUCED = re.compile(
    r"^\W*(?:h(?:i|ello|ey),?\s+)?(?:this\s+is|it['’]?s|i['’]?m|i\s+am)\s+(?=[A-ZÀ-Þ])", re.IGNORECASE
)
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
_CAMPAIGN = re.compile(rf"\bfor\s+(?:{_CAUSES})\b|\b(?:for|4)\s+[A-Z]{{2}}\b|\d", re.IGNORECASE)
_DOMAIN = re.compile(
    r"(?<![@\w.-])[\w-]{2,}\.(?:com|org|net|co|io|us|uk|edu|gov|info|news|ai|app|tv|shop|store|de|fr|eu)\b", re.I
)
_OF = re.compile(
    r"^\W*(?:the|your|my|our)\b|^\W*(?:hi|hello|hey|news|greetings)\s+from\b|\b(?:of|against|without|"
    r"from\s+the)\s+(?:the\s+)?[A-Z]|^(?:team|vote|save|stop|join|elect|re-?elect|keep|protect|defend|support|fix)\b",
    re.I,
)
_PART = re.compile(r"\s*(?:[,|•·/(\[:]|\s[–—-]\s|[)\]]\s*$)\s*")
_BESIDE = re.compile(r"\s+(?:from|at|in|of|on\s+behalf\s+of|for|with|via|by|@)\s+.*$|\s*@.*$", re.IGNORECASE)
_JOINT = re.compile(r"\s+(?:and|&|\+)\s+", re.IGNORECASE)
_CAMEL = re.compile(
    r"^(?!(?:Mc|Mac|De|Di|Da|La|Le|Van|Von|Fitz|O['’])[A-Z])(?:[A-Za-z]*[a-z][A-Z]\w*|[A-Z]{2,}[a-z]+[A-Za-z]*)$"
)
_NUMERAL = re.compile(r"^(?:I{1,3}|IV|V|VI{1,3})$")
#: “Holm’s last stand” is something of Holm's.
_OWNED = re.compile(r"\w['’]s\s+\w")
_SHORT_FORM = re.compile(r"^[A-Z][A-Z&.]{1,7}$")
_FIRM_SIGNS = re.compile(r"[!?®™©+&]|\w['’]s$|\b(?:Inc|Ltd|LLC|PLC|GmbH|Corp|Pty)\b")
#: What stands behind the name of somebody who studied, or has a father of the same name.
_POST_NOMINAL = re.compile(
    r",?\s+(?:Ph\.?\s?D|M\.?D|MBA|M\.?Sc|B\.?Sc|M\.?A|B\.?A|CPA|Esq|Jr|Sr|OBE|MBE|RN|CFA)\b\.?"
    r"(?=\s*(?:$|[,|(–—-]))"
)
_MAX_WORDS = 4
#: Characters of a name; more are a header that somebody made up.
_LONGEST = 200
_INITIALS = 2


def shows_person(shown: str, impersonal: Set[str], address: str = "") -> bool:
    """True when the name, or a part of it between bars and commas, is somebody's.

    An address that is made of the same words says so of words that are no usual names.
    """
    shown = _as_seen(shown)
    introduced = _INTRODUCED.sub("", shown)
    if introduced != shown:
        return True
    shown = _POST_NOMINAL.sub("", shown)
    parts = [part for part in _PART.split(shown.strip(" .'\"")) if part]
    if len(parts) > 1 and _is_full_name(parts[0], impersonal):
        return True
    if _shaped_like_many(shown) or _OWNED.search(shown):
        return False
    return any(_part_is_person(part, place, impersonal, address) for place, part in enumerate(parts[:3]))


def _as_seen(shown: str) -> str:
    """A mail program shows a row of blanks as one, and of a longer name only the beginning."""
    return " ".join(shown[:_LONGEST].split())


def _is_full_name(part: str, impersonal: Set[str]) -> bool:
    """“Ada Holm” of “Ada Holm, holm.com”, “Ada” of “Ada, founder of Tallow”: whoever stands in front speaks."""
    words = without_title(part).split()
    names = [bare(word) for word in words]
    if len(words) == 1:
        return names[0] in GIVEN and names[0] not in PLACES and not is_common(names[0])
    return (
        len(words) <= _MAX_WORDS
        and bool(names)
        and names[0] in GIVEN
        and all(map(_shaped, words))
        and not _shaped_like_many(part)
        and _is_name(names, words, impersonal, titled=False)
    )


def _shaped_like_many(shown: str) -> bool:
    shown = re.sub(r"\([^()]*\)", "", shown)
    return bool(_CAMPAIGN.search(shown) or _DOMAIN.search(shown) or _OF.search(shown))


def _part_is_person(part: str, place: int, impersonal: Set[str], address: str) -> bool:
    for one in _JOINT.split(part):
        words = without_title(_BESIDE.sub("", one.strip())).split()
        if not 1 <= len(words) <= _MAX_WORDS or not all(_shaped(word) for word in words):
            continue
        titled = len(without_title(part).split()) < len(part.split())
        if _is_name([bare(word) for word in words], words, impersonal, titled=titled):
            return place == 0 or bare(words[0]) in GIVEN
        strange = any(bare(word) in impersonal for word in words) and bare(words[0]) not in GIVEN
        if place == 0 and not strange and not any(map(_is_short_form, words)) and _in_local_part(words, address):
            return True
    return False


def _shaped(word: str) -> bool:
    return (is_capitalised(word) and not _CAMEL.match(word)) or word in PARTICLES


def _is_name(names: list[str], words: list[str], impersonal: Set[str], *, titled: bool) -> bool:
    first, *rest = names
    strange = [name for name in rest if name in impersonal]
    if titled and len(names) == 1:
        return True
    if first in GIVEN:
        return not strange or is_family_word(names, strange)
    if first in impersonal or strange or "".join(names) in impersonal or is_common(first) or first in FAMILY_WORDS:
        return False
    return len(names) > 1 and not any(map(_is_short_form, words))


def _in_local_part(words: list[str], address: str) -> bool:
    """`odile@…` for “Odile”, `ada.church@…` and `achurch@…` for “Ada Church”."""
    local = re.sub(r"[^a-z]", "", address.partition("@")[0].lower())
    names = [re.sub(r"[^a-z]", "", word.lower()) for word in words]
    if not local or not all(names):
        return False
    return local in {names[0] if len(names) == 1 else "", "".join(names), names[0][0] + names[-1]}


def shows_many(shown: str, crowds: Set[str]) -> bool:
    """True for a campaign, a list, a crowd: by its shape, or by a word that names many."""
    shown = _as_seen(shown)
    if _shaped_like_many(shown) or _OWNED.search(shown):
        return True
    return any(bare(word) in crowds for word in re.split(r"[\s/|,–—-]+", shown))


def shows_firm(shown: str, own: Set[str], address: str = "") -> bool:
    """True for a word that no person is called: “TallowHub”, “WTC”, “Tallow” of a firm's address, “Wicks’s”."""
    shown = _as_seen(shown)
    words = shown.split()
    if re.sub(r"\W", "", shown).lower() in own:
        return True
    if any(_CAMEL.match(word) for word in words) or _FIRM_SIGNS.search(shown):
        return True
    if len(words) == 1:
        named = bare(shown) in GIVEN or (not _is_short_form(shown) and _in_local_part(words, address))
        return not named
    return any(map(_is_short_form, words)) and not shown.isupper()


def _is_short_form(word: str) -> bool:
    """“WTC” and “B.B.C.”, but no initials: “AJ”, “J.R.”."""
    if _NUMERAL.match(word):
        return False
    return bool(_SHORT_FORM.match(word)) and len(word.replace(".", "")) > _INITIALS
