"""A noun for a noun: number, countability, determiner, and that it stands for itself and not before another noun."""

from __future__ import annotations

from relint.language.doc import Token
from relint.matching.fitting.place import Place, is_mark
from relint.matching.fitting.tables import (
    CLAUSES,
    DETERMINED,
    GOVERNS,
    MASS,
    NOBODYS,
    ONLY_WITH_OF,
    PLURALS,
    POSTMODIFIED,
    SUPERLATIVES,
    TAKEN,
    TAKES_INFINITIVE,
    WITHOUT_COMPARATIVE,
    WITHOUT_OF,
)

_SINGULAR = frozenset("a an this that each every another one much little either neither".split())
_FOR_ONE_OR_MANY = frozenset("a an each every another one many few these those both several either neither".split())
_FOR_MASS = frozenset("much more less enough all most little some".split())
_MODIFIERS = ("ADJ", "NUM", "ADV")
_PARTICIPLES = ("VBN", "VBG")
_STRANGE_PREPOSITIONS = frozenset("on about into to over around with against".split())
_SINGULAR_COPULAS = frozenset("is was 's isn't wasn't".split())
_SINGULAR_VERBS = _SINGULAR_COPULAS | frozenset("has does hasn't doesn't".split())
_TAKERS = frozenset("take need want deserve".split())
#: How far a determiner may stand from its noun, and a verb from what it makes equal.
_REACH = 4


def noun_fits(place: Place, text: str) -> bool:
    """True when the replacement can take the noun's place as it will be inflected."""
    if place.model.pos_ not in ("NOUN", "PROPN") or _is_part_of_compound(place):
        return False
    determiner, modified = _determiner(place)
    if modified and " " in text and text not in POSTMODIFIED:
        return False
    if text in NOBODYS and determiner is not None and determiner.tag_ in ("PRP$", "POS"):
        return False
    if (text in TAKEN and not _is_taken(place)) or (text in WITHOUT_COMPARATIVE and _is_compared(place)):
        return False
    if text.split(" ")[0] in SUPERLATIVES and not _is_definite(determiner):
        return False
    if text in CLAUSES:
        return _clause_fits(place, determiner, modified)
    if text.split(" ")[0] in DETERMINED and (determiner is not None or modified):
        return False
    if text in POSTMODIFIED and not _postmodified_fits(place, determiner, modified, text):
        return False
    return _number_fits(place, determiner, text) and _preposition_fits(place, text) and _of_fits(place, text)


def _is_taken(place: Place) -> bool:
    """True for what somebody takes, and for "for a closer look"."""
    near = zip(place.in_front(), range(_REACH), strict=False)
    return any(token.lemma_.lower() in _TAKERS or token.lower_ == "for" for token, _ in near)


def _is_compared(place: Place) -> bool:
    """True for "finer" and "lower"; there may be more and less of anything."""
    before = place.before
    return before is not None and before.tag_ in ("JJR", "JJS") and before.lower_ not in _FOR_MASS


def _is_part_of_compound(place: Place) -> bool:
    before, after = place.before, place.after
    if after is not None and (after.pos_ in ("NOUN", "PROPN", "NUM") or after.tag_ == "POS"):
        return True
    return before is not None and (before.pos_ in ("NOUN", "PROPN") or before.tag_ == "VBG")


def _determiner(place: Place) -> tuple[Token | None, bool]:
    """What determines the noun, and whether something describes it."""
    modified = False
    for distance, token in enumerate(place.in_front()):
        if token.pos_ == "DET" or token.tag_ in ("PRP$", "POS", "WP$", "WDT", "PDT"):
            return token, modified
        if distance >= _REACH or not (token.pos_ in _MODIFIERS or token.tag_ in _PARTICIPLES):
            break
        if token.lower_ in _FOR_MASS | _FOR_ONE_OR_MANY or token.pos_ == "NUM":
            return token, modified
        modified = True
    return None, modified


def _is_definite(determiner: Token | None) -> bool:
    return determiner is not None and (determiner.lower_ == "the" or determiner.tag_ in ("PRP$", "POS"))


def _clause_fits(place: Place, determiner: Token | None, modified: bool) -> bool:
    """ "What works" is an object, nothing else: "we share what works"."""
    before = place.before
    if determiner is not None or modified or before is None or before.pos_ not in ("VERB", "ADP"):
        return False
    return place.ends_a_clause or (place.after is not None and place.after.lower_ in ("for", "in", "at"))


def _postmodified_fits(place: Place, determiner: Token | None, modified: bool, text: str) -> bool:
    """ "People affected": nobody's, described by nothing more, and in the number that they are in."""
    owned = determiner is not None and determiner.tag_ in ("PRP$", "POS", "WP$")
    if owned or modified or (place.model.tag_ == "NNS" and text not in PLURALS):
        return False
    return place.ends_a_clause or (place.after is not None and place.after.pos_ in ("VERB", "AUX", "CCONJ", "ADV"))


def _number_fits(place: Place, determiner: Token | None, text: str) -> bool:
    said = determiner.lower_ if determiner is not None else ""
    counted = determiner is not None and determiner.pos_ == "NUM"
    if place.model.tag_ in ("NNS", "NNPS"):
        return text not in MASS and not (text in PLURALS and _agrees_with_one(place))
    if text in PLURALS:
        of_one = any(token.lower_ in ("a", "an") for token, _ in zip(place.in_front(), range(_REACH), strict=False))
        return said not in _SINGULAR and not counted and not of_one and not _agrees_with_one(place)
    if text in MASS:
        return said not in _FOR_ONE_OR_MANY and not counted
    return determiner is not None and said not in _FOR_MASS


def _agrees_with_one(place: Place) -> bool:
    """True when a verb beside it says that it is one: "the fruit is", "it is the fruit"."""
    for token in place.behind():
        if token.pos_ in ("VERB", "AUX") or is_mark(token):
            if token.tag_ == "VBZ" or token.lower_ in _SINGULAR_VERBS:
                return True
            break
    near = zip(place.in_front(), range(_REACH), strict=False)
    return any(token.lower_ in _SINGULAR_COPULAS for token, _ in near)


def _of_fits(place: Place, text: str) -> bool:
    has_of = place.after is not None and place.after.lower_ == "of"
    return text not in WITHOUT_OF if has_of else text not in ONLY_WITH_OF


def _preposition_fits(place: Place, text: str) -> bool:
    after = place.after
    if after is None or after.lower_ not in _STRANGE_PREPOSITIONS or after.pos_ not in ("ADP", "PART", "SCONJ"):
        return True
    if after.lower_ == "to" and place.end + 1 < len(place.doc) and place.doc[place.end + 1].tag_ == "VB":
        return text in TAKES_INFINITIVE
    return after.lower_ in GOVERNS.get(text, ())
