"""One finding a line, `path:line:column: severity rule: message`; for editors, grep and pipes."""

from __future__ import annotations

from typing import TextIO

from relint.outside.visible import visible
from relint.reporters import View
from relint.results.finding import Finding
from relint.results.report import Report


def render(report: Report, view: View, out: TextIO) -> None:
    """A finding about the whole draft has no line and column; a failure reads `path: failure: …`."""
    for finding in report.findings:
        if view.shows(finding):
            print(_line(finding), file=out)
    for failure in report.failures:
        rule = f" {failure.rule}" if failure.rule else ""
        print(visible(f"{failure.path}: failure{rule}: {_flat(failure.problem)}"), file=out)


def _line(finding: Finding) -> str:
    place = f"{finding.path}:{finding.start.line}:{finding.start.column}" if finding.start else finding.path
    return visible(f"{place}: {finding.severity} {finding.rule}: {_flat(finding.message)}")


def _flat(text: str) -> str:
    return " ".join(text.split())
