"""`relint profile`: what a draft says of the relationship, as a whole."""

from __future__ import annotations

import sys

import click

from relint.cli.options import (
    color_option,
    drafts_options,
    effort_options,
    relationship_options,
    score_option,
    settings_options,
    warm_option,
)
from relint.cli.printing import as_long_as_read, never_fail_to_print, view_of
from relint.cli.progress import progress
from relint.draft.relationship import Stated
from relint.reporters import profile_reporter
from relint.run.drafts import Drafts, report_on
from relint.run.overrides import Overrides
from relint.run.scheduling import Scheduling
from relint.run.session import start_session


@click.command("profile")
@drafts_options
@click.option("--format", "output", type=click.Choice(["terminal", "json"]), default="terminal", help="How to report.")
@relationship_options
@score_option
@settings_options("selection", "drafts")
@effort_options
@color_option
@warm_option
def command(
    drafts: Drafts,
    stated: Stated,
    asked: Overrides,
    scheduling: Scheduling,
    output: str,
    min_score: int | None,
    color: str,
) -> int:
    """Show what drafts say of the relationship: nine characteristics, closeness, asks and gives, and a score.

    Findings do not decide the exit status here. 0 read, 1 a draft scores below --min-score, 2 wrong usage, settings
    or pack, 3 a file could not be read.
    """
    session = start_session(asked, drafts.names)
    never_fail_to_print(sys.stdout, output)
    view = view_of(sys.stdout, color=color, show=session.settings.show)
    with report_on(
        session, drafts, stated, scheduling, fail_on=None, min_score=min_score, profile=True, progress=progress
    ) as report:
        with as_long_as_read(sys.stdout):
            profile_reporter(output)(report, view, sys.stdout)
        return report.exit_status
