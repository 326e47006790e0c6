"""What a run comes to: numbers, and the status with which it ends."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from relint.draft.relationship import Channel, Consent, Relationship, Stage
from relint.results.finding import Finding, Severity
from relint.results.report import ExitStatus, Failure, FileReport, Low, Report

STRANGER = Relationship(Channel.EMAIL, Stage.STRANGER, 1, Consent.NONE)
ADVICE, WARNING, ERROR = Severity.ADVICE, Severity.WARNING, Severity.ERROR


def file(path: str, *severities: Severity, score: int | None = None) -> FileReport:
    findings = tuple(Finding(path, "p/r", severity, "m", "h") for severity in severities)
    profile: Any = SimpleNamespace(score=score) if score is not None else None
    return FileReport(path, STRANGER, "markdown", findings, profile=profile)


FILES = (file("a", ADVICE, ADVICE), file("b", WARNING, ADVICE), file("c"), file("d", ADVICE, ERROR, WARNING))


def test_findings_are_counted_by_severity_and_drafts_by_their_gravest() -> None:
    tally = Report(FILES).tally
    assert tally.findings == {ADVICE: 4, WARNING: 2, ERROR: 1}
    assert tally.drafts == {ADVICE: 1, WARNING: 1, ERROR: 1}
    assert [tally.drafts_from(severity) for severity in (ADVICE, WARNING, ERROR)] == [3, 2, 1]
    assert tally.from_severity(WARNING) == {WARNING: 2, ERROR: 1}
    assert [finding.path for finding in Report(FILES).findings] == ["a", "a", "b", "b", "d", "d", "d"]


def test_drafts_that_score_less_than_was_asked_for_are_named() -> None:
    files = (file("a", score=59), file("b", score=60), file("c"))
    assert Report(files, min_score=60).tally.low == (Low("a", 59),)
    assert Report(files).tally.low == ()


@pytest.mark.parametrize(
    ("files", "more", "status"),
    [
        (FILES[:1], {}, ExitStatus.CLEAN),
        (FILES[:1], {"fail_on": ADVICE}, ExitStatus.FINDINGS),
        (FILES[:2], {}, ExitStatus.FINDINGS),
        (FILES[:2], {"fail_on": ERROR}, ExitStatus.CLEAN),
        (FILES, {"fail_on": None}, ExitStatus.CLEAN),
        (FILES, {"failures": (Failure("x", "broke"),)}, ExitStatus.FAILURE),
        ((), {"failures": (Failure("x", "broke"),), "fail_on": None}, ExitStatus.FAILURE),
        ((file("a", score=10),), {"min_score": 11}, ExitStatus.FINDINGS),
        ((file("a", score=10),), {"min_score": 10}, ExitStatus.CLEAN),
        ((), {}, ExitStatus.CLEAN),
    ],
)
def test_trouble_comes_before_findings_and_those_before_clean(
    files: tuple[FileReport, ...], more: dict[str, Any], status: ExitStatus
) -> None:
    assert Report(files, **more).exit_status == status
