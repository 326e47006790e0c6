"""The report for the person who writes: one screen for a draft, one for a folder, or everything with `--full`."""

from __future__ import annotations

from typing import TextIO

from relint.reporters import View
from relint.results.report import Report


def render(report: Report, view: View, out: TextIO) -> None:
    """As short as the view allows."""
    if view.full:
        from relint.reporters.terminal_full import render as draw
    elif len(report.files) > 1:
        from relint.reporters.terminal_folder import render as draw
    else:
        from relint.reporters.terminal_short import render as draw
    draw(report, view, out)
