"""Alternatives put into the sentence's own inflection: "leveraged" with "use" becomes "used"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from relint.hit import Suggestion
from relint.language.inflect import inflect
from relint.language.layer import Layer
from relint.language.probe import Located

_PREDICATES = ("VERB", "AUX")


def rewritten(
    located: Located, alternatives: Sequence[str], head: int | None = None, *, bend: bool = True
) -> Suggestion | None:
    """The first alternative in place of the match, inflected like its word `head` (else its first verb, else last).

    `None` when there is nothing to put in. Capitals at the start are kept. Without `bend` the alternative goes in as it is.
    """
    if not alternatives:
        return None
    doc = located.sentence.unit.doc
    words = doc[located.match.start : located.match.end]
    model = doc[head] if head is not None else _model(list(words))
    text = _inflected(alternatives[0], model, tagged=bend and Layer.TAGS in located.sentence.unit.layers)
    return Suggestion(_cased(text, words.text, at_start=located.match.start == 0), located.span)


def _model(words: Sequence[Token]) -> Token:
    return next((token for token in words if token.pos_ in _PREDICATES), words[-1])


def _inflected(alternative: str, model: Token, *, tagged: bool) -> str:
    if not tagged:
        return alternative
    first, *rest = alternative.split(" ")
    if model.pos_ in _PREDICATES and model.tag_ in ("VBD", "VBG", "VBN", "VBZ"):
        return " ".join([inflect(first, model.tag_), *rest])
    if model.tag_ == "NNS":
        *front, last = alternative.split(" ")
        return " ".join([*front, inflect(last, "NNS")])
    return alternative


def _cased(text: str, original: str, *, at_start: bool) -> str:
    if len(original) > 3 and original.isupper():
        return text.upper()
    return text[:1].upper() + text[1:] if original[:1].isupper() and (at_start or original.istitle()) else text
