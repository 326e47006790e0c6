"""Measures: numbers about a draft, each with the places that it was counted from. One noun a file."""

from __future__ import annotations

from relint.metrics import (  # noqa: F401  each file registers its measures
    data_fields,
    emphasis,
    enclosures,
    exchange,
    figures,
    grade,
    length,
    lists,
    merge_tags,
    opening,
    persons,
    subjects,
    topics,
)
from relint.metrics.measure import MEASURES, Measure, Measured, SignalSpans, measure, measures

__all__ = ["MEASURES", "Measure", "Measured", "SignalSpans", "measure", "measures"]
