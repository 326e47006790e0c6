"""Alternatives put into the sentence's own inflection: "leveraged" with "use" becomes "used"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from spacy.tokens import Token

from relint.language.layer import Layer
from relint.matching.hit import Suggestion
from relint.matching.probe import Located

#: Gives a lemma in the form that a Penn tag asks for.
Inflect = Callable[[str, str], str]
_PLURAL = frozenset({"people", "those"})
_PREDICATES = ("VERB", "AUX")
#: Written with a vowel and spoken without one: "a useful idea", "a one-page letter".
_CONSONANT_SOUNDS = ("use", "usu", "uni", "one", "once", "eu")


def rewritten(
    located: Located,
    alternatives: Sequence[str],
    inflect: Inflect,
    head: int | None = None,
    *,
    bend: bool = True,
) -> Suggestion | None:
    """The first alternative in place of the match, inflected like its word `head` (else its first verb, else last).

    `None` when there is nothing to put in. Capitals at the start are kept, and "a" or "an" before it is made to fit.
    Without `bend` the alternative goes in as it is.
    """
    if not alternatives:
        return None
    doc = located.sentence.unit.doc
    words = doc[located.match.start : located.match.end]
    model = doc[head] if head is not None else _model(list(words))
    text = alternatives[0]
    if bend and Layer.TAGS in located.sentence.unit.layers:
        text = _inflected(text, model, inflect)
    text = _cased(text, words.text, at_start=located.match.start == 0)
    article = _article(doc[located.match.start - 1].text, text) if located.match.start else None
    if article:
        return Suggestion(f"{article} {text}", located.sentence.characters(located.match.start - 1, located.match.end))
    return Suggestion(text, located.span)


def _article(before: str, text: str) -> str | None:
    """The article that has to change with the word behind it: "an innovative" becomes "a new"."""
    if before.lower() not in ("a", "an"):
        return None
    vowel = text[:1].lower() in "aeiou" and not text.lower().startswith(_CONSONANT_SOUNDS)
    fitting = ("An" if vowel else "A") if before[:1].isupper() else ("an" if vowel else "a")
    return None if fitting.lower() == before.lower() else fitting


def _model(words: Sequence[Token]) -> Token:
    return next((token for token in words if token.pos_ in _PREDICATES), words[-1])


def _inflected(alternative: str, model: Token, inflect: Inflect) -> str:
    first, *rest = alternative.split(" ")
    if model.pos_ in _PREDICATES and model.tag_ in ("VBD", "VBG", "VBN", "VBZ"):
        return " ".join([inflect(first, model.tag_), *rest])
    if model.tag_ == "NNS":
        *front, last = alternative.split(" ")
        if front and front[0] in _PLURAL:  # "people affected" is plural as it is
            return alternative
        return " ".join([*front, inflect(last, "NNS")])
    return alternative


def _cased(text: str, original: str, *, at_start: bool) -> str:
    if len(original) > 3 and original.isupper():
        return text.upper()
    return text[:1].upper() + text[1:] if original[:1].isupper() and (at_start or original.istitle()) else text
