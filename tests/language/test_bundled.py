"""The shipped pipeline: there without a network, the same for a sentence whatever stands beside it."""

import subprocess
import sys
from typing import Any

import pytest

from relint.errors import PipelineError
from relint.language.bundled import load_bundled
from relint.language.layer import Layer
from relint.language.pipeline import load_pipeline

TEXTS = [
    "Book a demo today.",
    "Hi Robin,",
    "LAUNCH YOUR STORE IN MINUTES",
    "We help teams leverage data to drive impact.",
    "Don’t miss out – our solution empowers you to deliver value!",
    "Sarah Jones of Acme flew to Leith on Monday.",
    "5 Ways to Grow Your List",
    "“Is it over?” she asked.",
    "🎉 Only $49.99!",
    "-",
    "Thanks,",
    "I'm reaching out because I saw your post about hiring, and it made me think of a story that I would like to tell.",
]


@pytest.fixture(scope="module")
def pipeline() -> Any:
    return load_pipeline()


def test_each_sentence_is_one_unit_with_one_root(pipeline: Any) -> None:
    docs = _annotated(pipeline, TEXTS)
    assert all(sum(token.dep_ == "ROOT" for token in doc) >= 1 for doc in docs)
    assert all(token.pos_ and token.tag_ and token.lemma_ and token.dep_ for doc in docs for token in doc)


def test_annotations_do_not_depend_on_the_batch(pipeline: Any) -> None:
    together = _annotated(pipeline, TEXTS)
    backwards = _annotated(pipeline, TEXTS[::-1])[::-1]
    alone = [doc for text in TEXTS for doc in _annotated(load_bundled(), [text])][:4]
    assert _arrays(together) == _arrays(backwards)
    assert _arrays(together)[:4] == _arrays(alone)
    assert _arrays(together) == _arrays([doc for text in TEXTS for doc in _annotated(pipeline, [text])])


def test_layers_can_be_added_in_any_order(pipeline: Any) -> None:
    names_first = pipeline.tokenize(TEXTS[5])
    for layer in (Layer.ENTITIES, Layer.TREE):
        pipeline.annotate([names_first], layer)
    assert _arrays([names_first]) == _arrays(_annotated(pipeline, [TEXTS[5]]))


def test_a_layer_asked_for_twice_changes_nothing(pipeline: Any) -> None:
    docs = _annotated(pipeline, TEXTS)
    before = _arrays(docs)
    for layer in (Layer.TAGS, Layer.TREE, Layer.ENTITIES):
        pipeline.annotate(docs, layer)
    assert _arrays(docs) == before


def test_the_verb_and_the_noun(pipeline: Any) -> None:
    verb, noun = _annotated(pipeline, ["We leverage our network.", "Operating leverage rose in the third quarter."])
    assert (verb[1].pos_, verb[1].lemma_, verb[1].dep_) == ("VERB", "leverage", "ROOT")
    assert noun[1].pos_ == "NOUN"


def test_empty_texts_are_left_alone(pipeline: Any) -> None:
    pipeline.annotate([pipeline.tokenize(""), pipeline.tokenize("Hi")], Layer.TREE)
    pipeline.annotate([], Layer.TAGS)


def test_it_needs_no_network() -> None:
    code = (
        "import socket\n"
        "def refuse(*args, **kwargs): raise AssertionError('network')\n"
        "socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse\n"
        "from relint.language.pipeline import load_pipeline\n"
        "from relint.language.layer import Layer\n"
        "pipeline = load_pipeline(); doc = pipeline.tokenize('Sarah leads.')\n"
        "for layer in (Layer.TREE, Layer.ENTITIES): pipeline.annotate([doc], layer)\n"
        "print(doc[1].pos_)\n"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "VERB"


def test_a_missing_pipeline_says_how_to_install_it() -> None:
    with pytest.raises(PipelineError, match="python -m spacy download en_core_web_nowhere"):
        load_pipeline("en_core_web_nowhere")
    with pytest.raises(PipelineError):
        load_pipeline("./no/such/folder")


def _annotated(pipeline: Any, texts: Any) -> Any:
    docs = [pipeline.tokenize(text) for text in texts]
    for layer in (Layer.TREE, Layer.ENTITIES):
        pipeline.annotate(docs, layer)
    return docs


def _arrays(docs: Any) -> Any:
    return [
        [(t.tag_, t.pos_, str(t.morph), t.lemma_, t.head.i, t.dep_, t.ent_type_) for t in doc] + doc.names
        for doc in docs
    ]
