"""Trees and names are those that spaCy's own parser finds with the same weights."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from spacy.ml.models.parser import build_tb_parser_model
from spacy.pipeline.dep_parser import DependencyParser
from spacy.pipeline.ner import EntityRecognizer
from spacy.tokens import Doc as TheirDoc
from spacy.vocab import Vocab
from thinc.api import Model

from relint.language.bundled import FOLDER, load_bundled
from relint.language.doc import Doc
from relint.language.encoder import Encoder
from relint.language.layer import Layer

TEXTS = [
    "The miller's daughter, who had never been to Leith before, asked Robin Marr of Acme Mills what the flour cost.",
    "Book a demo today and see how teams like yours ship faster, sell more and worry less.",
    "What did you think we would be talking about when we met Sarah Jones in New York on Monday?",
    "This is the story that I said I would tell you, and it is not about us.",
    "LAUNCH YOUR STORE IN MINUTES",
    "Thanks,",
    "Robin",
    "5 ways to grow: ask, listen, write; then ask again…",
    "She gave him what he wanted, which was more than he had asked for, and he thanked her, though late.",
    "Whom should I write to, if not to the woman you bought it from?",
    "Acme Ltd., Berlin Weavers and the City of Perth met Ann, Bob and Cy at St Andrews.",
    "a  b \n c",
]
KINDS: dict[str, tuple[Any, Any]] = {"tree": ("parser", DependencyParser), "entities": ("ner", EntityRecognizer)}


def by_spacy(name: str, docs: list[Doc], vectors: list[Any]) -> list[TheirDoc]:
    """The documents as spaCy's component makes them of our encoder's vectors."""
    with np.load(FOLDER / f"{name}.npz") as file:
        weights = dict(file)
    state, component = KINDS[name]
    reader: Any = Model(
        "read", lambda model, given, is_train: ([doc.tensor for doc in given], lambda gradient: []), dims={"nO": 96}
    )
    hidden, actions, pieces = weights["upper.W"].shape[1], weights["upper.W"].shape[0], weights["lower.W"].shape[2]
    model = build_tb_parser_model(reader, state, False, int(hidden), int(pieces), True, int(actions))
    made: Any = component(Vocab(), model, update_with_oracle_cut_size=100)
    made.moves.from_bytes(weights["moves"].tobytes(), exclude=("strings",))
    layers = {"project": model.get_ref("tok2vec").layers[-1], "lower": model.get_ref("lower")}
    part: str
    layer: Any
    for part, layer in {**layers, "upper": model.get_ref("upper")}.items():
        for param in layer.param_names:
            layer.set_param(param, np.ascontiguousarray(weights[f"{part}.{param}"].astype("float32")))
    labels = [label for counts in made.moves.labels.values() for label in counts]
    for label in [*labels, "ROOT"]:
        for text in (label, *label.split("||")):
            made.vocab.strings.add(text)
    found = [
        TheirDoc(made.vocab, words=doc.words, spaces=doc.spaces, sent_starts=[n == 0 for n in range(len(doc))])
        for doc in docs
    ]
    for their, own in zip(found, vectors, strict=True):
        their.tensor = own
    made.set_annotations(found, made.predict(found))
    return found


@pytest.fixture(scope="module")
def annotated() -> list[Doc]:
    pipeline = load_bundled()
    docs = [pipeline.tokenize(text) for text in TEXTS]
    for layer in (Layer.TREE, Layer.ENTITIES):
        pipeline.annotate(docs, layer)
    return docs


def encoder_of(name: str) -> Encoder:
    pipeline = load_bundled()
    with np.load(FOLDER / f"{name}.npz") as file:
        return Encoder(dict(file), pipeline._tables)


def test_trees(annotated: list[Doc]) -> None:
    theirs = by_spacy("tree", annotated, encoder_of("tags").encode(annotated))
    assert [doc.heads for doc in annotated] == [[token.head.i for token in doc] for doc in theirs]
    assert [doc.deps for doc in annotated] == [[token.dep_ for token in doc] for doc in theirs]
    for doc, their in zip(annotated, theirs, strict=True):
        for token, same in zip(doc, their, strict=True):
            assert [one.i for one in token.children] == [one.i for one in same.children]
            assert [one.i for one in token.subtree] == [one.i for one in same.subtree]
            assert [one.i for one in token.conjuncts] == [one.i for one in same.conjuncts]


def test_names(annotated: list[Doc]) -> None:
    theirs = by_spacy("entities", annotated, encoder_of("entities").encode(annotated))
    assert [doc.names for doc in annotated] == [
        [(one.start, one.end, one.label_) for one in doc.ents] for doc in theirs
    ]
    assert any(doc.names for doc in annotated)
