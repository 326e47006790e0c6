"""What was found in a document of an editor, for the text that it had then."""

from __future__ import annotations

from collections.abc import Sequence

from lsprotocol.types import Diagnostic, Position

from relint.editors.places import Places
from relint.editors.telling import diagnostic, place_of, trouble
from relint.outside.structs import Struct
from relint.results.finding import Finding, Severity
from relint.results.outcome import Outcome
from relint.run.desk import Writing


class Looked(Struct, frozen=True):
    """One version of a document and what became of it; `problem` where relint could not look at all."""

    writing: Writing
    version: int | None
    places: Places
    outcome: Outcome | None = None
    show: Severity = Severity.ADVICE
    problem: str = ""

    @property
    def findings(self) -> Sequence[Finding]:
        """Those that the settings want to be shown."""
        file = self.outcome.file if self.outcome else None
        return [finding for finding in file.findings if finding.severity.rank >= self.show.rank] if file else ()

    def at(self, start: Position, end: Position) -> list[Finding]:
        """The findings whose mark touches a stretch, the shortest first."""
        file = self.outcome.file if self.outcome else None
        if file is None:
            return []
        first, last = self.places.offset(start), self.places.offset(end)
        found = []
        for finding in self.findings:
            mark = place_of(finding, file, self.places)
            begin, stop = self.places.offset(mark.start), self.places.offset(mark.end)
            if begin <= last and first <= stop:
                found.append((stop - begin, finding))
        return [finding for _, finding in sorted(found, key=lambda each: each[0])]

    def diagnostics(self) -> list[Diagnostic]:
        """All marks, and what went wrong."""
        marks = [trouble(self.problem, self.places)] if self.problem else []
        if self.outcome is None:
            return marks
        marks += [trouble(failure.problem, self.places) for failure in self.outcome.failures]
        file = self.outcome.file
        return marks + ([diagnostic(finding, file, self.places) for finding in self.findings] if file else [])
