"""Markdown: for the summary of a job, a comment on a change, a wiki; the verdict, the drafts, what to change first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import TextIO

from relint.draft.file_names import place_name
from relint.reporters import View, hidden
from relint.reporters.markdown_text import escaped
from relint.reporters.told import places, rule_name
from relint.reporters.told_groups import Group, groups, more_places, weightiest
from relint.reporters.wording import READY_WORDS, count, is_ready, verdict
from relint.results.finding import Severity
from relint.results.report import FileReport, Report

#: GitHub takes a summary of a megabyte, and nobody reads a tenth of that.
_MOST_GROUPS = 50
_MOST_DRAFTS = 100
_SIGN = {Severity.ERROR: "✖", Severity.WARNING: "▲", Severity.ADVICE: "●"}


def render(report: Report, view: View, out: TextIO) -> None:
    """A page of bounded length, whatever the run came to."""
    out.writelines(f"{line}\n" for line in _lines(report, view))


def _lines(report: Report, view: View) -> Iterator[str]:
    yield from ("## Relationships in copy", "", f"**{escaped(verdict(report))}**", "")
    for failure in report.failures:
        what = f"{failure.rule} broke down: " if failure.rule else ""
        yield f"- ✖ {escaped(f'{failure.path}: {what}{failure.problem}')}"
    yield from (f"- Note: {escaped(notice)}" for notice in report.notices)
    if report.failures or report.notices:
        yield ""
    if len(report.files) > 1:
        yield from _drafts(report)
    yield from _findings(report, view)
    if left_out := hidden(report, view):
        yield f"{count(left_out, 'finding')} below {view.show} not shown."


def _drafts(report: Report) -> Iterator[str]:
    yield from ("| draft | | errors | warnings | advice |", "| --- | --- | ---: | ---: | ---: |")
    yield from (_draft(file, report) for file in islice(report.files, _MOST_DRAFTS))
    yield ""
    if (more := len(report.files) - _MOST_DRAFTS) > 0:
        yield from (f"… and {count(more, 'draft')} more.", "")


def _draft(file: FileReport, report: Report) -> str:
    counts = Counter(finding.severity for finding in file.findings)
    numbers = " | ".join(str(counts[severity] or "") for severity in reversed(Severity))
    return f"| {escaped(file.path)} | {READY_WORDS[is_ready(file, report)]} | {numbers} |"


def _findings(report: Report, view: View) -> Iterator[str]:
    shown = weightiest(report, view, _MOST_GROUPS)
    if not shown:
        return
    yield from ("| where | what | what the reader feels | what to write |", "| --- | --- | --- | --- |")
    yield from map(_row, shown)
    yield ""
    if more := sum(1 for _ in groups(report, view)) - len(shown):
        yield from (f"… and {more} more that weigh{'s' if more == 1 else ''} less.", "")


def _row(group: Group) -> str:
    lead = group.told.lead
    where = (
        f"{group.path}, {place_name(group.path, lead.start.line)}"
        if lead.start
        else f"{group.path}, {places(group.told)}"
    )
    said = f"{lead.message} {more_places(group.told)}".rstrip()
    cells = (where, f"{_SIGN[group.severity]} {rule_name(lead)}", said, lead.hint)
    return f"| {' | '.join(map(escaped, cells))} |"
