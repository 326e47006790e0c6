"""A block on its way into the document: its own text, its own places, still free to be cut and renamed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TypeVar

from relint.draft.document import BlockKind, Link, Placeholder
from relint.draft.sourcemap import SourceMap, TextBuilder
from relint.draft.span import Span
from relint.outside.structs import Struct, replace

_Mark = TypeVar("_Mark", Link, Placeholder, Span)


class RawBlock(Struct, frozen=True, dict=True):
    """White space is plain: one space, or one newline where the reader sees a line end; none at the ends."""

    kind: BlockKind
    text: str
    source_map: SourceMap
    level: int = 0
    group: int | None = None
    links: tuple[Link, ...] = ()
    emphasised: tuple[Span, ...] = ()
    placeholders: tuple[Placeholder, ...] = ()

    @property
    def place(self) -> Span:
        """Where the whole of it stands in the source."""
        return self.source_map.to_source(Span(0, len(self.text)))

    @cached_property
    def lines(self) -> list[Span]:
        """What the reader sees as lines of their own."""
        spans, start = [], 0
        for line in self.text.split("\n"):
            spans.append(Span(start, start + len(line)))
            start += len(line) + 1
        return spans

    def renamed(self, kind: BlockKind, *, group: int | None = None) -> RawBlock:
        """The same words as another kind of block."""
        return replace(self, kind=kind, level=0 if kind is not self.kind else self.level, group=group)

    def through(self, outer: SourceMap) -> RawBlock:
        """The same words, their places led on to the text that `outer` leads to."""
        placeholders = tuple(replace(each, source=outer.to_source(each.source)) for each in self.placeholders)
        return replace(self, source_map=self.source_map.through(outer), placeholders=placeholders)

    def cut(self, span: Span, kind: BlockKind | None = None) -> RawBlock:
        """One stretch of this piece, without blanks at its ends."""
        return self.parts([(span, kind)])[0]

    def parts(self, stretches: Sequence[tuple[Span, BlockKind | None]]) -> list[RawBlock]:
        """Several stretches of this piece, in order and apart; each mark is looked at once, not once a stretch."""
        windows = [span.trimmed(self.text) for span, _ in stretches]
        links = _by_window([(each.span, each) for each in self.links], windows)
        emphasised = _by_window([(each, each) for each in self.emphasised], windows)
        placeholders = _by_window([(each.span, each) for each in self.placeholders], windows)
        found = []
        for number, (window, (_, kind)) in enumerate(zip(windows, stretches, strict=True)):
            builder = TextBuilder()
            builder.take(self.text, self.source_map, window)
            text, source_map = builder.build()
            found.append(
                RawBlock(
                    kind or self.kind,
                    text,
                    source_map=source_map,
                    level=self.level,
                    group=self.group,
                    links=tuple(replace(link, span=within) for link, within in links.get(number, ())),
                    emphasised=tuple(within for _, within in emphasised.get(number, ())),
                    placeholders=tuple(replace(each, span=within) for each, within in placeholders.get(number, ())),
                )
            )
        return found


def _by_window(marks: Iterable[tuple[Span, _Mark]], windows: Sequence[Span]) -> dict[int, list[tuple[_Mark, Span]]]:
    """The marks of each window, by its number, with their places in it."""
    ends = [window.end for window in windows]
    found: dict[int, list[tuple[_Mark, Span]]] = {}
    for span, mark in marks:
        number = bisect_left(ends, span.start)
        while number < len(windows) and windows[number].start <= span.end:
            if shifted := _shifted(span, windows[number]):
                found.setdefault(number, []).append((mark, shifted))
            number += 1
    return found


def _shifted(span: Span, window: Span) -> Span | None:
    """`span` as seen from the start of `window`; `None` when it lies outside."""
    start, end = max(span.start, window.start), min(span.end, window.end)
    if start > end or (start == end and len(span)):
        return None
    return Span(start - window.start, end - window.start)
