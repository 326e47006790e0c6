"""Everything one run found, and its exit status."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import IntEnum
from functools import cached_property
from typing import NamedTuple

from relint.draft.relationship import Relationship
from relint.draft.source import Position
from relint.draft.span import Span
from relint.outside.structs import Struct, field
from relint.results.finding import Finding, Severity
from relint.results.profile import Profile
from relint.results.silence_record import SilenceRecord


class ExitStatus(IntEnum):
    """What the process returns; trouble outranks findings."""

    CLEAN = 0
    FINDINGS = 1
    USAGE = 2
    FAILURE = 3


class Failure(Struct, frozen=True):
    """A file that could not be read or a check that crashed; never quiet. `rule` is `None` for reading."""

    path: str
    problem: str
    rule: str | None = None


class Measurement(Struct, frozen=True):
    """One measure of a draft beside what its stage allows (`None`: no limit at this stage)."""

    value: float
    limit: float | None = None


class ReportBlock(Struct, frozen=True):
    """One block of a draft as its reader sees it: its kind, the depth of a heading or list, and where it begins."""

    kind: str
    level: int
    start: int
    text: str


class DraftReport(Struct, frozen=True):
    """One draft of a file that holds more than that: where it stands, what it was taken for, what was measured.

    Its findings are those of the file that have its `index`.
    """

    index: int
    title: str
    span: Span
    start: Position
    relationship: Relationship
    measures: Mapping[str, Measurement] = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)
    profile: Profile | None = None
    passages: tuple[ReportBlock, ...] = ()
    fold: int = 0


class FileReport(Struct, frozen=True):
    """One file: what it was taken for, what was measured and found. Findings are in the order of the file.

    `reasons` says of each inferred part of the relationship what it rests on. `profile` is there when the run was asked
    for it. A file that holds drafts among notes has `drafts`, and `reading` says what was read and what was not; its
    own relationship, measures, reasons and passages are those of the first, its profile that of the one that scores
    lowest. `passages` are what the reader sees, and `fold` is how far the first screen of a phone goes.
    `silences` are what keeps rules quiet in it.
    """

    path: str
    relationship: Relationship
    format: str
    findings: tuple[Finding, ...]
    measures: Mapping[str, Measurement] = field(default_factory=dict)
    notices: tuple[str, ...] = ()
    reasons: Mapping[str, str] = field(default_factory=dict)
    profile: Profile | None = None
    drafts: tuple[DraftReport, ...] = ()
    reading: str = ""
    passages: tuple[ReportBlock, ...] = ()
    fold: int = 0
    silences: tuple[SilenceRecord, ...] = ()


class Low(NamedTuple):
    """A draft whose profile scores less than was asked for."""

    path: str
    score: int


class Tally(Struct, frozen=True):
    """A run counted in one pass: findings by severity, drafts by their gravest finding, and drafts that score low."""

    findings: Mapping[Severity, int]
    drafts: Mapping[Severity, int]
    low: tuple[Low, ...]
    doubts: int = 0

    @property
    def to_settle(self) -> dict[Severity, int]:
        """How many findings of each severity say what is wrong: all but the doubts."""
        return {**self.findings, Severity.ADVICE: self.findings[Severity.ADVICE] - self.doubts}

    def from_severity(self, least: Severity) -> dict[Severity, int]:
        """How many findings of each severity there are from `least` up."""
        return {severity: number for severity, number in self.findings.items() if severity.rank >= least.rank}

    def drafts_from(self, least: Severity) -> int:
        """How many drafts have a finding that is at least so grave."""
        return sum(number for severity, number in self.drafts.items() if severity.rank >= least.rank)


class Known(Struct, frozen=True):
    """How many findings are held back because they were there before, and those of `stale` that are there no more.

    Each of `stale` is a draft, a rule and the words of a sentence (none: the draft as a whole).
    """

    held: int
    stale: tuple[tuple[str, str, str], ...] = ()


class Report(Struct, frozen=True, dict=True):
    """One run over any number of drafts, in the order of their paths.

    There may be more drafts than memory should hold: whoever reads `files` goes through them and keeps none.
    `known` is what was found before and is not in `files`; `None` where nobody asked for that.
    """

    files: Sequence[FileReport]
    failures: tuple[Failure, ...] = ()
    notices: tuple[str, ...] = ()
    fail_on: Severity | None = Severity.WARNING
    min_score: int | None = None
    known: Known | None = None

    @cached_property
    def tally(self) -> Tally:
        """What there is, in numbers."""
        findings, drafts = dict.fromkeys(Severity, 0), dict.fromkeys(Severity, 0)
        low: list[Low] = []
        doubts = 0
        for file in self.files:
            for finding in file.findings:
                findings[finding.severity] += 1
                doubts += finding.is_doubt
            if file.findings:
                drafts[max((finding.severity for finding in file.findings), key=lambda severity: severity.rank)] += 1
            if self.min_score is not None and file.profile and file.profile.score < self.min_score:
                low.append(Low(file.path, file.profile.score))
        return Tally(findings, drafts, tuple(low), doubts)

    @property
    def findings(self) -> Iterator[Finding]:
        """All findings of all files."""
        return (finding for file in self.files for finding in file.findings)

    @property
    def exit_status(self) -> ExitStatus:
        """Trouble before findings before clean."""
        if self.failures:
            return ExitStatus.FAILURE
        if self.fail_on is not None and self.tally.drafts_from(self.fail_on):
            return ExitStatus.FINDINGS
        return ExitStatus.FINDINGS if self.tally.low else ExitStatus.CLEAN
