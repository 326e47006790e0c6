"""GitHub shows ten annotations of a level and drops the rest: a rule speaks once a file, and all is in the summary."""

from __future__ import annotations

import io
from pathlib import Path

from relint.draft.source import Position
from relint.draft.span import Span
from relint.outside.structs import replace
from relint.reporters import View, github
from relint.results.finding import Severity
from relint.results.report import Failure, FileReport, Report

from . import reports


def drawn(report: Report, view: View | None = None) -> list[str]:
    out = io.StringIO()
    github.render(report, view or View(), out)
    return out.getvalue().splitlines()


def crowded(rules: int, severity: Severity = Severity.WARNING) -> Report:
    """So many rules that speak three times each."""
    (file,) = reports.one().files
    first = next(finding for finding in file.findings if finding.start)
    findings = [
        replace(first, rule=f"pack/rule-{number}", severity=severity, confidence=number / 100)
        for number in range(rules)
        for _ in range(3)
    ]
    return Report((replace(file, findings=tuple(findings)),))


def test_a_rule_speaks_once_a_file_and_names_its_other_places() -> None:
    (file,) = reports.fog().files
    one, other = file.findings[:2]
    later = replace(other, rule=one.rule, start=Position(9, 1), span=Span(60, 64))
    (line,) = drawn(Report((replace(file, findings=(one, later)),)))
    assert line.startswith("::warning file=fog.md,line=3,endLine=3,col=5,endColumn=13,title=jargon-monoxide/buzzword::")
    assert line.endswith("%0ALines 3 and 9.")


def test_the_ten_that_weigh_most_are_shown_and_the_rest_is_in_the_log() -> None:
    lines = drawn(crowded(13))
    shown = [line for line in lines if line.startswith("::warning ")]
    assert [line.partition("title=")[2].partition("::")[0] for line in shown] == [
        f"pack/rule-{number}" for number in range(12, 2, -1)
    ]
    assert lines[10] == "::group::3 annotations more than GitHub shows, with all others"
    assert lines[-1] == "::endgroup::"
    assert len([line for line in lines if line.startswith("- draft.md:")]) == 13


def test_the_rest_is_in_the_summary_where_there_is_one(tmp_path: Path) -> None:
    summary = tmp_path / "summary.md"
    summary.write_text("What another step said.\n", encoding="utf-8")
    lines = drawn(crowded(13), View(summary=str(summary)))
    assert lines[10:] == ["3 annotations more than GitHub shows: see the summary of this step."]
    told = summary.read_text(encoding="utf-8")
    assert told.startswith("What another step said.\n## Relationships in copy\n")
    assert told.count("| draft.md, line ") == 13


def test_a_summary_that_cannot_be_written_loses_nothing(tmp_path: Path) -> None:
    lines = drawn(crowded(13), View(summary=str(tmp_path / "not there" / "summary.md")))
    assert lines[-1] == "::endgroup::"


def test_failures_are_among_the_ten_errors() -> None:
    failures = tuple(Failure(f"{number}.md", "is not text.") for number in range(4))
    lines = drawn(replace(crowded(9, Severity.ERROR), failures=failures))
    assert len([line for line in lines if line.startswith("::error ")]) == 10
    assert "::group::3 annotations more than GitHub shows, with all others" in lines


def test_no_line_of_the_log_is_a_command_of_the_draft() -> None:
    steering = "::error::x ##[add-mask]y"
    (file,) = crowded(13).files
    findings = tuple(replace(finding, path=steering, message=steering) for finding in file.findings)
    lines = drawn(Report((FileReport(steering, file.relationship, "markdown", findings),)))
    start = next(number for number, line in enumerate(lines) if line.startswith("::group::"))
    assert all(line.startswith("- ") and "##[" not in line for line in lines[start + 1 : -1])
