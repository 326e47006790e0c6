"""Trees and names: spaCy's own transition system, given ready weights instead of a configuration."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from spacy.ml.models.parser import build_tb_parser_model
from spacy.pipeline.dep_parser import DependencyParser
from spacy.pipeline.ner import EntityRecognizer
from spacy.tokens import Doc
from spacy.vocab import Vocab
from thinc.api import Model, NumpyOps

from relint.language.encoder import Encoder, keep_vectors, product


def _gemm(x: Any, y: Any, out: Any = None, trans1: bool = False, trans2: bool = False) -> Any:
    """Multiply by numpy's own product of matrices, about twice as fast as the one thinc brings."""
    return product(x.T if trans1 else x, y.T if trans2 else y, out)


_OPS: Any = NumpyOps()
_OPS.gemm = _gemm
_NOTHING = np.zeros((0,), dtype="float32")
Weights = Mapping[str, npt.NDArray[Any]]


class TreeParser:
    """Finds heads and relations. A document is one unit: the tagger has marked it so, and it is never split."""

    def __init__(self, weights: Weights, moves: bytes, encoder: Encoder, vocab: Vocab) -> None:
        self._encoder = encoder
        model = _model(weights, "parser", encoder.width)
        self._parser = DependencyParser(
            vocab, model, update_with_oracle_cut_size=100, min_action_freq=1, learn_tokens=False
        )
        _set_moves(self._parser, moves, weights)

    def annotate(self, docs: Sequence[Doc]) -> None:
        """Parse documents that were tagged before, in place; nobody needs their vectors afterwards."""
        for doc in docs:
            if doc.tensor.shape != (len(doc), self._encoder.width):
                keep_vectors(doc, self._encoder.encode([doc])[0])
        self._parser.set_annotations(docs, self._parser.predict(docs))
        for doc in docs:
            keep_vectors(doc, _NOTHING)


class NameFinder:
    """Finds persons, organisations and places, with an encoder of its own."""

    def __init__(self, weights: Weights, moves: bytes, encoder: Encoder, vocab: Vocab) -> None:
        self._encoder = encoder
        model = _model(weights, "ner", encoder.width)
        self._finder = EntityRecognizer(vocab, model, update_with_oracle_cut_size=100)
        _set_moves(self._finder, moves, weights)

    def annotate(self, docs: Sequence[Doc]) -> None:
        """Mark names in place; the vectors that the tree needs stay as they were."""
        kept = [doc.tensor for doc in docs]
        for doc, vectors in zip(docs, self._encoder.encode(docs), strict=True):
            keep_vectors(doc, vectors)
        self._finder.set_annotations(docs, self._finder.predict(docs))
        for doc, tensor in zip(docs, kept, strict=True):
            keep_vectors(doc, tensor)


def _model(weights: Weights, state: Any, width: int) -> Model[Any, Any]:
    reader: Model[Any, Any] = Model("read_vectors", _read_vectors, dims={"nO": width})
    hidden, actions = int(weights["upper.W"].shape[1]), int(weights["upper.W"].shape[0])
    pieces = int(weights["lower.W"].shape[2])
    model: Model[Any, Any] = build_tb_parser_model(reader, state, False, hidden, pieces, True, actions)
    for node in model.walk():
        node.ops = _OPS
    return model


def _read_vectors(model: Any, docs: list[Doc], is_train: bool) -> tuple[list[Any], Callable[[Any], Any]]:
    return [doc.tensor for doc in docs], lambda gradient: []


def _set_moves(component: Any, moves: bytes, weights: Weights) -> None:
    model = component.model
    component.moves.from_bytes(moves, exclude=("strings",))
    project = model.get_ref("tok2vec").layers[-1]
    for name, layer in (("project", project), ("lower", model.get_ref("lower")), ("upper", model.get_ref("upper"))):
        for param in layer.param_names:
            layer.set_param(param, np.ascontiguousarray(weights[f"{name}.{param}"].astype("float32")))
