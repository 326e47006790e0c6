"""Labels for the team in a word processor's file, which are bold where Markdown has its signs: “**Goal:** answers”."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from relint.formats.cutting.labels import may_be_team_label
from relint.formats.office.paragraphs import ParagraphSource

_LABEL = re.compile(r"[^:\n]{1,40}:")


def notes_in(source: ParagraphSource) -> Iterator[int]:
    """Where paragraphs begin whose label, and nothing else of it, is in a type of its own."""
    runs = sorted((run.span.start, run.span.end) for run in source.runs if not run.target)
    for start in source.starts:
        index = bisect_left(runs, (start, 0))
        if index == len(runs) or runs[index][0] != start:
            continue
        label = _LABEL.match(source.text, start)
        if label and label.end() - runs[index][1] in (-1, 0, 1):
            line = source.text[start : source.text.find("\n", start)]
            if may_be_team_label(line):
                yield start
