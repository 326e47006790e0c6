"""The pipeline that relint ships: weights in `en/`, read a layer at a time when a layer is first asked for."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from relint.errors import PipelineError
from relint.language.decoding import Weights
from relint.language.doc import Doc
from relint.language.encoder import Encoder
from relint.language.features import WordTables
from relint.language.layer import Layer
from relint.language.lemmas import Lemmatizer
from relint.language.naming import NameFinder
from relint.language.parsing import TreeParser
from relint.language.tagging import Tagger
from relint.language.tokenizer import EnglishTokenizer
from relint.outside.arrays import np

FOLDER = Path(__file__).parent / "en"
_BATCH = 2000


class BundledPipeline:
    """Documents must come from its own `tokenize`."""

    source = "bundled"
    universal_tree = True

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._meta = json.loads((folder / "meta.json").read_text(encoding="utf8"))
        self.name: str = self._meta["name"]
        self.version: str = self._meta["version"]
        self.content_hash: str = self._meta["content_hash"]
        self.layers = frozenset({Layer.TEXT, Layer.TOKENS} | {Layer[name] for name in self._meta["layers"]})

    @cached_property
    def _tokenizer(self) -> EnglishTokenizer:
        return EnglishTokenizer()

    def tokenize(self, text: str) -> Doc:
        """Cut a text into tokens; reads no weights."""
        return self._tokenizer(text)

    def annotate(self, docs: Sequence[Doc], layer: Layer) -> None:
        """Add a layer in place, `TAGS` before `TREE`; a layer it does not have is left out."""
        for batch in _batches([doc for doc in docs if len(doc)]):
            untagged = [doc for doc in batch if not doc.tags]
            if untagged and layer in {Layer.TAGS, Layer.TREE}:
                self._tagger.annotate(untagged)
            unparsed = [doc for doc in batch if not doc.deps]
            if unparsed and layer is Layer.TREE:
                self._parser.annotate(unparsed)
            unnamed = [doc for doc in batch if not doc.ents]
            if unnamed and layer is Layer.ENTITIES and layer in self.layers:
                self._finder.annotate(unnamed)

    @cached_property
    def _tables(self) -> WordTables:
        words = self._read("words")
        return WordTables(words["mask_keys"], words["masks"], words["vector_keys"], words["vectors"])

    @cached_property
    def _encoder(self) -> Encoder:
        return Encoder(self._tags, self._tables)

    @cached_property
    def _tags(self) -> Weights:
        return self._read("tags")

    @cached_property
    def _tagger(self) -> Tagger:
        exceptions = json.loads((self._folder / "lemmas.json").read_text(encoding="utf8"))
        lemmatizer = Lemmatizer(self._tables, exceptions)
        return Tagger(self._tags, self._meta["labels"], self._encoder, lemmatizer)

    @cached_property
    def _parser(self) -> TreeParser:
        return TreeParser(self._read("tree"), self._encoder)

    @cached_property
    def _finder(self) -> NameFinder:
        weights = self._read("entities")
        return NameFinder(weights, Encoder(weights, self._tables))

    def _read(self, name: str) -> Weights:
        with np.load(self._folder / f"{name}.npz", allow_pickle=False) as file:
            return dict(file)


def load_bundled(folder: Path = FOLDER) -> BundledPipeline:
    """Return the shipped pipeline; its files are part of the package, so their absence is a broken installation."""
    if not (folder / "meta.json").is_file():
        raise PipelineError(f"the English pipeline is missing from {folder}; reinstall relint")
    return BundledPipeline(folder)


def _batches(docs: Sequence[Doc]) -> list[list[Doc]]:
    """Cut a long list into pieces of bounded size, to bound the memory of the encoder."""
    batches: list[list[Doc]] = [[]]
    size = 0
    for doc in docs:
        if size > _BATCH:
            batches.append([])
            size = 0
        batches[-1].append(doc)
        size += len(doc)
    return [batch for batch in batches if batch]
