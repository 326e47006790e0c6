"""A comparison as plain data, for programs; findings and relationships look as they do in the report."""

from __future__ import annotations

from typing import Any, TextIO

from relint import __version__
from relint.reporters import View
from relint.reporters.comparison_wording import verdict_line
from relint.reporters.json_report import SCHEMA_VERSION, finding_data, relationship_data
from relint.reporters.json_text import written
from relint.results.comparison import Comparison, Moved
from relint.results.finding import Finding
from relint.results.plain_data import number
from relint.results.report import FileReport


def render(comparison: Comparison, view: View, out: TextIO) -> None:
    """One JSON object."""
    out.write(f"{written(comparison_data(comparison, view))}\n")


def comparison_data(comparison: Comparison, view: View) -> dict[str, Any]:
    """Everything that a comparison knows; findings below the view's severity are left out, and counted all the same."""

    def findings(those: tuple[Finding, ...]) -> list[dict[str, Any]]:
        return [finding_data(finding) for finding in those if view.shows(finding)]

    return {
        "schema": SCHEMA_VERSION,
        "relint": __version__,
        "verdict": comparison.verdict.value,
        "said": verdict_line(comparison),
        "lighter_by": number(comparison.lighter),
        "before": _side(comparison.before),
        "after": _side(comparison.after),
        "went": findings(comparison.went),
        "came": findings(comparison.came),
        "stayed": findings(comparison.stayed),
        "measures": {one.name: _moved(one) for one in comparison.moved},
        "gained": list(comparison.gained),
        "lost": list(comparison.lost),
    }


def _side(file: FileReport) -> dict[str, Any]:
    return {"path": file.path, **relationship_data(file.relationship), "findings": len(file.findings)}


def _moved(one: Moved) -> dict[str, Any]:
    return {"before": number(one.before), "after": number(one.after), "limit": number(one.limit)}
