"""Kind `own-name`: the sender talks about themself as about somebody else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

import msgspec

from relint.draft.document import Document
from relint.english.names import PARTICLES
from relint.kinds.kind import Context, KindWithoutProbes
from relint.kinds.quoting import quotes_in
from relint.kinds.signature import impersonal_words
from relint.kinds.signers import bare, names_person
from relint.kinds.view import DraftView
from relint.language.analysis import Sentence
from relint.language.doc import Token
from relint.language.layer import Layer
from relint.matching.hit import Hit

_SUBJECTS = ("nsubj", "nsubj:pass")
_SPEAKING = frozenset({"say", "says", "said", "add", "adds", "added", "explain", "explains", "explained"})


class OwnNameOptions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Options of kind `own-name`: with how many places the habit begins."""

    min: int = 1


class OwnNameKind(KindWithoutProbes):
    """Clauses whose subject is the surname in the From line."""

    Options: ClassVar[type[msgspec.Struct]] = OwnNameOptions

    def __init__(self, options: OwnNameOptions, context: Context):
        self._options = options
        self._not_a_person = impersonal_words(context.words)

    def hits(self, draft: DraftView) -> Iterator[Hit]:
        """Each such clause from the name to its verb, in order."""
        name = surname(draft.document, self._not_a_person)
        if not name:
            return
        found = [
            hit for sentence in draft.sentences if name in sentence.unit.words for hit in _in(sentence, name, draft)
        ]
        if len(found) >= self._options.min:
            yield from found


def surname(document: Document, not_a_person: frozenset[str]) -> str | None:
    """The sender's family name in lower case; `None` where the From line holds no full name of a person."""
    sender = document.envelope.sender
    if sender is None or sender.name is None or not names_person(sender.name.value, not_a_person):
        return None
    shown = sender.name.value
    first, comma, rest = shown.partition(",")
    words = (f"{rest} {first}" if comma and len(first.split()) == 1 else first).split()
    return bare(words[-1]) if len(words) >= 2 else None


def _in(sentence: Sentence, name: str, draft: DraftView) -> Iterator[Hit]:
    draft.analysis.ensure([sentence], [Layer.TREE])
    if Layer.TREE not in sentence.unit.layers:
        return
    quotes = quotes_in(sentence.block.span, draft)
    for token in sentence.unit.doc:
        if bare(token.text) != name or not token.text[:1].isupper():
            continue
        verb = _verb(token)
        if verb is None:
            continue
        start, end = min(_start(token), verb.i), max(token.i, verb.i) + 1
        span = sentence.characters(start, end)
        if quotes.around(span) is None:
            yield Hit(span, {"name": _with_particle(token)})


def _with_particle(token: Token) -> str:
    """“Van Drew” for “Drew” where it is written so."""
    before = token.doc[token.i - 1].text if token.i else ""
    return f"{before} {token.text}" if before.lower() in PARTICLES and before[:1].isupper() else token.text


def _verb(token: Token) -> Token | None:
    """The verb that the name is the subject of, when it is finite and about a third person."""
    head = token
    while head.dep_ in ("flat", "compound", "appos", "nmod") and head.head is not head and head.pos_ == "PROPN":
        head = head.head
    if head.dep_ not in _SUBJECTS or head.head.pos_ not in ("VERB", "AUX"):
        return None
    verb = head.head
    if verb.i < head.i and verb.lower_ not in _SPEAKING:
        return None
    return verb


def _start(token: Token) -> int:
    start = token.i
    while start and token.doc[start - 1].text[:1].isupper() and token.doc[start - 1].pos_ in ("PROPN", "NOUN"):
        start -= 1
    return start
