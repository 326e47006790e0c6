"""Any other spaCy pipeline, by name or path: tags and names as it gives them, trees where they are universal.

The one place that needs spaCy. What it finds out is copied into documents of our own.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from relint.errors import PipelineError
from relint.language.doc import Doc
from relint.language.layer import Layer
from relint.language.quick_spacy import import_quickly

import_quickly()

import spacy  # noqa: E402 - not before it is made quick
from spacy.language import Language  # noqa: E402
from spacy.tokens import Doc as TheirDoc  # noqa: E402

_UNIVERSAL = frozenset({"nsubj", "obj", "iobj", "obl", "nmod", "case", "mark", "cop"})
_FOREIGN = frozenset({"dobj", "pobj", "prep", "attr", "nsubjpass"})
_TREE = ("parser", "experimental_biaffine_parser", "experimental_arc_predicter", "experimental_arc_labeler")


class ForeignPipeline:
    """A loaded spaCy pipeline whose components are sorted into layers."""

    def __init__(self, language: Language, source: str) -> None:
        self._language = language
        self.source = source
        self.name = f"{language.meta.get('lang', '')}_{language.meta.get('name', '')}"
        self.version = str(language.meta.get("version", ""))
        self.universal_tree = _is_universal(language)
        self.layers = frozenset(_layers(language, self.universal_tree))

    @cached_property
    def content_hash(self) -> str:
        """A digest of what the pipeline says of itself; its weights are not read again."""
        meta = {**self._language.meta, "path": self.source}
        return hashlib.sha256(json.dumps(meta, sort_keys=True, default=str).encode()).hexdigest()[:16]

    def tokenize(self, text: str) -> Doc:
        """Cut a text into tokens."""
        theirs = self._language.make_doc(text)
        doc = Doc(text, [token.text for token in theirs], [bool(token.whitespace_) for token in theirs])
        doc.origin = theirs
        return doc

    def annotate(self, docs: Sequence[Doc], layer: Layer) -> None:
        """Run the components of a layer, one document at a time, so that none depends on another."""
        for name in self._components(layer):
            component = self._language.get_pipe(name)
            for doc in docs:
                if len(doc):
                    _hold_together(doc.origin, name)
                    component(doc.origin)
        for doc in docs:
            _copy(doc.origin, doc)

    def _components(self, layer: Layer) -> list[str]:
        names = self._language.pipe_names
        if layer not in self.layers:
            return []
        if layer is Layer.ENTITIES:
            return [name for name in names if name in {"ner", "entity_ruler", "transformer"}]
        apart = {"ner", "entity_ruler"} | (set() if layer is Layer.TREE else set(_TREE))
        return [name for name in names if name not in apart]


def _copy(theirs: TheirDoc, doc: Doc) -> None:
    """What the components have written so far."""
    if theirs.has_annotation("TAG") or theirs.has_annotation("POS"):
        doc.tags = [token.tag_ for token in theirs]
        doc.pos = [token.pos_ for token in theirs]
        doc.morphs = [{name: value.split(",") for name, value in token.morph.to_dict().items()} for token in theirs]
        doc.lemmas = [token.lemma_ for token in theirs]
    if theirs.has_annotation("DEP"):
        doc.add_tree([token.head.i for token in theirs], [token.dep_ for token in theirs])
    if theirs.has_annotation("ENT_IOB"):
        doc.add_names([(name.start, name.end, name.label_) for name in theirs.ents])


def _hold_together(doc: TheirDoc, component: str) -> None:
    """A document is one sentence: say so before a parser may split it."""
    if component in _TREE and not doc.has_annotation("SENT_START"):
        for token in doc[1:]:
            token.is_sent_start = False


def _layers(language: Language, universal: bool) -> set[Layer]:
    found = {Layer.TEXT, Layer.TOKENS}
    if "tagger" in language.pipe_names or "morphologizer" in language.pipe_names:
        found.add(Layer.TAGS)
        if universal:
            found.add(Layer.TREE)
    if "ner" in language.pipe_names:
        found.add(Layer.ENTITIES)
    return found


def _is_universal(language: Language) -> bool:
    labels = {label for name in _TREE for label in language.pipe_labels.get(name, ())}
    return len(labels & _UNIVERSAL) >= 6 and not labels & _FOREIGN


def load_foreign(name: str) -> ForeignPipeline:
    """Load an installed spaCy pipeline, or one in a folder; never download."""
    try:
        language = spacy.load(name)
    except OSError as error:
        raise PipelineError(_advice(name)) from error
    except (ImportError, ValueError, KeyError) as error:
        raise PipelineError(f"the pipeline {name!r} cannot be loaded: {error}") from error
    return ForeignPipeline(language, name)


def _advice(name: str) -> str:
    if Path(name).exists() or "/" in name:
        return f"no spaCy pipeline in {name!r}: a folder with config.cfg is needed"
    return (
        f"the pipeline {name!r} is not installed; relint never downloads one. Install it yourself, "
        f"for example: python -m spacy download {name}"
    )
