"""Another spaCy pipeline: what it can give is used, and a tree only if its labels are universal."""

from typing import Any

import pytest
import spacy
from spacy.training import Example

from relint.language.layer import Layer
from relint.language.pipeline import load_pipeline

WORDS = ["She", "gave", "him", "a", "book", "in", "Leith", ",", "is", "it"]
UNIVERSAL = ["nsubj", "ROOT", "iobj", "det", "obj", "case", "obl", "mark", "cop", "nmod"]
CLEAR = ["nsubj", "ROOT", "dative", "det", "dobj", "prep", "pobj", "mark", "attr", "nmod"]


def _saved(folder: Any, labels: Any) -> Any:
    language = spacy.blank("en")
    for name in ("tagger", "parser", "ner"):
        language.add_pipe(name)
    gold = {
        "words": WORDS,
        "tags": ["X"] * len(WORDS),
        "heads": [1, 1, 1, 4, 1, 6, 1, 1, 1, 1],
        "deps": labels,
        "entities": ["O", "O", "O", "O", "O", "O", "U-GPE", "O", "O", "O"],
    }
    doc = spacy.tokens.Doc(language.vocab, words=WORDS)
    examples = [Example.from_dict(doc, gold)] * 40
    language.initialize(lambda: examples)
    language.to_disk(folder)
    return str(folder)


@pytest.mark.parametrize(("labels", "universal"), [(UNIVERSAL, True), (CLEAR, False)])
def test_trees_are_used_only_if_universal(tmp_path: Any, labels: Any, universal: Any) -> None:
    pipeline = load_pipeline(_saved(tmp_path / "own", labels))
    assert pipeline.universal_tree is universal
    assert (Layer.TREE in pipeline.layers) is universal
    assert {Layer.TAGS, Layer.ENTITIES} <= pipeline.layers
    doc = pipeline.tokenize("She gave him a book. It is in Leith.")
    for layer in (Layer.TAGS, Layer.TREE, Layer.ENTITIES):
        pipeline.annotate([doc], layer)
    assert doc[0].tag_ == "X"
    assert bool(doc.deps) is universal
    assert doc.names == [(name.start, name.end, name.label_) for name in doc.origin.ents]
    assert doc.tags == [token.tag_ for token in doc.origin]
    assert len(pipeline.content_hash) == 16
    assert pipeline.source == str(tmp_path / "own")


def test_a_blank_pipeline_gives_tokens_alone(tmp_path: Any) -> None:
    spacy.blank("en").to_disk(tmp_path / "blank")
    pipeline = load_pipeline(str(tmp_path / "blank"))
    assert pipeline.layers == {Layer.TEXT, Layer.TOKENS}
