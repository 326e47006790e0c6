"""SARIF 2.1.0, for code-scanning pages that collect results from many tools."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath
from typing import Any, TextIO
from urllib.parse import quote

from relint import __version__
from relint.reporters import View
from relint.reporters.json_text import write_list, written
from relint.results.finding import Finding, Severity
from relint.results.report import ExitStatus, Failure, Report

_LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def render(report: Report, view: View, out: TextIO) -> None:
    """One run, one result a finding; failures are notifications of an unsuccessful run."""
    rules = sorted({finding.rule for finding in report.findings if view.shows(finding)})
    run = {
        "tool": {"driver": {"name": "relint", "version": __version__, "rules": [{"id": rule} for rule in rules]}},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": report.exit_status in (ExitStatus.CLEAN, ExitStatus.FINDINGS),
                "toolExecutionNotifications": [_notification(failure) for failure in report.failures],
            }
        ],
    }
    out.write(f'{{\n  "$schema": {written(_SCHEMA)},\n  "version": "2.1.0",\n  "runs": [\n    {{\n')
    for name, value in run.items():
        out.write(f'      "{name}": {written(value, depth=3)},\n')
    out.write('      "results": ')
    index = {rule: place for place, rule in enumerate(rules)}
    write_list((_result(finding, index) for finding in report.findings if view.shows(finding)), out, depth=3)
    out.write("\n    }\n  ]\n}\n")


def _result(finding: Finding, index: Mapping[str, int]) -> dict[str, Any]:
    return {
        "ruleId": finding.rule,
        "ruleIndex": index[finding.rule],
        "level": _LEVEL[finding.severity],
        "message": {"text": f"{finding.message}\n{finding.hint}"},
        "locations": [{"physicalLocation": _place(finding)}],
    }


def _place(finding: Finding) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": _artifact(finding.path)}
    if finding.span and finding.start and finding.end:
        place["region"] = {
            "startLine": finding.start.line,
            "startColumn": finding.start.column,
            "endLine": finding.end.line,
            "endColumn": finding.end.column,
            "charOffset": finding.span.start,
            "charLength": len(finding.span),
        }
    return place


def _artifact(path: str) -> dict[str, Any]:
    return {"uri": quote(PurePath(path).as_posix(), errors="surrogateescape")}


def _notification(failure: Failure) -> dict[str, Any]:
    return {
        "level": "error",
        "message": {"text": failure.problem},
        "locations": [{"physicalLocation": {"artifactLocation": _artifact(failure.path)}}],
    }
