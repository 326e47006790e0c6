"""Whether a replacement is English where it would stand; where that is not sure, the advice is given without one."""

from __future__ import annotations

from relint.language.layer import Layer
from relint.matching.fitting.modifiers import adjective_fits, adverb_fits
from relint.matching.fitting.nouns import noun_fits
from relint.matching.fitting.phrases import is_function_phrase, phrase_fits
from relint.matching.fitting.place import Place
from relint.matching.fitting.surroundings import in_prose, is_echoed, repeats
from relint.matching.fitting.tables import NEVER_IN_PLACE
from relint.matching.fitting.verbs import verb_fits


def fits(place: Place, text: str) -> bool:
    """True when `text`, not inflected yet, can take the place: part of speech, number, frame, surroundings."""
    if Layer.TAGS not in place.located.sentence.unit.layers:
        return False
    if text in NEVER_IN_PLACE or not in_prose(place) or repeats(place, text):
        return False
    part = place.part
    if part != "verb" and is_echoed(place):
        return False
    if part == "phrase" and not is_function_phrase(text) and _holds_a_verb(place):
        return False
    if part == "phrase" or (place.any_part and is_function_phrase(text)):
        return phrase_fits(place, text)
    if part == "verb":
        return verb_fits(place, text)
    if part == "noun":
        return noun_fits(place, text)
    if part == "adj":
        return adjective_fits(place, text)
    return adverb_fits(place, text)


def _holds_a_verb(place: Place) -> bool:
    """True for "we crushed it": a sentence within the sentence, whose subject would go, too."""
    return any(word.pos_ in ("VERB", "AUX") for word in place.doc[place.start : place.end])
