"""Merge tags that may come out empty."""

from __future__ import annotations

from relint.draft.document import COPY
from relint.draft.span import Stretches
from relint.language.analysis import Analysis
from relint.metrics.measure import Measured, SignalSpans, counted, measures


@measures
def placeholders_without_fallback(analysis: Analysis, signals: SignalSpans) -> Measured:
    """Merge tags in the copy that show nothing, or themselves, when the data is missing.

    Tags for addresses of pages do not count, nor does inline code.
    """
    document = analysis.document
    copy = Stretches(block.span for block in document.blocks if block.kind in COPY)
    return counted(
        [
            tag.span
            for tag in document.placeholders
            if not tag.has_fallback
            and tag.names != "url"
            and not tag.source.of(document.source.text).startswith("`")
            and copy.cover(tag.span)
        ]
    )
