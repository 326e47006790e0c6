"""Everything one run found, and its exit status."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import IntEnum

from relint.finding import Finding, Severity
from relint.profile import Profile
from relint.relationship import Relationship
from relint.source import Source


class ExitStatus(IntEnum):
    """What the process returns; trouble outranks findings."""

    CLEAN = 0
    FINDINGS = 1
    USAGE = 2
    FAILURE = 3


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be read or a check that crashed; never quiet. `rule` is `None` for reading."""

    path: str
    problem: str
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Measurement:
    """One measure of a draft beside what its stage allows (`None`: no limit at this stage)."""

    value: float
    limit: float | None = None


@dataclass(frozen=True)
class FileReport:
    """One draft: what it was taken for, what was measured and found. Findings are in the order of the file.

    `reasons` says of each inferred part of the relationship what it rests on. `profile` is there when the run was asked
    for it.
    """

    path: str
    relationship: Relationship
    format: str
    findings: tuple[Finding, ...]
    measures: Mapping[str, Measurement] = field(default_factory=dict)
    notices: tuple[str, ...] = ()
    source: Source | None = field(default=None, compare=False, repr=False)
    reasons: Mapping[str, str] = field(default_factory=dict)
    profile: Profile | None = None


@dataclass(frozen=True)
class Report:
    """One run over any number of drafts, in the order of their paths."""

    files: tuple[FileReport, ...]
    failures: tuple[Failure, ...] = ()
    notices: tuple[str, ...] = ()
    fail_on: Severity | None = Severity.WARNING
    min_score: int | None = None

    @property
    def below(self) -> tuple[FileReport, ...]:
        """The drafts whose profile scores less than was asked for; none when nothing was asked."""
        least = self.min_score
        if least is None:
            return ()
        return tuple(file for file in self.files if file.profile and file.profile.score < least)

    @property
    def findings(self) -> Iterator[Finding]:
        """All findings of all files."""
        return (finding for file in self.files for finding in file.findings)

    @property
    def exit_status(self) -> ExitStatus:
        """Trouble before findings before clean."""
        if self.failures:
            return ExitStatus.FAILURE
        fail_on = self.fail_on
        if fail_on is not None and any(finding.severity.rank >= fail_on.rank for finding in self.findings):
            return ExitStatus.FINDINGS
        return ExitStatus.FINDINGS if self.below else ExitStatus.CLEAN
