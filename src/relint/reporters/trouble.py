"""What went wrong in a run: drafts that could not be read, checks that broke down, and what else has to be said."""

from __future__ import annotations

from rich.text import Text

from relint.reporters.page import Page
from relint.results.report import Report


def draw_trouble(page: Page, report: Report) -> None:
    """A failure names its rule; a notice is for the run as a whole."""
    for failure in report.failures:
        what = f"{failure.rule} broke down: " if failure.rule else ""
        page.line(Text.assemble(("✖ failure", "bold red"), f"  {failure.path}  {what}{failure.problem}"), hang=2)
    for notice in report.notices:
        page.line(f"Note: {notice}", hang=6)
    if report.failures or report.notices:
        page.gap()
