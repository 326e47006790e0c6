"""A document together with its sentences and what is known of each: annotation on demand.

The sentence is the unit. It is cut by rule before any model runs, tokenized at once and annotated only when somebody
asks. Equal sentences share one `Unit`, so footers and signatures are analysed once in a run.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from typing import Any

from relint.draft.document import Block, Document
from relint.draft.span import Span, Spans
from relint.english.apostrophes import straight
from relint.language.doc import Doc
from relint.language.layer import Layer
from relint.language.pipeline_protocol import Pipeline
from relint.language.sentences import LONGEST_CHUNK, LONGEST_SENTENCE, bounded, split_sentences
from relint.language.word_list import WordList
from relint.outside.structs import Struct

#: Units kept for reuse; beyond it the oldest half is forgotten, so that memory does not grow with the run.
MAX_UNITS = 1_500
#: Twice what a piece of a sentence may come to: one that is read again with other words in it may be longer.
_LONGEST = 2 * (LONGEST_SENTENCE + LONGEST_CHUNK)


class Unit:
    """One sentence's text, its tokens, and the layers it has so far. The same text has the same annotations.

    `kept` is for others: what follows from this sentence alone, by whoever worked it out.
    """

    __slots__ = ("_columns", "_places", "doc", "kept", "layers", "vocabulary", "words")

    def __init__(self, doc: Doc):
        self.doc = doc
        self.words: tuple[str, ...] = tuple([straight(word.lower()) for word in doc.words])
        self.vocabulary = frozenset(self.words)
        self.layers: set[Layer] = {Layer.TEXT, Layer.TOKENS}
        self.kept: dict[object, Any] = {}
        self._columns: dict[str, list[Any]] = {}
        self._places: dict[WordList, tuple[int, ...]] = {}

    def places(self, wanted: WordList) -> tuple[int, ...]:
        """The tokens that are words of the list, in order."""
        found = self._places.get(wanted)
        if found is None:
            found = self._places[wanted] = wanted.places(self.words, self.vocabulary)
        return found

    def column(self, name: str) -> list[Any]:
        """One attribute of all tokens (`pos_`, `is_punct` …), read once for the layers that are there."""
        found = self._columns.get(name)
        if found is None:
            found = self._columns[name] = self.doc.column(name)
        return found

    def add(self, layers: set[Layer]) -> None:
        """Note that the tokens know more now; what was read before is read again."""
        self.layers |= layers
        self._columns.clear()


class Annotator:
    """Makes units and gives them the layers they are asked for, in batches where the caller can foresee them."""

    def __init__(self, pipeline: Pipeline):
        self.pipeline = pipeline
        self._units: dict[str, Unit] = {}

    def unit(self, text: str) -> Unit:
        """The unit of this text, tokenized; of a text longer than any sentence, such as a name, its beginning."""
        text = text[:_LONGEST]
        found = self._units.get(text)
        if found is None:
            if len(self._units) >= MAX_UNITS:
                for old in list(self._units)[: MAX_UNITS // 2]:
                    del self._units[old]
            found = self._units[text] = Unit(self.pipeline.tokenize(text))
        return found

    def missing(self, unit: Unit, layers: AbstractSet[Layer]) -> AbstractSet[Layer]:
        """Those of the layers that the unit has not and the pipeline could give."""
        return (layers - unit.layers) & self.pipeline.layers if layers else layers

    def annotate(self, units: Iterable[Unit], layer: Layer) -> None:
        """Give every unit the layer if the pipeline has it; units that have it cost nothing."""
        if layer <= Layer.TOKENS or layer not in self.pipeline.layers:
            return
        missing = list({id(unit): unit for unit in units if layer not in unit.layers}.values())
        if not missing:
            return
        self.pipeline.annotate([unit.doc for unit in missing], layer)
        for unit in missing:
            unit.add({layer, Layer.TAGS} if layer is Layer.TREE else {layer})


class Sentence(Struct, frozen=True):
    """One sentence of one block. `span` counts characters of the document's visible text; `index` is its number."""

    index: int
    span: Span
    block: Block
    unit: Unit

    def characters(self, start: int, end: int) -> Span:
        """The stretch of visible text from token `start` up to (not including) token `end`."""
        doc, at = self.unit.doc, self.span.start
        return Span(at + doc.starts[start], at + doc.starts[end - 1] + len(doc.words[end - 1]))


class Analysis(Struct, frozen=True, dict=True):
    """All sentences of a document, in order, and the annotator that knows more about them on request.

    `cut` is the first sentence that was too long to be looked at whole.
    """

    document: Document
    sentences: tuple[Sentence, ...]
    annotator: Annotator
    cut: Span | None = None

    @cached_property
    def masked(self) -> tuple[Span, ...]:
        """Stretches of visible text that no match may touch: merge tags."""
        return tuple(placeholder.span for placeholder in self.document.placeholders)

    @cached_property
    def _masks(self) -> Spans:
        return Spans(self.masked)

    def is_masked(self, span: Span) -> bool:
        """True when a merge tag stands in this stretch."""
        return self._masks.overlap(span)

    def ensure(self, sentences: Iterable[Sentence], layers: Iterable[Layer]) -> None:
        """Annotate these sentences with these layers, where the pipeline can."""
        units = [sentence.unit for sentence in sentences]
        for layer in layers:
            self.annotator.annotate(units, layer)

    def around(self, sentence: Sentence, within: int) -> Sequence[Sentence]:
        """The sentence and its neighbours up to `within` away, in the order of the draft."""
        return self.sentences[max(0, sentence.index - within) : sentence.index + within + 1]


def analyse(document: Document, annotator: Annotator) -> Analysis:
    """Cut the document into sentences and tokenize each."""
    sentences: list[Sentence] = []
    cut: Span | None = None
    for block in document.blocks:
        text = block.span.of(document.text)
        for whole in split_sentences(text):
            for start, end in bounded(text, *whole):
                span = Span(block.span.start + start, block.span.start + end)
                sentences.append(Sentence(len(sentences), span, block, annotator.unit(text[start:end])))
                if cut is None and (start, end) != whole:
                    cut = span
    return Analysis(document, tuple(sentences), annotator, cut)
