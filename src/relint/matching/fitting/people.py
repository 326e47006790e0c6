"""Whether words are about somebody: who can be told, trained and welcomed, and what can not."""

from __future__ import annotations

from collections.abc import Iterable

from relint.language.doc import Token

_PEOPLE = frozenset(
    "people person man woman child team company firm startup business organisation organization agency brand mind crew "
    "client guest artist student expert leader staff community club friend chef cook head audience family "
    "shop store bank charity school colleague neighbour neighbor parent hire visitor volunteer donor patient employee "
    "founder folk folks everybody anyone anybody someone somebody everyone them him her us me you themselves who "
    "whom".split()
)
#: Endings of words for people: "baker", "florist", "technician".
_ENDINGS = ("er", "or", "ist", "ian", "ant", "eer")
_THINGS = frozenset(
    "computer server letter newsletter paper offer order number matter factor sector error color power water "
    "chapter folder filter tower corner center centre border dinner flower layer counter container laser printer "
    "router browser scanner header footer banner sticker poster calendar quarter summer winter weather behavior labor "
    "favor flavor monitor processor calculator plant restaurant grant warrant career list checklist".split()
)


def is_somebody(noun: Token) -> bool:
    """True for a noun or pronoun of people."""
    lemma = noun.lemma_.lower()
    if lemma in _PEOPLE or noun.lower_ in _PEOPLE:
        return True
    return lemma.endswith(_ENDINGS) and lemma not in _THINGS


def is_about_people(words: Iterable[Token], joining: tuple[str, ...] = ()) -> bool:
    """True where the last noun of the group that begins here is somebody: "innovative local bakers"."""
    noun = None
    for word in words:
        if word.pos_ in ("NOUN", "PROPN"):
            noun = word
        elif noun is None and word.pos_ == "PRON" and word.tag_ != "PRP$":
            return is_somebody(word)
        elif word.text not in joining and (noun is not None or not _may_lead(word)):
            break
    return noun is not None and is_somebody(noun)


def _may_lead(word: Token) -> bool:
    return word.pos_ in ("ADJ", "NUM", "DET", "ADV") or word.tag_ in ("PRP$", "POS")
