"""Whose world the copy lives in, by the subjects of its clauses and not by counting pronouns."""

from __future__ import annotations

from collections import Counter

from spacy.tokens import Token

from relint.document import BODY
from relint.kinds.draft import Draft
from relint.kinds.persons import PERSONS
from relint.language.layer import Layer
from relint.profile import Worlds

_FIRST, _SECOND = PERSONS["first"], PERSONS["second"]


def worlds(draft: Draft) -> Worlds:
    """Clauses of the body by subject. Needs the tree; without one, all counts are 0."""
    sentences = [sentence for sentence in draft.analysis.sentences if sentence.block.kind in BODY]
    draft.analysis.ensure(sentences, [Layer.TREE])
    found = Counter(
        whose(token)
        for sentence in sentences
        if Layer.TREE in sentence.unit.layers
        for token in sentence.unit.doc
        if token.dep_.startswith(("nsubj", "csubj"))
    )
    return Worlds(found["reader"], found["sender"], found["others"])


def whose(subject: Token) -> str:
    """The reader's ("you", "your oven"), the sender's ("we", "our oven") or somebody else's."""
    for word in (subject, *(child for child in subject.children if child.dep_.startswith("nmod:poss"))):
        lower = word.lower_.replace("’", "'")
        if lower in _SECOND:
            return "reader"
        if lower in _FIRST:
            return "sender"
    return "others"
