"""GitLab's code quality report: findings beside the lines of a merge request, and what it brings or settles."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any, TextIO

from relint.reporters import View
from relint.reporters.json_text import write_list
from relint.results.finding import Finding, Severity
from relint.results.fingerprints import with_fingerprints
from relint.results.report import Failure, Report

_SEVERITY = {Severity.ERROR: "critical", Severity.WARNING: "major", Severity.ADVICE: "info"}


def render(report: Report, view: View, out: TextIO) -> None:
    """A list of findings, and of failures behind them."""
    write_list(_entries(report, view), out, depth=0)
    out.write("\n")


def _entries(report: Report, view: View) -> Iterator[dict[str, Any]]:
    for finding, fingerprint in with_fingerprints(report.findings):
        if view.shows(finding):
            yield _finding(finding, fingerprint)
    for number, failure in enumerate(report.failures):
        yield _failure(failure, number)


def _finding(finding: Finding, fingerprint: str) -> dict[str, Any]:
    return {
        "description": f"{finding.message} {finding.hint}",
        "check_name": finding.rule,
        "fingerprint": fingerprint,
        "severity": _SEVERITY[finding.severity],
        "location": {"path": _path(finding.path), "lines": _lines(finding)},
    }


def _lines(finding: Finding) -> dict[str, int]:
    """What is said of the whole draft stands beside its first line."""
    if finding.start and finding.end:
        return {"begin": finding.start.line, "end": finding.end.line}
    return {"begin": 1}


def _failure(failure: Failure, number: int) -> dict[str, Any]:
    said = f"{failure.path}\0{failure.rule}\0{failure.problem}\0{number}".encode("utf-8", "surrogatepass")
    return {
        "description": failure.problem,
        "check_name": failure.rule or "relint/failure",
        "fingerprint": hashlib.sha256(said).hexdigest()[:32],
        "severity": "blocker",
        "location": {"path": _path(failure.path), "lines": {"begin": 1}},
    }


def _path(path: str) -> str:
    """Seen from where relint ran, which has to be the root of the repository; GitLab wants no `./` in front."""
    return PurePath(path).as_posix()
