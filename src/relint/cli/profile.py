"""`relint profile`: what a draft says of the relationship, as a whole."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from relint.cli.options import (
    color_option,
    drafts_options,
    effort_options,
    joined,
    relationship_options,
    score_option,
    selection_options,
    settings_options,
    stated_by,
    warm_option,
)
from relint.cli.printing import as_long_as_read, never_fail_to_print, view_of
from relint.cli.progress import progress
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
@selection_options
@settings_options
@effort_options
@color_option
@warm_option
def command(
    paths: tuple[str, ...],
    as_format: str | None,
    stdin_filename: str | None,
    exclude: tuple[str, ...],
    force_exclude: bool,
    output: str,
    channel: str | None,
    stage: str | None,
    touch: int | None,
    consent: str | None,
    reader: str | None,
    min_score: int | None,
    select: tuple[tuple[str, ...], ...],
    ignore: tuple[tuple[str, ...], ...],
    config: Path | None,
    isolated: bool,
    packs: tuple[str, ...],
    pipeline: str | None,
    preview: bool,
    use_results: bool,
    jobs: int | None,
    color: str,
) -> int:
    """Show what drafts say of the relationship: nine characteristics, closeness, asks and gives, and a score.

    Findings do not decide the exit status here. 0 read, 1 a draft scores below --min-score, 2 wrong usage, settings
    or pack, 3 a file could not be read.
    """
    drafts = Drafts(paths, as_format, stdin_filename, force_exclude)
    asked = Overrides(config, isolated, packs, pipeline, preview, joined(select), joined(ignore), exclude)
    session = start_session(asked, drafts.names)
    scheduling = Scheduling(use_results, jobs)
    stated = stated_by(channel, stage, touch, consent, reader)
    never_fail_to_print(sys.stdout, output)
    view = view_of(sys.stdout, color=color, show=session.settings.show)
    with report_on(
        session, drafts, stated, scheduling, fail_on=None, min_score=min_score, profile=True, progress=progress
    ) as report:
        with as_long_as_read(sys.stdout):
            profile_reporter(output)(report, view, sys.stdout)
        return report.exit_status
