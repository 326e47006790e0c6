"""Findings for pages that show only a few: those of one rule in one file together, the weightiest groups first."""

from __future__ import annotations

from collections.abc import Iterator
from heapq import nlargest

from relint.outside.structs import Struct
from relint.reporters import View
from relint.reporters.told import Told, places, told
from relint.results.finding import Severity
from relint.results.report import Report
from relint.results.weight import weight


class Group(Struct, frozen=True):
    """What one rule says in one file."""

    path: str
    told: Told

    @property
    def severity(self) -> Severity:
        """That of the gravest finding."""
        return self.told.lead.severity


def weightiest(report: Report, view: View, most: int) -> list[Group]:
    """So many groups at most, by weight; of one weight in the order of the files. The others are not kept."""
    return nlargest(most, groups(report, view), key=lambda group: weight(group.told.lead))


def groups(report: Report, view: View) -> Iterator[Group]:
    """All groups that the view shows, in the order of the files."""
    for file in report.files:
        for each in told(finding for finding in file.findings if view.shows(finding)):
            yield Group(file.path, each)


def more_places(one: Told) -> str:
    """`Lines 11, 13 and 25.` where a rule speaks more than once, with how many were summed up; else nothing."""
    if one.count == 1:
        return ""
    where = places(one)
    rest = f", and {one.summed} more" if one.summed else ""
    return f"{where[0].upper()}{where[1:]}{rest}."
