"""Drafts for the tests of measures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from relint import formats
from relint.draft.source import Source
from relint.draft.span import Span
from relint.language.analysis import Analysis, Annotator, analyse
from relint.metrics import Measured, SignalSpans, measure


def no_signals(name: str) -> tuple[Span, ...]:
    """As where no pack declares a signal."""
    raise KeyError(name)


@dataclass(frozen=True)
class Measuring:
    """Measures a draft, and tells the evidence as words."""

    annotator: Annotator

    def analysis(self, text: str, path: str = "draft.md") -> Analysis:
        """The draft, read and cut into sentences."""
        return analyse(formats.read(Source(path, text)), self.annotator)

    def __call__(self, name: str, text: str, path: str = "draft.md", signals: SignalSpans = no_signals) -> Measured:
        """The measure of that name."""
        return measure(name, self.analysis(text, path), signals)

    def value(self, name: str, text: str, path: str = "draft.md") -> float:
        """Its number."""
        return self(name, text, path).value

    def places(self, name: str, text: str, path: str = "draft.md") -> list[str]:
        """Its evidence in words."""
        analysis = self.analysis(text, path)
        return [span.of(analysis.document.text) for span in measure(name, analysis, no_signals).evidence]


def at(analysis_text: str, *words: str) -> Callable[[str], tuple[Span, ...]]:
    """A signal finder that finds these words, whatever the signal."""
    spans = tuple(Span(start := analysis_text.index(word), start + len(word)) for word in words)
    return lambda name: spans
