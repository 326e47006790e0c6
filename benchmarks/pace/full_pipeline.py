"""Bare `nlp.pipe` with all components: every sentence of the drafts gets every layer, in batches, and is forgotten.

No sentence is left out and none is shared, whatever was said before; nothing is looked for and nothing printed.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from relint.language.layer import Layer
from relint.language.pipeline import Pipeline, load_pipeline
from relint.language.sentences import split_sentences

_BATCH = 256


def pipe(pipeline: Pipeline, texts: Iterable[str]) -> int:
    """Annotate every sentence; how many tokens there were."""
    rows = _sentences(texts)
    tokens = 0
    while batch := [pipeline.tokenize(text) for text in islice(rows, _BATCH)]:
        for layer in (Layer.TREE, Layer.ENTITIES):
            pipeline.annotate(batch, layer)
        tokens += sum(map(len, batch))
    return tokens


def _sentences(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        for block in text.split("\n\n"):
            yield from (block[start:end] for start, end in split_sentences(block))


if __name__ == "__main__":
    print(pipe(load_pipeline(), (Path(name).read_text(encoding="utf-8") for name in sys.argv[1:])), "tokens")
