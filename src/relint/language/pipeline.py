"""Which pipeline reads the text, and what it can tell: the shipped one, or any spaCy pipeline on request."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from relint.language.bundled import load_bundled
from relint.language.doc import Doc
from relint.language.layer import Layer


class Pipeline(Protocol):
    """A tokenizer and the layers it can add. Loading it reads no weights; the first `annotate` of a layer does."""

    @property
    def name(self) -> str:
        """Name as its author gave it."""

    @property
    def version(self) -> str:
        """Version as its author gave it."""

    @property
    def content_hash(self) -> str:
        """Changes when any annotation may change."""

    @property
    def source(self) -> str:
        """ "bundled", or the name or path that was asked for."""

    @property
    def layers(self) -> frozenset[Layer]:
        """What it can give."""

    @property
    def universal_tree(self) -> bool:
        """Whether its dependency labels are Universal Dependencies."""

    def tokenize(self, text: str) -> Doc:
        """Cut a text into tokens."""

    def annotate(self, docs: Sequence[Doc], layer: Layer) -> None:
        """Add a layer to documents that this pipeline tokenized, in place; `TREE` adds `TAGS` first.

        Each document is one sentence. What it gets does not depend on the others in the call.
        """


def load_pipeline(name_or_path: str | None = None) -> Pipeline:
    """Return the shipped pipeline, or the one that is installed under this name or path.

    Raises `PipelineError` with the way to install it when it is not there. Never downloads.
    """
    if name_or_path is None:
        return load_bundled()
    from relint.language.quick_spacy import import_quickly

    import_quickly()  # before anything imports spaCy in its own, slower way; the shipped pipeline needs none of it
    from relint.language.foreign import load_foreign

    return load_foreign(name_or_path)
