"""What whoever annotates can be asked; which pipeline does so is for others to say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

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
