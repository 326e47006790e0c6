"""Parts of speech, Penn tags, morphology and lemmas, written onto documents in one go."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from relint.language.doc import Doc
from relint.language.encoder import Encoder, product
from relint.language.lemmas import Lemmatizer
from relint.outside.arrays import np, npt

Features = dict[str, list[str]]


class _Tagged(NamedTuple):
    """What is written for one token."""

    tag: str
    pos: str
    morph: Features
    lemma: str


class Tagger:
    """Two linear readings of the encoder's vectors, and a lemma for each form so tagged."""

    def __init__(
        self,
        weights: Mapping[str, npt.NDArray[Any]],
        labels: Mapping[str, list[str]],
        encoder: Encoder,
        lemmatizer: Lemmatizer,
    ) -> None:
        self._encoder, self._lemmatizer = encoder, lemmatizer
        self._matrix = np.ascontiguousarray(np.vstack([weights["tags.W"], weights["morphs.W"]]).astype("float32").T)
        self._bias = np.hstack([weights["tags.b"], weights["morphs.b"]]).astype("float32")
        self._tags = labels["tags"]
        self._morphs = labels["morphs"]
        self._split: dict[int, tuple[str, Features]] = {}
        self._rows: dict[tuple[str, int, int], _Tagged] = {}

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
            doc.vectors = own
            start = end

    def _write(self, doc: Doc, tags: list[int], morphs: list[int]) -> None:
        rows = [self._row(key) for key in zip(doc.words, tags, morphs, strict=True)]
        doc.tags = [row.tag for row in rows]
        doc.pos = [row.pos for row in rows]
        doc.morphs = [row.morph for row in rows]
        doc.lemmas = [row.lemma for row in rows]

    def _row(self, key: tuple[str, int, int]) -> _Tagged:
        found = self._rows.get(key)
        if found is None:
            found = self._rows[key] = self._worked_out(*key)
        return found

    def _worked_out(self, form: str, tag: int, morph: int) -> _Tagged:
        if form.isspace():
            return _Tagged("_SP", "SPACE", {}, form)
        if morph not in self._split:
            self._split[morph] = _taken_apart(self._morphs[morph])
        pos, features = self._split[morph]
        return _Tagged(self._tags[tag], pos, features, self._lemmatizer.lemma(form, self._tags[tag], pos))


def _taken_apart(label: str) -> tuple[str, Features]:
    """The part of speech and the features of "Number=Sing|POS=NOUN"."""
    parts = [part.partition("=") for part in label.split("|") if part and part != "_"]
    features = {name: values.split(",") for name, _, values in parts if name != "POS"}
    return next((value for name, _, value in parts if name == "POS"), "X"), features
