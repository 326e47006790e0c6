"""Small findings and reports, made by hand."""

from __future__ import annotations

from relint.draft.relationship import Channel, Consent, Relationship, Stage
from relint.draft.source import Position
from relint.draft.span import Span
from relint.results.finding import Excerpt, Finding, Severity
from relint.results.report import FileReport, ReportBlock

STRANGER = Relationship(Channel.EMAIL, Stage.STRANGER, 1, Consent.NONE)


def found(says: str | None, rule: str = "pack/rule", line: int = 1) -> Finding:
    """A finding in a sentence; `None`: about the draft as a whole."""
    if says is None:
        return Finding("a.md", rule, Severity.WARNING, "m", "h")
    seen = Excerpt(says, 0, 1)
    return Finding("a.md", rule, Severity.WARNING, "m", "h", Span(0, 1), Position(line, 1), excerpt=seen)


def report(path: str, *findings: Finding, says: tuple[str, ...] = ()) -> FileReport:
    passages = tuple(ReportBlock("paragraph", 0, 0, text) for text in says)
    return FileReport(path, STRANGER, "markdown", findings, passages=passages)
