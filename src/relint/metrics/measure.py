"""What a measure is, and the table of all measures."""

from __future__ import annotations

from collections.abc import Callable

from relint.draft.span import Span
from relint.language.analysis import Analysis
from relint.outside.structs import Struct

SignalSpans = Callable[[str], tuple[Span, ...]]


class Measured(Struct, frozen=True):
    """A number and its evidence in the visible text, in order; no evidence where the number is about the whole.

    Where things are counted, `evidence[n]` is the one that makes the count n + 1: the first beyond a limit of n.
    """

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


def counted(spans: list[Span]) -> Measured:
    """As many as there are places."""
    return Measured(len(spans), tuple(spans))
