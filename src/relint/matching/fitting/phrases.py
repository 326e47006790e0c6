"""Set phrases: prepositions, conjunctions, quantities and adverbials, each by what has to stand beside it."""

from __future__ import annotations

from itertools import takewhile

from relint.english.negation import DENYING
from relint.language.doc import Token
from relint.matching.fitting.adverbials import adverbial_fits
from relint.matching.fitting.place import Place, is_mark
from relint.matching.fitting.tables import (
    ADVERBIALS,
    CONJUNCTIONS,
    COPULAS,
    GO_WITH_ABOUT,
    OF_A_RANGE,
    PREDICATES,
    PREPOSITIONS,
    QUANTITIES,
)

_NOUNS = ("NOUN", "PROPN")
#: "Nothing is of the utmost importance" does not say that nothing is very important.
_NOTHING = DENYING | {"nothing", "nobody", "none"}
_NOMINATIVES = frozenset("i we he she they".split())
_REACH = 5
#: Forms of verbs behind which "to" would be taken for their own, as it would behind these words.
_FINITE = ("VB", "VBP", "VBZ")
#: "They hide possibilities to focus" hides other possibilities than those that are hidden in order to focus.
_LED_BY_TO = ("NOUN", "PROPN", "ADP")
_JOINING = frozenset("to not but and or".split())
_TAKE_TO = frozenset(
    """have need be go use want try goal aim plan way ability chance opportunity right reason decision attempt effort
    desire power time wish intention champion tool method strategy""".split()
)
#: "Do you have the ability to" has its verb already.
_DO = frozenset("do does did don't doesn't didn't don’t doesn’t didn’t".split())
#: "There is a number of" is followed by many in another number, and so may "the myriad of" be.
_NO_QUANTITY_AFTER = frozenset("such quite what a an the is was 's ’s".split())


def phrase_fits(place: Place, text: str) -> bool:
    """True when the words around are those that the replacement needs; an unknown phrase may stand anywhere."""
    low = text.lower()
    if low in QUANTITIES:
        return _quantity_fits(place)
    if low in PREPOSITIONS:
        return _preposition_fits(place, low)
    if low in CONJUNCTIONS:
        return not place.ends_a_clause and not _is_no_cause(place, low) and not _is_a_precaution(place, low)
    if low in ADVERBIALS:
        return adverbial_fits(place, low)
    if low in PREDICATES:
        return _follows_copula(place)
    special = _SPECIAL.get(low)
    return special is None or special(place)


def is_function_phrase(text: str) -> bool:
    """True for what is no noun, verb or adjective whatever it replaces."""
    low = text.lower()
    return low in _SPECIAL or any(
        low in one for one in (QUANTITIES, PREPOSITIONS, CONJUNCTIONS, ADVERBIALS, PREDICATES)
    )


def _quantity_fits(place: Place) -> bool:
    """ "A range of tools" are many tools; "a range of software" is not, nor is "a number of our tools".

    Of several things one may not be countable: "a plethora of hinges, bolts and ironwork".
    """
    before, after = place.before, place.after
    if before is not None and (before.tag_ == "PRP$" or before.lower_ in _NO_QUANTITY_AFTER):
        return False
    if after is None or after.pos_ in ("DET", "PRON", "NUM") or after.tag_ == "PRP$":
        return False
    noun = None
    for token, _ in zip(place.behind(), range(_REACH), strict=False):
        if noun is not None and token.pos_ not in _NOUNS:
            return _are_many(noun) and token.tag_ != "VBZ" and token.text != "," and token.pos_ != "CCONJ"
        noun = token if token.pos_ in _NOUNS else noun
    return noun is not None and _are_many(noun)


def _are_many(noun: Token) -> bool:
    return noun.tag_ in ("NNS", "NNPS") and noun.lemma_.lower() not in OF_A_RANGE


def _preposition_fits(place: Place, text: str) -> bool:
    """A preposition needs its noun, and "about" somebody who speaks.

    "Nestled in a valley, our cottage sleeps six" says where it lies; "in a valley" would say where it sleeps.
    """
    after = place.after
    if after is None or not _begins_noun_group(after):
        return False
    if place.doc[place.start].tag_ == "VBN" and (place.before is None or place.before.lemma_.lower() == "have"):
        return False
    if text == "more than":
        counts = after.like_num or after.pos_ in ("NUM", "SYM") or after.is_currency
        return counts and place.before is not None and place.before.pos_ in ("VERB", "AUX", "ADP", "PART")
    if text == "before" and any(token.tag_ == "VBG" for token, _ in zip(place.behind(), range(_REACH), strict=False)):
        return False  # "prior to your lease expiring" is "before it expires"
    if text == "near" and (after.like_num or after.pos_ == "SYM" or after.is_currency):
        return False
    if text == "set of":
        group = takewhile(lambda token: token.pos_ != "ADP", place.behind())
        return any(token.tag_ in ("NNS", "NNPS") for token in group)
    if text == "about":
        return place.before is not None and place.before.lemma_.lower() in GO_WITH_ABOUT
    return True


def _is_no_cause(place: Place, text: str) -> bool:
    """True where "because" has no verb to hang on ("the late trains, mainly due to the fact that") or in a question.

    "In view of the fact that so few came, is it worth it?" tells the occasion of a question, not its cause.
    """
    if text != "because":
        return False
    before = place.before
    of_a_noun = before is not None and (before.pos_ == "ADV" or before.lemma_.lower() == "be")
    return of_a_noun or any(token.text == "?" for token in place.doc)


def _is_a_precaution(place: Place, text: str) -> bool:
    """ "Lifejackets are stowed below in the event that …": behind its clause this may be “in case” and no “if”."""
    return text == "if" and not place.begins_a_clause


def _begins_noun_group(after: Token) -> bool:
    if after.tag_ == "PRP" and after.lower_ in _NOMINATIVES:
        return False
    begins = after.pos_ in (*_NOUNS, "DET", "PRON", "ADJ", "NUM", "SYM")
    return begins or after.tag_ in ("PRP$", "VBG", "VBN", "WP", "WRB", "$")


def _follows_copula(place: Place) -> bool:
    before, after = place.before, place.after
    if any(token.lower_ in _NOTHING for token in place.in_front()):
        return False
    if after is not None and not is_mark(after) and after.pos_ not in ("ADP", "CCONJ", "SCONJ", "PART"):
        return False
    return before is not None and (before.lemma_.lower() in COPULAS or before.lower_ in COPULAS)


def _can_fits(place: Place) -> bool:
    """ "Has the ability to" is "can" where nothing but the one who can stands in front, and a verb behind."""
    before, after = place.before, place.after
    by = before is not None and before.pos_ in (*_NOUNS, "PRON") and before.tag_ != "PRP$"
    asked = any(token.lower_ in _DO for token, _ in zip(place.in_front(), range(_REACH), strict=False))
    if asked:
        return False
    return by and after is not None and after.tag_ == "VB" and place.model.tag_ in ("VBZ", "VBP", "VB")


def _infinitive_fits(place: Place) -> bool:
    """Where no other verb takes the "to" for itself: "the questions you have to start", "it needs to be, to send"."""
    before, after = place.before, place.after
    if after is None or not (after.tag_ in ("VB", "VBP") or after.pos_ == "ADV"):
        return False
    if before is None:
        return True
    if is_mark(before) or before.tag_ in _FINITE or before.pos_ in _LED_BY_TO or before.lower_ in _JOINING:
        return False
    return before.lemma_.lower() not in _TAKE_TO


def _please_fits(place: Place) -> bool:
    """Before the verb of a request; never "kindly donated by"."""
    after, before = place.after, place.before
    asks = after is not None and after.tag_ in ("VB", "VBP")
    return asks and (before is None or is_mark(before) or before.lower_ in ("you", "would", "could", "will", "can"))


def _here_is_fits(place: Place) -> bool:
    """ "Please find attached" is "here is" before one thing."""
    noun: Token | None = None
    for token, _ in zip(place.behind(), range(_REACH), strict=False):
        if noun is not None and token.pos_ not in _NOUNS:
            break
        noun = token if token.pos_ in _NOUNS else noun
    after = place.after
    if not place.begins_a_clause:  # "we return enclosed please find your entry" is past help
        return False
    led = after is not None and (after.pos_ == "DET" or after.tag_ == "PRP$")
    joined = any(token.pos_ == "CCONJ" for token, _ in zip(place.behind(), range(_REACH), strict=False))
    return led and noun is not None and noun.tag_ == "NN" and not joined


_SPECIAL = {
    "can": _can_fits,
    "to": _infinitive_fits,
    "please": _please_fits,
    "here is": _here_is_fits,
}
