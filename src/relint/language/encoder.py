"""Words to vectors in context: the encoder that `training/architecture.py` trains, run with numpy alone.

A form's own vector is computed once and kept. Context reaches four words to either side. Every product of
matrices is padded to a multiple of sixteen rows: so filled, a row's result is the same to the last bit
whatever stands in the other rows, and a sentence's analysis does not depend on its company.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Any

from relint.language.doc import Doc
from relint.language.features import COLUMNS, WordTables, word_features
from relint.language.hashing import hash_keys
from relint.outside.arrays import np, npt

Floats = npt.NDArray[np.float32]
_ROWS = 16
_CHUNK = 512


class Encoder:
    """Immutable weights and a growing memory of the forms met."""

    def __init__(self, weights: Mapping[str, npt.NDArray[Any]], tables: WordTables) -> None:
        self._tables = tables
        self._columns = [(weights[f"{name}.table"], int(weights[f"{name}.seed"][0])) for name in COLUMNS]
        self._mix = _Maxout(weights, "mix")
        self._layers: list[_Maxout] = []
        while f"layer{len(self._layers)}.W" in weights:
            self._layers.append(_Maxout(weights, f"layer{len(self._layers)}"))
        self.width = self._mix.width
        self._known: dict[str, int] = {}
        self._vectors: Floats = np.zeros((1024, self.width), dtype="float32")

    def encode(self, docs: Sequence[Doc]) -> list[Floats]:
        """Return one vector a token for each document."""
        forms = [doc.words for doc in docs]
        self._learn([form for form in dict.fromkeys(chain.from_iterable(forms)) if form not in self._known])
        gap = len(self._layers)
        places = _places([len(sentence) for sentence in forms], gap)
        vectors = np.zeros((filled(places[-1] + gap), self.width), dtype="float32")
        for start, sentence in zip(places, forms, strict=False):
            vectors[start : start + len(sentence)] = self._vectors[[self._known[form] for form in sentence]]
        for layer in self._layers:
            vectors = _in_context(vectors, layer)
        return [vectors[start : start + len(sentence)] for start, sentence in zip(places, forms, strict=False)]

    def _learn(self, forms: Sequence[str]) -> None:
        if not forms:
            return
        found = [word_features(form, self._tables) for form in forms]
        values = np.array([columns for columns, _ in found], dtype="uint64")
        parts = [_hashed(table, seed, values[:, n]) for n, (table, seed) in enumerate(self._columns)]
        parts.append(self._vector_rows([row for _, row in found]))
        count = len(self._known)
        self._known.update({form: count + n for n, form in enumerate(forms)})
        while len(self._known) > len(self._vectors):
            self._vectors = np.vstack([self._vectors, np.zeros_like(self._vectors)])
        self._vectors[count : len(self._known)] = self._mix(_padded(np.hstack(parts)))[: len(forms)]

    def _vector_rows(self, rows: list[int]) -> Floats:
        places = np.array(rows) - 1
        found: Floats = self._tables.vectors[places].astype("float32") * np.float32(8)
        return np.asarray(found * (places >= 0)[:, None].astype("float32"))


class _Maxout:
    """The largest of a few linear pieces, then layer normalisation."""

    def __init__(self, weights: Mapping[str, npt.NDArray[Any]], name: str) -> None:
        matrix = weights[f"{name}.W"].astype("float32")
        self.width, self._pieces, size = matrix.shape
        self._matrix = np.ascontiguousarray(matrix.transpose(1, 0, 2).reshape(-1, size).T)
        self._bias = weights[f"{name}.b"].astype("float32").T.reshape(-1)
        self._gain = weights[f"{name}.G"].astype("float32")
        self._shift = weights[f"{name}.B"].astype("float32")

    def __call__(self, rows: Floats) -> Floats:
        pieces = rows @ self._matrix
        pieces += self._bias
        best: Floats = np.maximum(pieces[:, : self.width], pieces[:, self.width : 2 * self.width])
        for number in range(2, self._pieces):
            np.maximum(best, pieces[:, number * self.width : (number + 1) * self.width], out=best)
        best -= best.mean(axis=1, keepdims=True)
        best /= np.sqrt(np.einsum("ij,ij->i", best, best)[:, None] / np.float32(self.width) + np.float32(1e-8))
        best *= self._gain
        best += self._shift
        return best


def _hashed(table: npt.NDArray[Any], seed: int, values: npt.NDArray[np.uint64]) -> Floats:
    """Sum the four rows that a value hashes to (a Bloom embedding, as in thinc's `HashEmbed`)."""
    rows = hash_keys(values, seed) % table.shape[0]
    return np.asarray(table[rows].astype("float32").sum(axis=1))


def filled(rows: int) -> int:
    """So many rows and as many more as a product needs."""
    return -(-rows // _ROWS) * _ROWS


def _padded(rows: Floats) -> Floats:
    return np.vstack([rows, np.zeros((filled(len(rows)) - len(rows), rows.shape[1]), dtype="float32")])


def product(rows: Floats, matrix: Floats, out: Floats | None = None) -> Floats:
    """Multiply so that a row's result does not depend on how many rows there are."""
    found: Floats = np.empty((len(rows), matrix.shape[1]), dtype="float32") if out is None else out
    whole = len(rows) - len(rows) % _ROWS
    np.matmul(rows[:whole], matrix, out=found[:whole])
    if whole < len(rows):
        found[whole:] = (_padded(rows[whole:]) @ matrix)[: len(rows) - whole]
    return found


def _places(lengths: list[int], gap: int) -> list[int]:
    """Return where each document starts, and where the next would: documents stand `gap` empty rows apart."""
    places = [gap]
    for length in lengths:
        places.append(places[-1] + length + gap)
    return places


def _in_context(vectors: Floats, layer: _Maxout) -> Floats:
    """Add to each row what a layer makes of it and its two neighbours, a few rows at a time to stay in cache."""
    count, size = vectors.shape
    edged = np.zeros((count + 2, size), dtype="float32")
    edged[1:-1] = vectors
    step = edged.strides[0]
    windows = np.lib.stride_tricks.as_strided(edged, (count, 3 * size), (step, edged.itemsize))
    for start in range(0, count, _CHUNK):
        end = min(start + _CHUNK, count)
        vectors[start:end] += layer(np.ascontiguousarray(windows[start:end]))
    return vectors
