"""The report for programs: a promise, described by `report_schema.json` and tested against it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Mapping
from importlib.resources import files
from typing import Any, TextIO

from relint import __version__
from relint.finding import Finding, Severity
from relint.report import ExitStatus, Failure, FileReport, Report
from relint.reporters import View, hidden
from relint.reporters.json_profile import position_data, profile_data, span_data

SCHEMA_VERSION = 1


def schema() -> str:
    """The published JSON Schema, as text."""
    return files("relint").joinpath("report_schema.json").read_text(encoding="utf-8")


def render(report: Report, view: View, out: TextIO) -> None:
    """One JSON object, in the order of the files."""
    json.dump(as_data(report, view), out, ensure_ascii=False, indent=2)
    out.write("\n")


def as_data(report: Report, view: View) -> dict[str, Any]:
    """The report as plain data."""
    return {
        "schema": SCHEMA_VERSION,
        "relint": __version__,
        "files": [_file(file, view) for file in report.files],
        "failures": [_failure(failure) for failure in report.failures],
        "summary": _summary(report, view),
    }


def _file(file: FileReport, view: View) -> dict[str, Any]:
    relationship = file.relationship
    data = {
        "path": file.path,
        "channel": relationship.channel,
        "stage": relationship.stage,
        "touch": relationship.touch,
        "consent": relationship.consent,
        "stated": sorted(relationship.stated),
        "measures": {
            name: {"value": _number(measure.value), "limit": _number(measure.limit)}
            for name, measure in sorted(file.measures.items())
        },
        "findings": [_finding(finding) for finding in file.findings if view.shows(finding)],
    }
    return {**data, "profile": profile_data(file.profile)} if file.profile else data


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message,
        "hint": finding.hint,
        "suggestions": list(finding.suggestions),
        "text": finding.text,
        "span": span_data(finding.span),
        "start": position_data(finding.start),
        "end": position_data(finding.end),
        "values": _plain(finding.values),
        "fix": {"span": span_data(finding.fix.span), "text": finding.fix.text} if finding.fix else None,
    }


def _failure(failure: Failure) -> dict[str, Any]:
    return {"path": failure.path, "rule": failure.rule, "problem": failure.problem}


def _summary(report: Report, view: View) -> dict[str, Any]:
    counts = Counter(finding.severity for finding in report.findings)
    return {
        "files": len(report.files),
        **{severity.value: counts[severity] for severity in reversed(Severity)},
        "hidden": hidden(report, view),
        "fail_on": report.fail_on or "never",
        "exit_status": int(report.exit_status),
        "passed": report.exit_status is ExitStatus.CLEAN,
        "notices": [*report.notices, *(f"{file.path}: {notice}" for file in report.files for notice in file.notices)],
    }


def _number(value: float | None) -> float | int | None:
    if value is None or value != value or value in (float("inf"), float("-inf")):
        return None
    return int(value) if value == int(value) else round(value, 2)


def _plain(value: object) -> Any:
    """Only what JSON knows, whatever a kind put into its values."""
    if isinstance(value, float):
        return _number(value)
    if value is None or isinstance(value, str | bool | int):
        return value
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, set | frozenset):
        return sorted((_plain(item) for item in value), key=str)
    if isinstance(value, Collection):
        return [_plain(item) for item in value]
    return str(value)
