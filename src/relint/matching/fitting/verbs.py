"""A verb for a verb: object or none, infinitive, particle, and a participle only where its form is sure."""

from __future__ import annotations

from relint.language.doc import Token
from relint.language.inflect import inflect
from relint.matching.fitting.people import is_about_people, last_noun
from relint.matching.fitting.place import Place, is_mark
from relint.matching.fitting.tables import (
    ACTS_ON,
    DONE_TO_PEOPLE,
    DONE_TO_THINGS,
    GOVERNS,
    HAD_INFINITIVE,
    INTRANSITIVE,
    NO_PARTICIPLE,
    NO_PASSIVE,
    NOT_BEHIND,
    NOTHING_FOR,
    ONLY_BEFORE,
    PARTICLES,
    TAKES_INFINITIVE,
    TAKES_THAT,
    WITH_OR_WITHOUT_OBJECT,
)

_BEFORE_A_NOUN = ("DET", "ADJ", "NUM", "NOUN", "PROPN")
_OBJECTS = ("DET", "PRON", "NOUN", "PROPN", "ADJ", "NUM")
_STRANGE_PREPOSITIONS = frozenset("on about into to over around with against for of".split())
#: How far an auxiliary may stand from its participle: "has never really been".
_REACH = 4


def verb_fits(place: Place, text: str) -> bool:
    """True when the replacement takes what follows, in a form that cannot be mistaken."""
    model, after = place.model, place.after
    if model.pos_ not in ("VERB", "AUX") or not model.tag_.startswith("VB"):
        return False
    if _describes_a_noun(place) or not _form_is_sure(place, text) or (text in NO_PASSIVE and _is_passive(place)):
        return False
    if text in DONE_TO_PEOPLE and not _is_done_to_people(place, after):
        return False
    if text in DONE_TO_THINGS and is_about_people(place.behind()):
        return False
    if text in ONLY_BEFORE and not place.ends_a_clause and after is not None and after.lower_ not in ONLY_BEFORE[text]:
        return False
    if any(token.lower_ in NOT_BEHIND.get(text, ()) for token in place.behind()):
        return False
    if text in ACTS_ON and not _acts_on(place, ACTS_ON[text]):
        return False
    if after is None:
        return text in WITH_OR_WITHOUT_OBJECT or text in INTRANSITIVE or _is_passive(place)
    if after.tag_ == "RP":
        return False
    if text.endswith(" to"):
        return after.tag_ == "VB" or _has_object(place, after)
    if _is_infinitive_mark(place):
        return text in TAKES_INFINITIVE and model.lemma_.lower() in HAD_INFINITIVE
    if after.lower_ == "that" and after.pos_ == "SCONJ":
        return text in TAKES_THAT
    if _has_object(place, _past_adverbs(place, after)):
        return text not in INTRANSITIVE and not (after.tag_ == "PRP" and text.split(" ")[-1] in PARTICLES)
    if _is_passive(place):
        return text not in INTRANSITIVE and not (text in NOTHING_FOR and after.lower_ in ("for", "to"))
    return text in WITH_OR_WITHOUT_OBJECT | INTRANSITIVE and _preposition_fits(after, text)


def _is_done_to_people(place: Place, after: Token | None) -> bool:
    """True where somebody is the object, or nobody is: "we help with forms"."""
    if _is_passive(place):
        return False
    return after is None or after.pos_ == "ADP" or is_about_people(place.behind())


def _acts_on(place: Place, nouns: frozenset[str]) -> bool:
    noun = last_noun(place.behind())
    return noun is not None and noun.lemma_.lower() in nouns


def _describes_a_noun(place: Place) -> bool:
    """True for "our streamlined process", "onboarding emails": the participle is an adjective."""
    before, after = place.before, place.after
    if before is not None and (before.pos_ == "DET" or before.tag_ == "PRP$"):
        return True
    if place.model.tag_ not in ("VBN", "VBG"):
        return False
    if place.start > 1 and place.doc[place.start - 2].text == "-":
        return True
    if before is not None and (before.pos_ in _BEFORE_A_NOUN or before.tag_ in ("PRP$", "POS")):
        return True
    a_noun_follows = after is not None and after.pos_ in ("NOUN", "PROPN", "ADJ")
    return a_noun_follows and place.model.tag_ == "VBN" and not _auxiliary(place)


def _form_is_sure(place: Place, text: str) -> bool:
    """Past and participle are easily taken for each other, which does not matter while they are written alike; "start
    using" has no passive, and a form in "s" is no past, whatever the tagger says."""
    tag, first = place.model.tag_, text.split(" ")[0]
    if _is_written_alike(place.model):
        return tag == "VB"
    if text.endswith("ing") and (tag == "VBG" or _is_passive(place)):
        return False
    if tag not in ("VBD", "VBN"):
        return True
    if place.model.lower_.endswith("s") and not place.model.lemma_.endswith("s"):
        return False
    if inflect(first, "VBD") == inflect(first, "VBN"):
        return True
    if tag == "VBN" and first in NO_PARTICIPLE:
        return False
    return bool(_auxiliary(place)) == (tag == "VBN")


def _is_written_alike(model: Token) -> bool:
    """True for "hit" and "put": what is, what was and what has been look the same."""
    lemma = model.lemma_.lower()
    return model.lower_ == lemma and inflect(lemma, "VBD") == lemma


def _auxiliary(place: Place) -> str:
    """The "be" or "have" in front of a participle, if there is one."""
    for distance, token in enumerate(place.in_front()):
        if token.lemma_.lower() in ("be", "have", "get") or token.lower_ in ("'ve", "’ve", "'s", "’s", "'re", "’re"):
            return "have" if token.lemma_.lower() == "have" or token.lower_.endswith("ve") else "be"
        if distance >= _REACH or token.pos_ not in ("ADV", "PART", "AUX", "PRON"):
            break
    return ""


def _is_passive(place: Place) -> bool:
    return place.model.tag_ == "VBN" and _auxiliary(place) == "be"


def _is_infinitive_mark(place: Place) -> bool:
    after = place.after
    follows = place.doc[place.end + 1] if place.end + 1 < len(place.doc) else None
    return after is not None and after.lower_ == "to" and follows is not None and follows.tag_ == "VB"


def _past_adverbs(place: Place, after: Token) -> Token:
    """ "We utilise only local flour": the object may begin behind an adverb."""
    return next((token for token in place.behind() if token.tag_ != "RB"), after)


def _has_object(place: Place, after: Token) -> bool:
    """True for what begins a group of words around a noun; "faster" at the end is none."""
    if after.pos_ == "ADJ" and (after.i + 1 == len(place.doc) or is_mark(place.doc[after.i + 1])):
        return False
    return after.pos_ in _OBJECTS or after.tag_ in ("PRP$", "WP", "WRB", "VBG", "VBN")


def _preposition_fits(after: Token, text: str) -> bool:
    if after.lower_ not in _STRANGE_PREPOSITIONS:
        return True
    return after.lower_ in GOVERNS.get(text, ())
