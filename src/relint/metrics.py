"""Measures: numbers about a draft, each with the places that it was counted from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from relint.document import BODY, Block
from relint.language.analysis import Analysis, Sentence
from relint.span import Span

SignalSpans = Callable[[str], tuple[Span, ...]]


@dataclass(frozen=True, slots=True)
class Measured:
    """A number and its evidence in the visible text, in order; no evidence where the number is about the whole."""

    value: float
    evidence: tuple[Span, ...] = ()


Measure = Callable[[Analysis, SignalSpans], Measured]
MEASURES: dict[str, Measure] = {}


def measure(name: str, analysis: Analysis, signals: SignalSpans) -> Measured:
    """The measure of that name; `KeyError` for an unknown one (packs are checked when they are loaded)."""
    return MEASURES[name](analysis, signals)


def measures(function: Measure) -> Measure:
    """Register a measure under its function's name; the docstring is what `relint rules measures` shows."""
    MEASURES[function.__name__] = function
    return function


def body_sentences(analysis: Analysis) -> list[Sentence]:
    """Sentences of the copy itself: no subject, signature, footer or history."""
    return [sentence for sentence in analysis.sentences if sentence.block.kind in BODY]


def body_blocks(analysis: Analysis) -> list[Block]:
    """Blocks of the copy itself."""
    return [block for block in analysis.document.blocks if block.kind in BODY]


def is_word(text: str) -> bool:
    """A token that a reader would count as a word."""
    return any(character.isalnum() for character in text)


@measures
def words(analysis: Analysis, signals: SignalSpans) -> Measured:
    """Words in the body."""
    count = 0
    for sentence in body_sentences(analysis):
        previous = ""
        for token in sentence.unit.doc:
            # "don't" is two tokens and one word; so is "45-minute".
            if is_word(token.text) and not (previous and token.text[0] in "'’") and token.lower_ not in ("n't", "n’t"):
                count += 1
            previous = token.text
    return Measured(count)
