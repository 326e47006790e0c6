"""GitHub's workflow commands: findings become annotations beside the lines of a draft.

A step shows ten annotations of a level and drops what comes after them, so a rule speaks once a file, the weightiest
first; everything is in the summary of the step.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from heapq import nlargest
from pathlib import Path
from typing import TextIO

from relint.outside.visible import visible, visible_lines
from relint.reporters import View, markdown
from relint.reporters.told_groups import Group, groups, more_places
from relint.reporters.wording import count
from relint.results.finding import Severity
from relint.results.report import Report
from relint.results.weight import weight

_COMMAND = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}
#: As many annotations of one level as GitHub shows for a step.
MOST = 10


def render(report: Report, view: View, out: TextIO) -> None:
    """The annotations that are shown, and where the rest is told."""
    failures = [f"::error file={_property(each.path)}::{_data(each.problem)}" for each in report.failures[:MOST]]
    room = {severity: MOST - (len(failures) if severity is Severity.ERROR else 0) for severity in Severity}
    out.writelines(f"{line}\n" for line in failures)
    for severity in reversed(Severity):
        those = (group for group in groups(report, view) if group.severity is severity)
        for group in nlargest(room[severity], those, key=lambda each: weight(each.told.lead)):
            print(_command(group), file=out)
    told = Counter(group.severity for group in groups(report, view))
    left = sum(max(0, number - room[severity]) for severity, number in told.items())
    left += max(0, len(report.failures) - MOST)
    if view.summary and _summed_up(report, view):
        if left:
            print(f"{count(left, 'annotation')} more than GitHub shows: see the summary of this step.", file=out)
    elif left:
        out.writelines(f"{line}\n" for line in _rest(report, view, left))


def _summed_up(report: Report, view: View) -> bool:
    """Add the whole report to what the step has to say; false where the file cannot be written."""
    try:
        with Path(view.summary).open("a", encoding="utf-8", errors="replace") as summary:
            markdown.render(report, view, summary)
    except OSError:
        return False
    return True


def _rest(report: Report, view: View, left: int) -> Iterator[str]:
    """Everything as plain lines of the log, folded up."""
    yield f"::group::{count(left, 'annotation')} more than GitHub shows, with all others"
    yield from (_plain(f"{failure.path}: failure: {failure.problem}") for failure in report.failures)
    for group in groups(report, view):
        lead = group.told.lead
        place = f"{group.path}:{lead.start.line}:{lead.start.column}" if lead.start else group.path
        yield _plain(f"{place}: {group.severity} {lead.rule}: {lead.message} {more_places(group.told)}")
    yield "::endgroup::"


def _plain(text: str) -> str:
    """A line of the log that is no command: not with `::` at its beginning, nor with `##[` anywhere."""
    return f"- {visible(' '.join(text.split()))}".replace("##[", "# #[")


def _command(group: Group) -> str:
    lead = group.told.lead
    place = f"file={_property(lead.path)}"
    if lead.start and lead.end:
        start, end = lead.start, lead.end
        place += f",line={start.line},endLine={end.line}"
        if start.line == end.line:
            place += f",col={start.column},endColumn={end.column}"
    text = "\n".join(filter(None, (lead.message, lead.hint, more_places(group.told))))
    return f"::{_COMMAND[group.severity]} {place},title={_property(lead.rule)}::{_data(text)}"


def _data(text: str) -> str:
    return visible_lines(text).replace("%", "%25").replace("\n", "%0A")


def _property(text: str) -> str:
    return visible(text).replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
