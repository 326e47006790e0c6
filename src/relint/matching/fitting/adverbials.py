"""Adverbials: at the edge of a clause, and only where what they say holds of what stands beside them."""

from __future__ import annotations

from relint.english.negation import DENYING
from relint.language.doc import Token
from relint.matching.fitting.place import Place, is_mark
from relint.matching.fitting.tables import (
    HOPED_OR_KEPT,
    KEEPERS,
    MAKING,
    OF_DOING,
    OF_MAKING,
    OF_NOW,
    OF_THE_OBJECT,
    SET_OFF_IN_FRONT,
    TURNS_THE_TALK,
)

_DEGREES = frozenset("so very too more most how as quite really incredibly".split())
_NOT_BEHIND = ("ADP", "DET", "ADJ", "PART", "CCONJ")
_NOT_IN_FRONT_OF = ("of", "to", "with")
_DENYING = DENYING | {"unable"}
#: What is said behind these is said of the thing: "our plans moving forward".
_LOOKS_AHEAD = frozenset("plan strategy vision roadmap path push step direction".split())
#: How far away a verb says what is kept "moving forward".
_REACH = 5


def adverbial_fits(place: Place, text: str) -> bool:
    """At the beginning or the end of a clause, and not in the middle of a verb: "we are moving forward"."""
    if not place.begins_a_clause and not any(token.pos_ in ("VERB", "AUX") for token in place.in_front()):
        return False
    if not _holds(place, text) or _is_set_off(place) or _belongs_to(place, place.before):
        return False
    after = place.after
    if after is not None and (after.lower_ in _NOT_IN_FRONT_OF or after.pos_ in ("NOUN", "PROPN", "ADJ")):
        return place.begins_a_clause and after.lower_ not in _NOT_IN_FRONT_OF
    return place.begins_a_clause or place.ends_a_clause or (after is not None and after.pos_ in ("CCONJ", "SCONJ"))


def _holds(place: Place, text: str) -> bool:
    """False for "now" of what was or at the start, "from scratch" of what is not made, "as a whole" of no thing."""
    front = [token.lemma_.lower() for token in place.in_front()]
    if text in OF_NOW and (
        any(token.tag_ == "VBD" or token.lemma_ in HOPED_OR_KEPT for token in place.doc)
        or KEEPERS.intersection(front[:_REACH])
    ):
        return False
    if text in TURNS_THE_TALK and (
        place.begins_a_clause or any(token.lower_ in _DENYING for token in place.in_front())
    ):
        return False
    if text in OF_DOING and place.before is not None and place.before.lemma_.lower() == "be":
        return False
    if text in SET_OFF_IN_FRONT and not (place.begins_a_clause and place.ends_a_clause):
        return False
    if text in OF_MAKING and not MAKING.intersection(front):
        return False
    return text not in OF_THE_OBJECT or (place.before is not None and place.before.pos_ in ("NOUN", "PROPN"))


def _belongs_to(place: Place, before: Token | None) -> bool:
    """True where the word in front makes the words a part of something else."""
    if before is None:
        return False
    if before.pos_ in _NOT_BEHIND or before.tag_ == "PRP$" or before.lower_ in _DEGREES:
        return True
    if (before.pos_ == "AUX" or before.lemma_.lower() == "have") and not place.ends_a_clause:
        return True
    return _is_in_a_verb(place, before) or before.lemma_.lower() in _LOOKS_AHEAD


def _is_in_a_verb(place: Place, before: Token) -> bool:
    """True for "we are moving forward", "is it moving forward", and "agree on moving forward"."""
    if place.doc[place.start].tag_ != "VBG" or is_mark(before):
        return False
    near = zip(place.in_front(), range(_REACH), strict=False)
    return before.pos_ == "VERB" or before.tag_ in ("RP", "IN") or any(token.lemma_ == "be" for token, _ in near)


def _is_set_off(place: Place) -> bool:
    """True for "a book, first and foremost, of recipes": two commas around one word are too many."""
    before, after = place.before, place.after
    within = before is not None and is_mark(before) and place.start > 1 and not place.doc[0].is_punct
    return within and place.end - place.start > 1 and after is not None and after.text == ","
