"""Whether a From line shows a person."""

from __future__ import annotations

import re
from collections.abc import Set

from relint.english.common_words import is_common
from relint.english.given_names import FAMILY_WORDS, GIVEN, PLACES, is_family_word
from relint.english.honorifics import without_title
from relint.english.plain_words import is_plain
from relint.kinds.name_shapes import HOUSE, OWNED, as_seen, in_one, is_short_form, shaped, shaped_like_many
from relint.kinds.signers import bare
from relint.outside.late_expressions import late

_INTRODUCED = late(r"^\W*(?:h(?:i|ello|ey),?\s+)?(?:this\s+is|it['’]?s|i['’]?m|i\s+am)\s+(?=[A-ZÀ-Þ])", re.IGNORECASE)
_PART = late(r"\s*(?:[,|•·/(\[:]|\s[–—-]\s|[)\]]\s*$)\s*")
_BESIDE = late(r"\s+(?:from|at|in|of|on\s+behalf\s+of|for|with|via|by|@)\s+.*$|\s*@.*$", re.IGNORECASE)
#: “Pavlos @ Tallow”, “Odile at Tallow”: one word in front of where somebody works.
_AT_WORK = late(r"^(\S+)\s+(?:from|at|@)\s+\S", re.IGNORECASE)
#: “Yoga with Adriene”, “Letters by Odile Brandt”.
_WITH_SOMEBODY = late(r"\s(?:with|by)\s+(\w[\w'’-]+)(?:\s+\w[\w'’-]+)?$", re.IGNORECASE)
_JOINT = late(r"\s+(?:and|&|\+)\s+", re.IGNORECASE)
#: What stands behind the name of somebody who studied, or has a father of the same name.
_POST_NOMINAL = late(
    r",?\s+(?:Ph\.?\s?D|M\.?D|MBA|M\.?Sc|B\.?Sc|M\.?A|B\.?A|CPA|Esq|Jr|Sr|OBE|MBE|RN|CFA)\b\.?"
    r"(?=\s*(?:$|[,|(–—-]))"
)
_MAX_WORDS = 4


def shows_person(shown: str, impersonal: Set[str], address: str = "") -> bool:
    """True when the name, or a part of it between bars and commas, is somebody's.

    An address that is made of the same words says so of words that are no usual names.
    """
    shown = as_seen(shown)
    introduced = _INTRODUCED.sub("", shown)
    if introduced != shown:
        return True
    shown = _POST_NOMINAL.sub("", shown)
    parts = [part for part in _PART.split(shown.strip(" .'\"")) if part]
    if len(parts) > 1 and _is_full_name(parts[0], impersonal):
        return True
    beside = _WITH_SOMEBODY.search(shown)
    if beside and beside[1][0].isupper() and bare(beside[1]) in GIVEN:
        return True
    if shaped_like_many(shown) or OWNED.search(shown) or HOUSE.search(shown):
        return False
    if _has_own_address(shown, address):
        return True
    return any(_part_is_person(part, place, impersonal, address) for place, part in enumerate(parts[:3]))


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
        and all(map(shaped, words))
        and not shaped_like_many(part)
        and _is_name(names, words, impersonal, titled=False)
    )


def _has_own_address(shown: str, address: str) -> bool:
    """True for “Faith News” of faith@gazette.example, whatever her family name means; not for a firm of that name."""
    words = shown.split()
    local, _, domain = address.lower().partition("@")
    first = bare(words[0]) if words else ""
    return (
        len(words) == 2
        and all(map(shaped, words))
        and first in GIVEN
        and local == first
        and not domain.startswith(first)
    )


def _part_is_person(part: str, place: int, impersonal: Set[str], address: str) -> bool:
    if place == 0 and _works_somewhere(part, impersonal):
        return True
    for one in _JOINT.split(part):
        words = without_title(_BESIDE.sub("", one.strip())).split()
        if not 1 <= len(words) <= _MAX_WORDS or not all(shaped(word) for word in in_one(words)):
            continue
        titled = len(without_title(part).split()) < len(part.split())
        if _is_name([bare(word) for word in words], words, impersonal, titled=titled):
            return place == 0 or bare(words[0]) in GIVEN
        strange = any(bare(word) in impersonal for word in words) and bare(words[0]) not in GIVEN
        if place == 0 and not strange and not any(map(is_short_form, words)) and in_local_part(words, address):
            return True
    return False


def _works_somewhere(part: str, impersonal: Set[str]) -> bool:
    """True for “Pavlos at Tallow”: who has a place of work is somebody, however the name sounds."""
    found = _AT_WORK.match(part)
    if not found or not shaped(found[1]) or is_short_form(found[1]):
        return False
    word = bare(found[1])
    return not (word in impersonal or word in FAMILY_WORDS or is_common(word) or is_plain(word))


def _is_name(names: list[str], words: list[str], impersonal: Set[str], *, titled: bool) -> bool:
    first, *rest = names
    strange = [name for name in rest if name.replace(".", "") in impersonal]
    if titled and len(names) == 1:
        return True
    if first in GIVEN:
        return not strange or is_family_word(names, strange)
    if first in impersonal or strange or "".join(names) in impersonal or first in FAMILY_WORDS:
        return False
    if is_common(first) or is_plain(first):
        return False
    return len(names) > 1 and not any(map(is_short_form, words))


def in_local_part(words: list[str], address: str) -> bool:
    """`odile@…` for “Odile”, `ada.church@…` and `achurch@…` for “Ada Church”."""
    local = re.sub(r"[^a-z]", "", address.partition("@")[0].lower())
    names = [re.sub(r"[^a-z]", "", word.lower()) for word in words]
    if not local or not all(names):
        return False
    return local in {names[0] if len(names) == 1 else "", "".join(names), names[0][0] + names[-1]}
