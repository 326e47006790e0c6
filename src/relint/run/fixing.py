"""Drafts mended on disk: each file whole or not at all, and none that somebody else is changing."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from pathlib import Path

from relint.draft.relationship import Stated
from relint.draft.source import Source
from relint.engine.checks import Checks
from relint.engine.line import lint
from relint.engine.mending import Mended, mended
from relint.errors import ReadError
from relint.outside.late_expressions import late
from relint.outside.replacing import replace_file
from relint.outside.structs import Struct
from relint.outside.visible import visible
from relint.results.finding import Finding
from relint.results.report import Failure
from relint.run.jobs import job_for
from relint.run.raw_bytes import bytes_of
from relint.run.reading import decode, unwritable
from relint.run.session import Session

#: `patch` knows one end of a line.
_LINE = late(r"[^\n]*\n|[^\n]+")


class FixedDraft(Struct, frozen=True):
    """One draft before and after; `problem` says why nothing could be done with it."""

    path: str
    before: bytes
    source: Source
    mended: Mended
    problem: str = ""

    @property
    def after(self) -> bytes:
        """The bytes of the mended draft."""
        return self.mended.text.encode(self.source.encoding)

    @property
    def is_changed(self) -> bool:
        """True when there is something to write."""
        return not self.problem and self.mended.text != self.source.text

    def diff(self) -> str:
        """What changes, as `patch` reads it."""
        old, new = (_LINE.findall(text) for text in (self.source.text, self.mended.text))
        lines = difflib.unified_diff(old, new, visible(self.path), visible(self.path))
        return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)

    def write(self) -> str:
        """Write the file; what stands in the way, else nothing."""
        try:
            if bytes_of(self.path) != self.before:
                return "it changed while it was being read, and was left alone"
            replace_file(Path(self.path), self.after)
        except (OSError, ReadError) as error:
            return f"it cannot be written: {error}"
        return ""


class Fixer:
    """Mends drafts by the rules that hold for each of them."""

    def __init__(self, session: Session, stated: Stated, as_format: str | None, *, unsafe: bool) -> None:
        self._session = session
        self._checks: Checks = session.checks()
        self._stated = stated
        self._as_format = as_format
        self._unsafe = unsafe
        #: What could not be read so far, each draft once.
        self.failures: list[Failure] = []

    def drafts(self, paths: Sequence[str]) -> Iterator[FixedDraft]:
        """Each draft that can be read, mended; `failures` are the others."""
        for path in paths:
            try:
                data = bytes_of(path)
                source = decode(path, data)
            except ReadError as problem:
                self.failures.append(Failure(problem.path, problem.problem))
                continue
            yield self._fixed(path, data, source)

    def _fixed(self, path: str, data: bytes, source: Source) -> FixedDraft:
        untouched = Mended(source.text, (), ())
        if problem := unwritable(source, data):
            return FixedDraft(path, data, source, untouched, problem)
        result = mended(source.text, lambda text: self._findings(source, text), unsafe=self._unsafe)
        try:
            result.text.encode(source.encoding)
        except UnicodeEncodeError:
            return FixedDraft(path, data, source, untouched, f"the new words cannot be written in {source.encoding}")
        return FixedDraft(path, data, source, result)

    def _findings(self, source: Source, text: str) -> Sequence[Finding]:
        changed = Source(source.path, text, source.encoding)
        job = job_for(self._session, changed, self._stated, self._as_format)
        report = lint([job], self._checks)
        if report.failures and report.failures[0] not in self.failures:
            self.failures.append(report.failures[0])
        return tuple(report.findings)
