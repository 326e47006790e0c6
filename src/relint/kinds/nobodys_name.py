"""Display names that are nobody's: of many at once (a team, a campaign, a list), or of a firm."""

from __future__ import annotations

import re
from collections.abc import Set

from relint.english.common_words import is_common
from relint.english.given_names import GIVEN
from relint.english.names import PARTICLES, is_capitalised
from relint.english.plain_words import is_plain
from relint.kinds.display_name import in_local_part
from relint.kinds.name_shapes import CAMEL, HOUSE, OWNED, as_seen, in_one, is_short_form, shaped_like_many
from relint.kinds.signers import bare
from relint.outside.late_expressions import late

_FIRM_SIGNS = late(r"[!?®™©+&]|\w['’]s$|\b(?:Inc|Ltd|LLC|PLC|GmbH|Corp|Pty|SAS|B\.V|N\.V|S\.A|S\.r\.l)\b")
_AT = late(r"^(.+?)\s+(?:at|@|by|from|via|on\s+behalf\s+of)\s+[A-Z0-9]", re.IGNORECASE)
#: Where a firm's branch is: “Tallow UK”.
_COUNTRIES = frozenset("UK US USA EU UAE NZ AU DACH EMEA APAC".split())


def shows_many(shown: str, crowds: Set[str]) -> bool:
    """True for a campaign, a list, a crowd: by its shape, or by a word that names many."""
    shown = as_seen(shown)
    if shaped_like_many(shown) or OWNED.search(shown):
        return True
    return any(bare(word) in crowds for word in re.split(r"[\s/|,–—-]+", shown))


def shows_firm(shown: str, own: Set[str], address: str = "") -> bool:
    """True for a word that no person is called: “TallowHub”, “WTC”, “Tallow” of a firm's address, “Wicks’s”."""
    shown = as_seen(shown)
    words = shown.split()
    if re.sub(r"\W", "", shown).lower() in own:
        return True
    if any(CAMEL.match(word) for word in in_one(words)) or _FIRM_SIGNS.search(shown):
        return True
    if len(words) == 1:
        named = bare(shown) in GIVEN or (not is_short_form(shown) and in_local_part(words, address))
        return not named and not _begins_own(shown, own)
    if _of_plain_words(words, own) or _things_at_a_place(shown) or HOUSE.search(shown):
        return True
    if words[-1] in _COUNTRIES and bare(words[0]) not in GIVEN:
        return True
    return any(map(is_short_form, words)) and not shown.isupper()


def _things_at_a_place(shown: str) -> bool:
    """True for “Marketing @ Tallow”, “Reviews by Tallow”: what is somewhere, or somebody's, is nobody."""
    found = _AT.match(shown)
    words = found[1].split() if found else []
    return bool(words) and bare(words[0]) not in GIVEN and all(map(_is_thing, words))


def _is_thing(word: str) -> bool:
    """True for a plain word, one or several of it."""
    name = bare(word)
    return is_plain(name) or is_common(name) or (name.endswith("s") and is_plain(name[:-1]))


def _begins_own(word: str, own: Set[str]) -> bool:
    """True for “Jarin” of `jarinokello.example`: the domain may well be somebody's whole name."""
    begun = bare(word)
    return (
        is_capitalised(word)
        and not is_plain(begun)
        and any(each.startswith(begun) and len(each) > len(begun) + 2 for each in own)
    )


def _of_plain_words(words: list[str], own: Set[str]) -> bool:
    """True for “Morning Brew”, “Tallow Trend Chart” of tallow.example, “coach macro” of coach-macro.example."""
    names = [bare(word) for word in words]
    first, *rest = names
    if first in GIVEN or any(each in PARTICLES for each in names):
        return False
    whole = re.sub(r"\W", "", "".join(names))
    if is_plain(first):
        return any(map(is_plain, rest)) or any(re.sub(r"\W", "", each).startswith(whole) for each in own)
    return first in own and any(map(is_plain, rest))
