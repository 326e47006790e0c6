"""Adjectives and adverbs: before the noun or behind "is", and never under a "very" meant for another word."""

from __future__ import annotations

from itertools import takewhile

from relint.language.doc import Token
from relint.matching.fitting.people import is_about_people, last_noun
from relint.matching.fitting.place import Place, is_mark
from relint.matching.fitting.tables import (
    ADVERBIALS,
    BEFORE_A_NOUN,
    COPULAS,
    NEVER_PREDICATIVE,
    NOT_OF_PEOPLE,
    NOT_SAID_OF,
    SUPERLATIVES,
)

_DEGREES_THAT_STAY = frozenset("not n't n’t".split())
_COMPARING = frozenset("more most less least".split())
_NOUN_GROUP = ("NOUN", "PROPN", "ADJ", "NUM")
_REACH = 4


def adjective_fits(place: Place, text: str) -> bool:
    """True before a noun for what may stand there, and behind "is" for what may."""
    if place.model.tag_ in ("JJR", "JJS") or place.model.pos_ not in ("ADJ", "VERB", "NOUN", "PROPN"):
        return False
    if _has_degree(place):
        return False
    if _is_before_noun(place):
        if " " in text and text.split(" ")[0] not in BEFORE_A_NOUN:
            return False
        if text in NOT_OF_PEOPLE and is_about_people(place.behind(), (",", "and")):
            return False
        noun = last_noun(place.behind())
        if noun is not None and noun.lemma_.lower() in NOT_SAID_OF.get(text, ()):
            return False
        return text not in SUPERLATIVES or _is_definite(place)
    if not _is_predicate(place) or text in NEVER_PREDICATIVE:
        return False
    return " " not in text or place.ends_a_clause


def adverb_fits(place: Place, text: str) -> bool:
    """True beside a verb; several words only at the end of the clause."""
    if place.model.pos_ != "ADV" or _has_degree(place):
        return False
    if place.begins_a_clause and text not in ADVERBIALS:
        return False
    if " " in text:
        return place.ends_a_clause and not place.begins_a_clause
    return place.after is None or place.after.pos_ not in ("ADJ", "ADV", "NOUN")


def _has_degree(place: Place) -> bool:
    """True behind an adverb, and in "more open and innovative"."""
    before = place.before
    if before is not None and before.pos_ == "ADV" and before.lower_ not in _DEGREES_THAT_STAY:
        return True
    joined = takewhile(lambda token: token.pos_ in ("ADJ", "CCONJ", "ADV") or token.text == ",", place.in_front())
    return any(token.lower_ in _COMPARING for token in joined)


def _is_before_noun(place: Place) -> bool:
    """True for "a robust plan" and "a robust, quick plan"."""
    after = place.after
    if after is None:
        return False
    if after.pos_ in _NOUN_GROUP or (after.tag_ in ("VBN", "VBG") and not is_mark(after)):
        return True
    joins = after.text == "," or after.pos_ == "CCONJ"
    if not joins or place.before is None or not _leads_to_noun(place.before):
        return False
    return any(token.pos_ in ("NOUN", "PROPN") for token, _ in zip(place.behind(), range(_REACH), strict=False))


def _leads_to_noun(before: Token) -> bool:
    return before.pos_ in ("DET", "ADJ", "NUM") or before.tag_ in ("PRP$", "POS")


def _is_definite(place: Place) -> bool:
    for token, _ in zip(place.in_front(), range(_REACH), strict=False):
        if token.tag_ in ("PRP$", "POS") or token.lower_ in ("the", "this", "that", "these", "those"):
            return True
        if token.pos_ not in ("ADJ", "NUM") and not is_mark(token):
            return False
    return False


def _is_predicate(place: Place) -> bool:
    after = place.after
    if after is not None and not is_mark(after) and after.pos_ not in ("ADP", "CCONJ", "SCONJ", "PART", "ADV"):
        return False
    return any(
        token.lemma_.lower() in COPULAS or token.lower_ in COPULAS
        for token, _ in zip(place.in_front(), range(_REACH), strict=False)
    )
