"""JUnit's XML: a draft is a suite of tests, and what keeps it from passing a failed one; for Jenkins and the like."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TextIO
from xml.sax.saxutils import escape, quoteattr

from relint.outside.visible import visible, visible_lines
from relint.reporters import View
from relint.results.finding import Finding
from relint.results.report import Failure, FileReport, Report

#: The two characters that XML has no way to write and that are not escaped before.
_NO_XML = re.compile("[\ufffe\uffff]")


def render(report: Report, view: View, out: TextIO) -> None:
    """Findings at or above the fail level fail; those below are told as skipped; a clean draft is one test passed."""
    low = {each.path: each.score for each in report.tally.low}
    tests = sum(len(_shown(file, view)) or 1 for file in report.files) + len(low) + len(report.failures)
    failed = sum(sum(_fails(finding, report) for finding in _shown(file, view)) for file in report.files) + len(low)
    out.write('<?xml version="1.0" encoding="UTF-8"?>\n')
    out.write(f'<testsuites name="relint" tests="{tests}" failures="{failed}" errors="{len(report.failures)}">\n')
    for file in report.files:
        out.writelines(f"{line}\n" for line in _suite(file, report, view, low.get(file.path)))
    out.writelines(f"{line}\n" for failure in report.failures for line in _failure_suite(failure))
    out.write("</testsuites>\n")


def _shown(file: FileReport, view: View) -> list[Finding]:
    return [finding for finding in file.findings if view.shows(finding)]


def _fails(finding: Finding, report: Report) -> bool:
    return report.fail_on is not None and finding.severity.rank >= report.fail_on.rank


def _suite(file: FileReport, report: Report, view: View, score: int | None) -> Iterator[str]:
    shown, lows = _shown(file, view), int(score is not None)
    failed = sum(_fails(finding, report) for finding in shown)
    tests = (len(shown) or 1) + lows
    numbers = f'tests="{tests}" failures="{failed + lows}" errors="0" skipped="{len(shown) - failed}"'
    yield f"  <testsuite name={_quoted(file.path)} {numbers}>"
    if not shown:
        yield f'    <testcase name="nothing to change" classname={_quoted(file.path)}/>'
    for finding in shown:
        yield from _case(finding, fails=_fails(finding, report))
    if score is not None:
        yield f'    <testcase name="score" classname={_quoted(file.path)}>'
        yield f'      <failure type="score" message="scores {score}, below {report.min_score}"/>'
        yield "    </testcase>"
    yield "  </testsuite>"


def _case(finding: Finding, *, fails: bool) -> Iterator[str]:
    place = f"line {finding.start.line}, column {finding.start.column}" if finding.start else "whole draft"
    yield f"    <testcase name={_quoted(f'{finding.rule} ({place})')} classname={_quoted(finding.path)}>"
    if fails:
        kind, message = _quoted(finding.severity), _quoted(finding.message)
        yield f"      <failure type={kind} message={message}>{_told(finding)}</failure>"
    else:
        yield f"      <skipped message={_quoted(f'{finding.severity}: {finding.message} {finding.hint}')}/>"
    yield "    </testcase>"


def _told(finding: Finding) -> str:
    where = f"{finding.path}:{finding.start.line}:{finding.start.column}" if finding.start else finding.path
    return _text("\n".join((visible(where), finding.message, finding.hint)))


def _failure_suite(failure: Failure) -> Iterator[str]:
    name = failure.rule or "could not be read"
    yield f'  <testsuite name={_quoted(failure.path)} tests="1" failures="0" errors="1" skipped="0">'
    yield f"    <testcase name={_quoted(name)} classname={_quoted(failure.path)}>"
    yield f'      <error type="failure" message={_quoted(failure.problem)}/>'
    yield from ("    </testcase>", "  </testsuite>")


def _text(text: str) -> str:
    return escape(_NO_XML.sub(_written_out, visible_lines(text)))


def _quoted(text: str) -> str:
    return quoteattr(_NO_XML.sub(_written_out, visible(text)))


def _written_out(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"
