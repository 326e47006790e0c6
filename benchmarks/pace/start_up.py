"""`import spacy`, then the pipeline that relint ships with all its weights: what anybody who parses must pay first."""

from __future__ import annotations

import spacy  # noqa: F401  (the way everybody imports it)

from relint.language.layer import Layer
from relint.language.pipeline import load_pipeline

if __name__ == "__main__":
    pipeline = load_pipeline()
    doc = pipeline.tokenize("Hello there.")
    for layer in (Layer.TREE, Layer.ENTITIES):
        pipeline.annotate([doc], layer)
