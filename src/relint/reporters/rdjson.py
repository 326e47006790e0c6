"""Reviewdog's JSON: findings as comments on a change, better words as suggestions that one click puts in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TextIO

from relint.draft.source import Position
from relint.reporters import View
from relint.reporters.json_text import write_list
from relint.results.finding import Finding, Fix, Severity
from relint.results.report import Failure, Report

_SEVERITY = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.ADVICE: "INFO"}


def render(report: Report, view: View, out: TextIO) -> None:
    """A diagnostic a finding; failures are errors of their files."""
    out.write('{\n  "source": {"name": "relint"},\n  "diagnostics": ')
    write_list(_diagnostics(report, view), out, depth=1)
    out.write("\n}\n")


def _diagnostics(report: Report, view: View) -> Iterator[dict[str, Any]]:
    for finding in report.findings:
        if view.shows(finding):
            yield _diagnostic(finding)
    yield from map(_failure, report.failures)


def _diagnostic(finding: Finding) -> dict[str, Any]:
    location: dict[str, Any] = {"path": finding.path}
    if finding.start and finding.end:
        location["range"] = _range(finding.start, finding.end, finding.byte_columns)
    diagnostic: dict[str, Any] = {
        "message": f"{finding.message}\n{finding.hint}",
        "location": location,
        "severity": _SEVERITY[finding.severity],
        "code": {"value": finding.rule},
    }
    if finding.fix and (suggestion := _suggestion(finding.fix)):
        diagnostic["suggestions"] = [suggestion]
    return diagnostic


def _suggestion(fix: Fix) -> dict[str, Any] | None:
    """Reviewdog replaces exactly these bytes: without their place there is nothing to suggest."""
    if not (fix.start and fix.end and fix.byte_columns):
        return None
    return {"range": _range(fix.start, fix.end, fix.byte_columns), "text": fix.text}


def _range(start: Position, end: Position, columns: tuple[int, int] | None) -> dict[str, Any]:
    """Columns count bytes of UTF-8; where they are not known whole lines are meant."""
    if columns is None:
        return {"start": {"line": start.line}, "end": {"line": end.line}}
    return {"start": {"line": start.line, "column": columns[0]}, "end": {"line": end.line, "column": columns[1]}}


def _failure(failure: Failure) -> dict[str, Any]:
    return {
        "message": failure.problem,
        "location": {"path": failure.path},
        "severity": "ERROR",
        "code": {"value": failure.rule or "relint/failure"},
    }
