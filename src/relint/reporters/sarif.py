"""SARIF 2.1.0, for code-scanning pages that collect results from many tools."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePath
from typing import Any, TextIO
from urllib.parse import quote

from relint import __version__
from relint.draft.source import Position
from relint.draft.span import Span
from relint.reporters import View
from relint.reporters.json_text import write_list, written
from relint.reporters.sarif_rules import LEVEL, descriptor
from relint.results.finding import Finding, Fix
from relint.results.fingerprints import with_fingerprints
from relint.results.report import ExitStatus, Failure, Report

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
#: The key of our fingerprints; the number changes when they do.
_FINGERPRINT = "relintSentence/v1"


def render(report: Report, view: View, out: TextIO) -> None:
    """One run, one result a finding; failures are notifications of an unsuccessful run."""
    leads: dict[str, Finding] = {}
    for finding in report.findings:
        if view.shows(finding):
            leads.setdefault(finding.rule, finding)
    rules = sorted(leads)
    run = {
        "tool": {"driver": _driver([descriptor(leads[rule], view.rule(rule)) for rule in rules])},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report)],
    }
    out.write(f'{{\n  "$schema": {written(_SCHEMA)},\n  "version": "2.1.0",\n  "runs": [\n    {{\n')
    for name, value in run.items():
        out.write(f'      "{name}": {written(value, depth=3)},\n')
    out.write('      "results": ')
    write_list(_results(report, view, {rule: place for place, rule in enumerate(rules)}), out, depth=3)
    out.write("\n    }\n  ]\n}\n")


def _driver(rules: list[dict[str, Any]]) -> dict[str, Any]:
    return {"name": "relint", "version": __version__, "semanticVersion": __version__, "rules": rules}


def _invocation(report: Report) -> dict[str, Any]:
    return {
        "executionSuccessful": report.exit_status in (ExitStatus.CLEAN, ExitStatus.FINDINGS),
        "exitCode": int(report.exit_status),
        "toolExecutionNotifications": [
            *map(_notification, report.failures),
            *({"level": "note", "message": {"text": notice}} for notice in report.notices),
        ],
    }


def _results(report: Report, view: View, index: Mapping[str, int]) -> Iterator[dict[str, Any]]:
    for finding, fingerprint in with_fingerprints(report.findings):
        if view.shows(finding):
            yield _result(finding, index[finding.rule], fingerprint)


def _result(finding: Finding, index: int, fingerprint: str) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": LEVEL[finding.severity],
        "message": {"text": f"{finding.message}\n{finding.hint}"},
        "locations": [{"physicalLocation": _place(finding)}],
        "partialFingerprints": {_FINGERPRINT: fingerprint},
    }
    if finding.confidence is not None:
        result["rank"] = round(100 * finding.confidence, 1)
    if finding.fix:
        result["fixes"] = [_fix(finding.path, finding.fix)]
    if finding.suggestions:
        result["properties"] = {"suggestions": list(finding.suggestions)}
    return result


def _place(finding: Finding) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": _artifact(finding.path)}
    if finding.span and finding.start and finding.end:
        place["region"] = _region(finding.span, finding.start, finding.end)
    return place


def _region(span: Span, start: Position | None, end: Position | None) -> dict[str, int]:
    lines = (
        {"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column}
        if start and end
        else {}
    )
    return {**lines, "charOffset": span.start, "charLength": len(span)}


def _fix(path: str, fix: Fix) -> dict[str, Any]:
    """The better words in the place of those in the file."""
    replacement = {"deletedRegion": _region(fix.span, fix.start, fix.end), "insertedContent": {"text": fix.text}}
    return {
        "description": {"text": f"Write “{fix.text}”." if fix.text else "Leave it out."},
        "artifactChanges": [{"artifactLocation": _artifact(path), "replacements": [replacement]}],
    }


def _artifact(path: str) -> dict[str, str]:
    """A file of the repository is seen from its root; one that was named from the root of the disk is not."""
    pure = PurePath(path)
    if pure.is_absolute():
        return {"uri": pure.as_uri()}
    return {"uri": quote(pure.as_posix(), errors="surrogateescape"), "uriBaseId": "%SRCROOT%"}


def _notification(failure: Failure) -> dict[str, Any]:
    notification: dict[str, Any] = {
        "level": "error",
        "message": {"text": failure.problem},
        "locations": [{"physicalLocation": {"artifactLocation": _artifact(failure.path)}}],
    }
    if failure.rule:
        notification["associatedRule"] = {"id": failure.rule}
    return notification
