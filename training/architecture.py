"""The trainable twin of `relint.language.encoder`: words to vectors to vectors in context.

Registered with spaCy so that its components can listen to it. The word part looks each different form of a
batch up once; the context part is spaCy's window encoder.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from spacy.attrs import ORTH
from spacy.pipeline.tok2vec import Tok2VecListener
from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import HashEmbed, Maxout, Model, chain, clone, concatenate, expand_window, residual, with_array

from relint.language.features import COLUMNS, WordTables, word_features

WIDTHS = {"lower": 96, "prefix": 48, "suffix": 96, "ending": 32, "shape": 48, "mask": 48}
ROWS = {"lower": 6000, "prefix": 2000, "suffix": 4000, "ending": 1000, "shape": 1000, "mask": 1000}


def scaled_listener(width: int, upstream: str, scale: float) -> Model[Any, Any]:
    """Listen to the shared encoder, and make what is learned from this listener count for more or less."""
    listener = Tok2VecListener(upstream_name=upstream, width=width)
    model: Model[Any, Any] = chain(listener, Model("scale_gradient", _scale_gradient, attrs={"scale": scale}))
    model.set_dim("nO", width)
    return model


def _scale_gradient(model: Model[Any, Any], rows: Any, is_train: bool) -> tuple[Any, Callable[[Any], Any]]:
    return rows, lambda gradient: [model.attrs["scale"] * part for part in gradient]


@cache
def load_tables(folder: str) -> WordTables:
    """Read the word tables that `lexicon` and `vectors` made."""
    lexicon = np.load(Path(folder) / "lexicon.npz")
    vectors = np.load(Path(folder) / "vectors.npz")
    return WordTables(lexicon["keys"], lexicon["masks"], vectors["keys"], vectors["vectors"])


def word_encoder(folder: str, width: int, depth: int, pieces: int = 3, dropout: float = 0.0) -> Model[Any, Any]:
    """Return a model from documents to one vector a token."""
    tables = load_tables(folder)
    columns: list[Model[Any, Any]] = [
        HashEmbed(WIDTHS[name], ROWS[name], column=place, seed=8 + place, dropout=dropout)
        for place, name in enumerate(COLUMNS)
    ]
    known = sum(WIDTHS.values()) + tables.vectors.shape[1]
    mix = Maxout(nO=width, nI=known, nP=pieces, normalize=True, dropout=0.0)
    embed = by_form(chain(concatenate(*columns, known_vectors(tables)), mix))
    layer: Model[Any, Any] = chain(
        expand_window(window_size=1), Maxout(nO=width, nI=width * 3, nP=pieces, normalize=True, dropout=0.0)
    )
    encode = clone(residual(layer), depth)
    encode.set_dim("nO", width)
    model: Model[Any, Any] = chain(form_features(tables), with_array(embed), with_array(encode, pad=depth))
    model.set_dim("nO", width)
    model.set_ref("embed", embed)
    model.set_ref("encode", encode)
    return model


def form_features(tables: WordTables) -> Model[list[Doc], list[Any]]:
    """Turn documents into one row a token: the form's number, the values of COLUMNS, the row of its vector."""
    return Model("form_features", _features, attrs={"tables": tables, "known": {}})


def _features(model: Model[Any, Any], docs: list[Doc], is_train: bool) -> tuple[list[Any], Callable[[Any], Any]]:
    known, tables = model.attrs["known"], model.attrs["tables"]
    arrays = []
    for doc in docs:
        forms = doc.to_array(ORTH).tolist()
        for form in forms:
            if form not in known:
                values, row = word_features(doc.vocab.strings[form], tables)
                known[form] = (*values, row, len(known))
        rows = [known[form] for form in forms]
        arrays.append(np.array(rows, dtype="uint64").reshape(-1, len(COLUMNS) + 2))
    return arrays, lambda gradient: []


def by_form(layer: Model[Any, Any]) -> Model[Any, Any]:
    """Run a layer once for each different form of the batch (thinc's `uniqued`, without its unused gradient)."""
    return Model("by_form", _by_form, init=_init_by_form, layers=[layer], dims={"nO": None})


def _by_form(model: Model[Any, Any], rows: Any, is_train: bool) -> tuple[Any, Callable[[Any], Any]]:
    places: Any
    _, first, places = np.unique(rows[:, -1], return_index=True, return_inverse=True)
    found, backprop = model.layers[0](rows[first], is_train)

    def back(gradient: Any) -> Any:
        gathered = np.zeros_like(found)
        model.ops.scatter_add(gathered, places.astype("int32"), gradient)
        backprop(gathered)
        return rows

    return found[places], back


def _init_by_form(model: Model[Any, Any], X: Any = None, Y: Any = None) -> None:
    model.layers[0].initialize(X=X)
    model.set_dim("nO", model.layers[0].get_dim("nO"))


def known_vectors(tables: WordTables) -> Model[Any, Any]:
    """Look the fixed vectors up; a form without one gets zeros."""
    size = tables.vectors.shape[1]
    matrix = np.vstack([np.zeros((1, size), "float32"), tables.vectors.astype("float32") * 8])
    return Model("known_vectors", _known_vectors, attrs={"matrix": matrix}, dims={"nO": size})


def _known_vectors(model: Model[Any, Any], rows: Any, is_train: bool) -> tuple[Any, Callable[[Any], Any]]:
    column = len(COLUMNS)
    return model.attrs["matrix"][rows[:, column].astype("int64")], lambda gradient: rows


registry.architectures("relint.ScaledListener.v1", func=scaled_listener)
registry.architectures("relint.WordEncoder.v1", func=word_encoder)
