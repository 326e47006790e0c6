"""GitHub's workflow commands: each finding becomes an annotation beside the line of the draft."""

from __future__ import annotations

from typing import TextIO

from relint.outside.visible import visible, visible_lines
from relint.reporters import View
from relint.results.finding import Finding, Severity
from relint.results.report import Report

_COMMAND = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}


def render(report: Report, view: View, out: TextIO) -> None:
    """One command a finding; a finding about the whole draft names only the file."""
    for finding in report.findings:
        if view.shows(finding):
            print(_command(finding), file=out)
    for failure in report.failures:
        print(f"::error file={_property(failure.path)}::{_data(failure.problem)}", file=out)


def _command(finding: Finding) -> str:
    place = f"file={_property(finding.path)}"
    if finding.start and finding.end:
        start, end = finding.start, finding.end
        place += f",line={start.line},endLine={end.line}"
        if start.line == end.line:
            place += f",col={start.column},endColumn={end.column}"
    text = f"{finding.message}\n{finding.hint}"
    return f"::{_COMMAND[finding.severity]} {place},title={_property(finding.rule)}::{_data(text)}"


def _data(text: str) -> str:
    return visible_lines(text).replace("%", "%25").replace("\n", "%0A")


def _property(text: str) -> str:
    return visible(text).replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
