"""The report for programs: a promise, described by `report_schema.json` and tested against it."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files
from typing import Any, TextIO

from relint import __version__
from relint.draft.relationship import Relationship
from relint.reporters import View, hidden
from relint.reporters.json_profile import position_data, profile_data, span_data
from relint.reporters.json_text import write_list, written
from relint.results.finding import Finding, Severity
from relint.results.plain_data import as_plain_data, number
from relint.results.report import DraftReport, ExitStatus, Failure, FileReport, Measurement, Report

SCHEMA_VERSION = 1


def schema() -> str:
    """The published JSON Schema, as text."""
    return files("relint").joinpath("report_schema.json").read_text(encoding="utf-8")


def render(report: Report, view: View, out: TextIO) -> None:
    """One JSON object, in the order of the files, written one file at a time."""
    out.write(f'{{\n  "schema": {SCHEMA_VERSION},\n  "relint": {written(__version__)},\n  "files": ')
    write_list((file_data(file, view) for file in report.files), out, depth=1)
    for name, value in _rest(report, view).items():
        out.write(f',\n  "{name}": {written(value, depth=1)}')
    out.write("\n}\n")


def as_data(report: Report, view: View) -> dict[str, Any]:
    """The report as plain data."""
    return {
        "schema": SCHEMA_VERSION,
        "relint": __version__,
        "files": [file_data(file, view) for file in report.files],
        **_rest(report, view),
    }


def _rest(report: Report, view: View) -> dict[str, Any]:
    return {"failures": [failure_data(failure) for failure in report.failures], "summary": summary_data(report, view)}


def file_data(file: FileReport, view: View) -> dict[str, Any]:
    """Under `files` in `report_schema.json`."""
    data: dict[str, Any] = {
        "path": file.path,
        **relationship_data(file.relationship),
        "measures": _measures(file.measures),
        "findings": [finding_data(finding) for finding in file.findings if view.shows(finding)],
    }
    if file.profile:
        data["profile"] = profile_data(file.profile)
    if file.drafts:
        data |= {"reading": file.reading, "drafts": [_draft(draft) for draft in file.drafts]}
    return data


def _draft(draft: DraftReport) -> dict[str, Any]:
    data = {
        "index": draft.index,
        "title": draft.title,
        "span": span_data(draft.span),
        "start": position_data(draft.start),
        **relationship_data(draft.relationship),
        "measures": _measures(draft.measures),
    }
    return {**data, "profile": profile_data(draft.profile)} if draft.profile else data


def relationship_data(relationship: Relationship) -> dict[str, Any]:
    """What a draft was taken for."""
    return {
        "channel": relationship.channel,
        "stage": relationship.stage,
        "touch": relationship.touch,
        "consent": relationship.consent,
        "stated": sorted(relationship.stated),
    }


def _measures(measures: Mapping[str, Measurement]) -> dict[str, Any]:
    return {
        name: {"value": number(measure.value), "limit": number(measure.limit)}
        for name, measure in sorted(measures.items())
    }


def finding_data(finding: Finding) -> dict[str, Any]:
    """Under `findings` of a file in `report_schema.json`."""
    data = {
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message,
        "hint": finding.hint,
        "suggestions": list(finding.suggestions),
        "text": finding.text,
        "span": span_data(finding.span),
        "start": position_data(finding.start),
        "end": position_data(finding.end),
        "values": as_plain_data(finding.values),
        "confidence": finding.confidence,
        "fix": {"span": span_data(finding.fix.span), "text": finding.fix.text} if finding.fix else None,
    }
    return data if finding.draft is None else {**data, "draft": finding.draft}


def failure_data(failure: Failure) -> dict[str, Any]:
    """Under `failures` in `report_schema.json`."""
    return {"path": failure.path, "rule": failure.rule, "problem": failure.problem}


def summary_data(report: Report, view: View) -> dict[str, Any]:
    """Under `summary` in `report_schema.json`."""
    counts = report.tally.findings
    summary: dict[str, Any] = {
        "files": len(report.files),
        **{severity.value: counts[severity] for severity in reversed(Severity)},
        "hidden": hidden(report, view),
        "fail_on": report.fail_on or "never",
        "exit_status": int(report.exit_status),
        "passed": report.exit_status is ExitStatus.CLEAN,
        "notices": [*report.notices, *(f"{file.path}: {notice}" for file in report.files for notice in file.notices)],
    }
    if report.known:
        stale = [{"draft": draft, "rule": rule, "says": says} for draft, rule, says in report.known.stale]
        summary["known"] = {"held": report.known.held, "stale": stale}
    return summary
