"""One JSON object a line, for `jq`, `grep` and what reads a run as it comes: `$defs/line` of the schema."""

from __future__ import annotations

from typing import Any, TextIO

from relint import __version__
from relint.reporters import View
from relint.reporters.json_report import SCHEMA_VERSION, failure_data, file_data, summary_data
from relint.reporters.json_text import written_line
from relint.results.report import Report


def render(report: Report, view: View, out: TextIO) -> None:
    """A line a draft, behind it one for each of its findings; then failures, and what the run came to."""
    for file in report.files:
        data = file_data(file, view)
        findings = data.pop("findings")
        _write("file", data, out)
        for finding in findings:
            _write("finding", {"path": file.path, **finding}, out)
    for failure in report.failures:
        _write("failure", failure_data(failure), out)
    _write("summary", {"schema": SCHEMA_VERSION, "relint": __version__, **summary_data(report, view)}, out)


def _write(kind: str, data: dict[str, Any], out: TextIO) -> None:
    out.write(f"{written_line({'type': kind, **data})}\n")
