"""Whether words are about somebody: who can be told, trained and welcomed, and what can not."""

from __future__ import annotations

from collections.abc import Iterable

from relint.language.doc import Token

_PEOPLE = frozenset(
    "people person man woman child team company firm startup business organisation organization agency brand mind crew "
    "client guest artist student expert leader staff community club friend chef cook head audience family "
    "teammate classmate boss shop store bank charity school colleague neighbour neighbor parent hire visitor volunteer "
    "donor patient employee founder folk folks everybody anyone anybody someone somebody everyone them him her us me "
    "you themselves who whom".split()
)
#: Where people work: they are told as people are, and a new one has just opened.
_HOUSES = frozenset(
    "bakery brewery gallery nursery cafe café restaurant hotel inn pub salon studio theatre library museum clinic "
    "hub hospital farm university college department institution market council town village city".split()
)
#: Endings of words for people: "baker", "florist", "technician".
_ENDINGS = ("er", "or", "ist", "ian", "ant", "eer")
_THINGS = frozenset(
    "computer server letter newsletter paper offer order number matter factor sector error color power water "
    "chapter folder filter tower corner center centre border dinner flower layer counter container laser printer "
    "router browser scanner header footer banner sticker poster calendar quarter summer winter weather behavior labor "
    "favor flavor monitor processor calculator plant grant warrant career list checklist".split()
)


def is_somebody(noun: Token) -> bool:
    """True for a noun or pronoun of people."""
    lemma = noun.lemma_.lower()
    if lemma in _PEOPLE | _HOUSES or noun.lower_ in _PEOPLE:
        return True
    return lemma.endswith(_ENDINGS) and lemma not in _THINGS


def is_about_people(words: Iterable[Token], joining: tuple[str, ...] = ()) -> bool:
    """True where the group that begins here is about somebody: "innovative local bakers"."""
    noun = last_noun(words, joining)
    return noun is not None and is_somebody(noun)


def last_noun(words: Iterable[Token], joining: tuple[str, ...] = ()) -> Token | None:
    """The last noun of the group of words that begins here, or its pronoun."""
    noun = None
    for word in words:
        if word.pos_ in ("NOUN", "PROPN"):
            noun = word
        elif noun is None and word.pos_ == "PRON" and word.tag_ != "PRP$":
            return word
        elif word.text not in joining and (noun is not None or not _may_lead(word)):
            break
    return noun


def _may_lead(word: Token) -> bool:
    return word.pos_ in ("ADJ", "NUM", "DET", "ADV") or word.tag_ in ("PRP$", "POS")
