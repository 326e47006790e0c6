"""Whether the tagger reads a changed sentence as it read the old one, and the new words as what they stand for."""

from __future__ import annotations

from relint.language.analysis import Annotator, Unit
from relint.language.doc import Doc, Token
from relint.language.layer import Layer
from relint.matching.fitting.place import Place

#: Words on either side that have to stay what they were.
_NEAR = 4
_SAME = {"PROPN": "NOUN", "AUX": "VERB", "SCONJ": "ADP"}
_FORMS = {"VBP": "VB", "VBN": "VBD"}


def reads_the_same(place: Place, first: int, text: str, annotator: Annotator) -> bool:
    """True when the sentence with `text` from token `first` on is built as it was."""
    unit = changed(place, first, text, annotator)
    annotator.annotate([unit], Layer.TAGS)
    old, new, behind = place.doc, unit.doc, len(place.doc) - place.end
    last = len(new) - behind
    if last <= first or new[:first].text != old[:first].text or new[last:].text != old[place.end :].text:
        return False
    return _around(old, first, place.end) == _around(new, first, last) and _stands_for(place, list(new[first:last]))


def changed(place: Place, first: int, text: str, annotator: Annotator) -> Unit:
    """The sentence with `text` from token `first` on."""
    old = place.doc
    begin, end = old[first].idx, old[place.end - 1].idx + len(old[place.end - 1])
    return annotator.unit(old.text[:begin] + text + old.text[end:])


def _around(doc: Doc, first: int, last: int) -> list[str]:
    near = [*doc[max(0, first - _NEAR) : first], *doc[last : last + _NEAR]]
    return [_SAME.get(token.pos_, token.pos_) for token in near]


def _stands_for(place: Place, words: list[Token]) -> bool:
    if place.any_part:
        return True
    if place.part == "verb":
        tag = place.model.tag_
        return any(_FORMS.get(word.tag_, word.tag_) == _FORMS.get(tag, tag) for word in words)
    if place.part == "noun":
        return any(word.pos_ in ("NOUN", "PROPN", "PRON") for word in words)
    if place.part == "adj":
        return any(word.pos_ in ("ADJ", "VERB", "DET") for word in words)
    return True
