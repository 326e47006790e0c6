"""The silences that a writer may be offered for one finding: each was read again before it is offered."""

from __future__ import annotations

from collections.abc import Iterator

from relint.formats import front_matter
from relint.results.finding import Finding
from relint.results.report import FileReport
from relint.run.desk import Desk, Writing
from relint.run.silence_writing import is_only_quieter
from relint.silencing.writing import SilenceWords, Way, ways

_WHOLE = "file"


def offered_silences(desk: Desk, writing: Writing, report: FileReport, finding: Finding) -> Iterator[Way]:
    """The narrowest way that keeps this finding quiet and changes nothing else, then one for the whole draft."""
    source = writing.source
    start = finding.span.start if finding.span else None
    words = SilenceWords([finding.rule])
    near = False
    for way in ways(source, report.format, words, start, front_matter.read(source).end):
        if near and way.covers != _WHOLE:
            continue
        after = desk.look(writing.changed(source.text[: way.place] + way.text + source.text[way.place :])).file
        if after is not None and is_only_quieter(report, after, words.names, [finding]):
            near = True
            yield way
