"""From visible text back to the file: which characters came from where.

Modelled on harper's `Mask` (keep pieces of the source and remember where each stood).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from relint.span import Span


@dataclass(frozen=True, slots=True)
class Run:
    """One piece of visible text and the piece of source it stands for.

    A `verbatim` run is the same length on both sides and maps character by character;
    any other run (an entity, a folded line break, a placeholder) maps only as a whole.
    """

    text: Span
    source: Span
    verbatim: bool


@dataclass(frozen=True)
class SourceMap:
    """Runs in order, covering the visible text without gap or overlap; source starts never go backwards."""

    runs: tuple[Run, ...]

    @cached_property
    def _starts(self) -> list[int]:
        return [run.text.start for run in self.runs]

    def _run_at(self, offset: int) -> Run:
        return self.runs[max(0, bisect_right(self._starts, offset) - 1)]

    def to_source(self, span: Span) -> Span:
        """The shortest stretch of source that produced `span` of the visible text."""
        if not self.runs:
            return Span(0, 0)
        first = self._run_at(span.start)
        start = first.source.start + (span.start - first.text.start if first.verbatim else 0)
        if not len(span):
            return Span(start, start)
        last = self._run_at(span.end - 1)
        end = last.source.start + (span.end - last.text.start) if last.verbatim else last.source.end
        return Span(start, max(start, end))

    def runs_within(self, span: Span) -> Iterator[Run]:
        """The runs of `span`, cut to it; a run that is not verbatim stays whole on the side of the source."""
        index = max(0, bisect_right(self._starts, span.start) - 1)
        while index < len(self.runs) and self.runs[index].text.start < span.end:
            run = self.runs[index]
            index += 1
            if span.start <= run.text.start and run.text.end <= span.end:
                yield run
                continue
            text = Span(max(run.text.start, span.start), min(run.text.end, span.end))
            if not run.verbatim:
                yield Run(text, run.source, verbatim=False)
                continue
            start = run.source.start + text.start - run.text.start
            yield Run(text, Span(start, start + len(text)), verbatim=True)

    def through(self, outer: SourceMap) -> SourceMap:
        """Compose: this map leads into a text that `outer` leads from (HTML inside quoted-printable)."""
        return SourceMap(tuple(_composed(self.runs, outer)))


def _composed(runs: Iterable[Run], outer: SourceMap) -> Iterable[Run]:
    for run in runs:
        if not run.verbatim or not len(run.source):
            yield Run(run.text, outer.to_source(run.source), verbatim=False)
            continue
        # A verbatim run may cross several outer runs: cut it where they change.
        cursor = run.source.start
        while cursor < run.source.end:
            piece = outer._run_at(cursor)
            stop = min(run.source.end, max(piece.text.end, cursor + 1))
            text = Span(run.text.start + cursor - run.source.start, run.text.start + stop - run.source.start)
            yield Run(text, outer.to_source(Span(cursor, stop)), verbatim=piece.verbatim)
            cursor = stop


class TextBuilder:
    """Collects visible text piece by piece together with its places; what every reader writes into."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._runs: list[Run] = []
        self._length = 0

    @property
    def length(self) -> int:
        """Characters of visible text so far."""
        return self._length

    def copy(self, text: str, source_start: int) -> None:
        """Add text that stands in the source character by character from `source_start`."""
        self._add(text, Span(source_start, source_start + len(text)), verbatim=True)

    def replace(self, text: str, source: Span) -> None:
        """Add text that stands for a piece of source as a whole (`&nbsp;` becomes a space, a tag a word)."""
        self._add(text, source, verbatim=False)

    def take(self, text: str, source_map: SourceMap, span: Span) -> None:
        """Add a stretch of another text together with its places."""
        for run in source_map.runs_within(span):
            self._add(run.text.of(text), run.source, verbatim=run.verbatim)

    def _add(self, text: str, source: Span, *, verbatim: bool) -> None:
        if not text:
            return
        span = Span(self._length, self._length + len(text))
        last = self._runs[-1] if self._runs else None
        if verbatim and last and last.verbatim and last.source.end == source.start:
            self._runs[-1] = Run(Span(last.text.start, span.end), Span(last.source.start, source.end), verbatim=True)
        else:
            self._runs.append(Run(span, source, verbatim))
        self._pieces.append(text)
        self._length = span.end

    def build(self) -> tuple[str, SourceMap]:
        """The visible text and its map."""
        return "".join(self._pieces), SourceMap(tuple(self._runs))
