"""Parts of speech, Penn tags, morphology and lemmas, written onto documents in one go."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from spacy.attrs import LEMMA, MORPH, ORTH, POS, SENT_START, TAG
from spacy.parts_of_speech import IDS as POS_IDS
from spacy.tokens import Doc
from spacy.vocab import Vocab

from relint.language.encoder import Encoder, keep_vectors, product
from relint.language.lemmas import Lemmatizer

_ATTRIBUTES = [TAG, POS, MORPH, LEMMA, SENT_START]
_STARTS, _GOES_ON = 1, 2**64 - 1


Row = tuple[int, int, int, int, int]
"""Values of _ATTRIBUTES for one token."""


class Tagger:
    """Two linear readings of the encoder's vectors, and a lemma for each form so tagged."""

    def __init__(
        self,
        weights: Mapping[str, npt.NDArray[Any]],
        labels: Mapping[str, list[str]],
        encoder: Encoder,
        lemmatizer: Lemmatizer,
        vocab: Vocab,
    ) -> None:
        self._encoder, self._lemmatizer, self._vocab = encoder, lemmatizer, vocab
        self._matrix = np.ascontiguousarray(np.vstack([weights["tags.W"], weights["morphs.W"]]).astype("float32").T)
        self._bias = np.hstack([weights["tags.b"], weights["morphs.b"]]).astype("float32")
        self._tags = labels["tags"]
        self._morphs = [_split(label) for label in labels["morphs"]]
        self._rows: dict[tuple[int, int, int], Row] = {}

    def annotate(self, docs: Sequence[Doc]) -> None:
        """Tag documents in place; each keeps its vectors for the tree."""
        vectors = self._encoder.encode(docs)
        scores = product(np.vstack(vectors), self._matrix) + self._bias
        tags = scores[:, : len(self._tags)].argmax(axis=1).tolist()
        morphs = scores[:, len(self._tags) :].argmax(axis=1).tolist()
        start = 0
        for doc, own in zip(docs, vectors, strict=True):
            end = start + len(doc)
            self._write(doc, tags[start:end], morphs[start:end])
            keep_vectors(doc, own)
            start = end

    def _write(self, doc: Doc, tags: list[int], morphs: list[int]) -> None:
        forms = doc.to_array(ORTH).tolist()
        keys = list(zip(forms, tags, morphs, strict=True))
        for key in keys:
            if key not in self._rows:
                self._rows[key] = self._row(*key)
        rows: Any = np.array([self._rows[key] for key in keys], dtype="uint64")
        rows[0, 4] = _STARTS
        doc.from_array(_ATTRIBUTES, rows)

    def _row(self, form: int, tag: int, morph: int) -> Row:
        strings = self._vocab.strings
        text = strings[form]
        if text.isspace():
            return strings.add("_SP"), POS_IDS["SPACE"], 0, form, _GOES_ON
        pos, features = self._morphs[morph]
        lemma = self._lemmatizer.lemma(text, self._tags[tag], pos)
        return (
            strings.add(self._tags[tag]),
            POS_IDS[pos],
            self._vocab.morphology.add(features),
            strings.add(lemma),
            _GOES_ON,
        )


def _split(label: str) -> tuple[str, str]:
    """Take "Number=Sing|POS=NOUN" apart."""
    parts = [part for part in label.split("|") if part and part != "_"]
    features = "|".join(part for part in parts if not part.startswith("POS="))
    pos = next((part[4:] for part in parts if part.startswith("POS=")), "X")
    return pos, features
