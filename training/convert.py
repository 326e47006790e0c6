"""Treebank sentences as spaCy documents."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc
from spacy.vocab import Vocab
from treebank import Sentence

from relint.language.doc import Doc as Annotated


def to_doc(vocab: Vocab, sentences: Iterable[Sentence]) -> Doc:
    """Join sentences into one document with everything the treebank says of them."""
    group = list(sentences)
    words = [word for sentence in group for word in sentence.words]
    offsets = _offsets(group)
    return Doc(
        vocab,
        words=[word.form for word in words],
        spaces=[word.space for word in words],
        tags=[word.xpos for word in words],
        pos=[word.upos for word in words],
        morphs=[word.feats for word in words],
        lemmas=[word.lemma for word in words],
        heads=[word.head + offset for word, offset in zip(words, offsets, strict=True)],
        deps=[word.deprel for word in words],
    )


def _offsets(group: list[Sentence]) -> list[int]:
    offsets, start = [], 0
    for sentence in group:
        offsets += [start] * len(sentence.words)
        start += len(sentence.words)
    return offsets


def as_spacys(vocab: Vocab, doc: Annotated) -> Doc:
    """What the shipped pipeline says of a sentence, for spaCy's scorer."""
    return Doc(
        vocab,
        words=doc.words,
        spaces=doc.spaces,
        tags=doc.tags,
        pos=doc.pos,
        morphs=["|".join(f"{name}={','.join(values)}" for name, values in morph.items()) for morph in doc.morphs],
        lemmas=doc.lemmas,
        heads=doc.heads,
        deps=doc.deps,
        sent_starts=[place == 0 for place in range(len(doc))],
    )
