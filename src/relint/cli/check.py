"""`relint check`: the main job, from paths to the exit status."""

from __future__ import annotations

import sys
from functools import partial

import click

from relint.cli.insight import Timings, insight_options, shown_instead, statistics_of
from relint.cli.options import (
    color_option,
    drafts_options,
    effort_options,
    relationship_options,
    score_option,
    settings_options,
    warm_option,
)
from relint.cli.outputs import Output, outputs_option, write_outputs
from relint.cli.printing import as_long_as_read, never_fail_to_print, say, view_of
from relint.cli.progress import progress
from relint.cli.rewriting import Rewriting, rewriting_options
from relint.draft.relationship import Stated
from relint.errors import SettingsError
from relint.outside.structs import replace
from relint.outside.visible import visible
from relint.reporters import REPORTERS, reporter
from relint.results.report import Report
from relint.run.discover import STANDARD_INPUT
from relint.run.drafts import Drafts, report_on
from relint.run.overrides import Overrides
from relint.run.scheduling import Scheduling
from relint.run.session import start_session


@click.command("check")
@drafts_options
@click.option("--format", "output", type=click.Choice(list(REPORTERS)), default="terminal", help="How to report.")
@outputs_option
@insight_options
@relationship_options
@click.option("--full", is_flag=True, help="Tell every finding in full, in the order of the draft (terminal).")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="Tell so many rules in full [3] (terminal).")
@rewriting_options
@click.option("--new-since", metavar="REV", help="Tell only what was not there at this revision of Git's.")
@click.option("--no-baseline", is_flag=True, help="Tell also what the baseline holds back.")
@click.option("--watch", is_flag=True, help="Report again whenever a draft, the settings or a pack of yours changes.")
@click.option("--profile", is_flag=True, help="Close with each draft's profile and score (terminal and json).")
@score_option
@settings_options("selection", "drafts", "verdict", "telling")
@effort_options
@color_option
@warm_option
def command(
    drafts: Drafts,
    stated: Stated,
    asked: Overrides,
    scheduling: Scheduling,
    rewriting: Rewriting,
    output: str,
    outputs: tuple[Output, ...],
    instead: str | None,
    timings: bool,
    full: bool,
    limit: int | None,
    new_since: str | None,
    no_baseline: bool,
    watch: bool,
    profile: bool,
    min_score: int | None,
    color: str,
) -> int:
    """Read drafts (files, folders, or - for standard input) and say what their readers will feel.

    Exit status: 0 ready, 1 something to settle first, 2 wrong usage, settings or pack, 3 a file could not be read.
    """
    rewriting.refuse(drafts.paths)
    if watch and (rewriting.is_wished or outputs or instead or STANDARD_INPUT in drafts.paths):
        raise SettingsError("--watch only reports: not with --fix, --diff, --add-silence, --output or standard input.")
    asked = replace(asked, use_baseline=not no_baseline, new_since=new_since)
    clock = Timings() if timings else None
    effort = clock.of(scheduling) if clock else scheduling

    def once() -> int:
        session = start_session(asked, drafts.names)
        show, fail_on = session.settings.show, session.settings.fails_on
        never_fail_to_print(sys.stdout, output)
        if instead in ("files", "settings"):
            return shown_instead(instead, session, drafts, stated)
        render = statistics_of(output) if instead else reporter(output)
        done = rewriting.carry_out(session, drafts, stated, scheduling)
        if done is not None:
            return done
        view = view_of(sys.stdout, color=color, show=show, full=full, limit=limit, rule=session.rule)
        weighed = partial(report_on, fail_on=fail_on, min_score=min_score, profile=profile, progress=progress)
        with weighed(session, drafts, stated, effort) as report:
            write_outputs(outputs, report, view)
            with as_long_as_read(sys.stdout):
                render(report, view, sys.stdout)
            _tell_elsewhere(report, output)
            if clock:
                clock.tell(report)
            return report.exit_status

    if not watch:
        return once()
    from relint.cli.watching import watched

    return watched(once, drafts, asked)


def _tell_elsewhere(report: Report, output: str) -> None:
    """What a format for programs has no place for goes to standard error."""
    if output not in ("terminal", "json", "json-lines", "html"):
        for notice in (*report.notices, *(f"{file.path}: {each}" for file in report.files for each in file.notices)):
            say(f"relint: note: {visible(notice)}")
        for low in report.tally.low:
            say(f"relint: {visible(low.path)} scores {low.score}, below {report.min_score}.")
