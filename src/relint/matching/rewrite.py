"""Alternatives put into the sentence's own inflection, where they fit: "leveraged" with "use" becomes "used"."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property

from relint.language.analysis import Annotator, Unit
from relint.language.layer import Layer
from relint.matching.fitting import fits
from relint.matching.fitting.phrases import is_function_phrase
from relint.matching.fitting.place import Place, place_of
from relint.matching.fitting.tables import MASS, PLURALS
from relint.matching.probe import Located
from relint.matching.reading_again import changed, reads_the_same
from relint.matching.suggestion import Suggestion

#: Gives a lemma in the form that a Penn tag asks for.
Inflect = Callable[[str, str], str]
#: "bring" and "sling" are no forms of anything.
_SHORTEST_ING = 6
_VERB_FORMS = ("VBD", "VBG", "VBN", "VBZ")
#: Written with a vowel and spoken without one: "a useful idea", "a one-page letter".
_CONSONANT_SOUNDS = ("use", "usu", "uni", "one", "once", "eu")


class Replacement:
    """A match with something else in its place, worked out for whoever is told of it: most hits are only counted.

    `pos` is the part of speech that a term was declared to be; of what a pattern matched (`None`) the tagger tells.
    """

    def __init__(
        self, located: Located, pos: str | None, alternatives: Sequence[str], inflect: Inflect, annotator: Annotator
    ) -> None:
        self._located, self._pos, self._alternatives = located, pos, alternatives
        self._inflect, self._annotator = inflect, annotator

    @property
    def unit(self) -> Unit:
        """The sentence as it is; its tags are needed first of all."""
        return self._located.sentence.unit

    @cached_property
    def _place(self) -> Place:
        self._annotator.annotate([self.unit], Layer.TAGS)  # it is inflected like the words it replaces
        words = self.unit.doc[self._located.match.start : self._located.match.end]
        as_read = "verb" if len(words) == 1 and words[0].pos_ == "VERB" else "any"
        return place_of(self._located, self._pos or as_read)

    @cached_property
    def _proposed(self) -> tuple[int, str] | None:
        return proposed(self._place, self._alternatives, self._inflect)

    @property
    def changed(self) -> Unit | None:
        """The sentence as it would be, `None` where nothing would fit; its tags tell whether it is built the same."""
        return changed(self._place, *self._proposed, self._annotator) if self._proposed else None

    def made(self) -> Suggestion | None:
        """The first alternative in place of the match, inflected like its main word; `None` where it would not fit.

        What the tagger reads as another structure afterwards is not offered either.
        """
        if self._proposed is None or not reads_the_same(self._place, *self._proposed, self._annotator):
            return None
        first, text = self._proposed
        return Suggestion(text, self._located.sentence.characters(first, self._place.end))


def tag_together(rewritings: Iterable[Replacement], annotator: Annotator) -> None:
    """Tag what rewrites will ask for in two batches: the sentences as they are, and as they would be."""
    asking = list(rewritings)
    annotator.annotate([each.unit for each in asking], Layer.TAGS)
    annotator.annotate([unit for each in asking if (unit := each.changed)], Layer.TAGS)


def proposed(place: Place, alternatives: Sequence[str], inflect: Inflect) -> tuple[int, str] | None:
    """The first word that goes and what comes for it. Capitals are kept, and "a" or "an" in front is made to fit."""
    if not alternatives or not fits(place, alternatives[0]):
        return None
    text = _cased(inflected(alternatives[0], place, inflect), place)
    article = _article(place.before.text, text) if place.before is not None else None
    return (place.start - 1, f"{article} {text}") if article else (place.start, text)


def _article(before: str, text: str) -> str | None:
    """The article that has to change with the word behind it: "an innovative" becomes "a new"."""
    if before.lower() not in ("a", "an"):
        return None
    vowel = text[:1].lower() in "aeiou" and not text.lower().startswith(_CONSONANT_SOUNDS)
    fitting = ("An" if vowel else "A") if before[:1].isupper() else ("an" if vowel else "a")
    return None if fitting.lower() == before.lower() else fitting


def inflected(alternative: str, place: Place, inflect: Inflect) -> str:
    """Verbs like the verb, nouns like the noun; "from now on" and "quick" as they are."""
    if place.any_part and is_function_phrase(alternative):
        return alternative
    model = place.model
    first, *rest = alternative.split(" ")
    if place.part == "verb" and (form := _verb_form(model.text.lower(), model.tag_)) in _VERB_FORMS:
        return " ".join([inflect(first, form), *rest])
    if place.part == "noun" and model.tag_ in ("NNS", "NNPS") and alternative not in MASS | PLURALS:
        *front, last = alternative.split(" ")
        return " ".join([*front, inflect(last, "NNS")])
    return alternative


def _verb_form(word: str, tag: str) -> str:
    """The form that a verb's ending shows, where a tagger who never met the verb says something else."""
    if word.endswith("s") and not word.endswith(("ss", "us")):
        return "VBZ"
    return "VBG" if word.endswith("ing") and len(word) > _SHORTEST_ING else tag


def _cased(text: str, place: Place) -> str:
    """With a capital where the words had one, or where they began the sentence with a figure."""
    first = place.doc[place.start].text[:1]
    capital = first.isupper() or (place.start == 0 and not first.isalpha())
    return text[:1].upper() + text[1:] if capital else text
