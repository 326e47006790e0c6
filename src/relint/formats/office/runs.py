"""A paragraph on its way out of a word processor's file: its words, and which of them are bold or a link."""

from __future__ import annotations

from relint.draft.span import Span
from relint.formats.office.paragraphs import MergedField, Paragraph, TypeRun


class Runs:
    """Collects the words of one paragraph."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._runs: list[TypeRun] = []
        self._fields: list[MergedField] = []
        self._calls: list[tuple[int, str]] = []
        self.length = 0

    def add(self, text: str, *, is_bold: bool = False) -> None:
        """Words, in one kind of type."""
        if text and is_bold:
            self.mark(self.length, self.length + len(text))
        self._pieces.append(text)
        self.length += len(text)

    def merged(self, tag: str) -> None:
        """The tag of a field that a mailing fills in; what the page shows in its place is told with `shows`."""
        self.add(tag)
        self._fields.append(MergedField(Span(self.length - len(tag), self.length), shown=0))

    def shows(self, count: int) -> None:
        """The page shows so many more characters in place of the last such tag."""
        if self._fields:
            last = self._fields[-1]
            self._fields[-1] = MergedField(last.span, last.shown + count)

    def call(self, note: str) -> None:
        """A note is called here."""
        self._calls.append((self.length, note))

    def mark(self, start: int, end: int, target: str = "") -> None:
        """A stretch is bold or, with a target, a link; neighbours in bold are one."""
        last = self._runs[-1] if self._runs else None
        if last and not target and not last.target and last.span.end == start:
            self._runs[-1] = TypeRun(Span(last.span.start, end))
        elif end > start:
            self._runs.append(TypeRun(Span(start, end), target))

    def paragraph(self, mark: str = "", number: int = 0) -> Paragraph:
        """What was collected, without blanks at its end."""
        text = "".join(self._pieces).rstrip()
        kept = [TypeRun(Span(run.span.start, min(run.span.end, len(text))), run.target) for run in self._runs]
        return Paragraph(
            text,
            mark,
            tuple(run for run in kept if len(run.span) > 0),
            number,
            fields=tuple(self._fields),
            calls=tuple((min(place, len(text)), note) for place, note in self._calls),
        )
