"""`relint silenced`: everything that keeps rules quiet, in drafts and in the settings, with its reason and last day."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator

import click

from relint.cli.options import drafts_here_options, effort_options, settings_options
from relint.cli.printing import as_long_as_read, never_fail_to_print, say
from relint.cli.progress import progress
from relint.outside.visible import visible
from relint.reporters.json_text import written
from relint.reporters.silences import SilenceLine, as_data, as_text
from relint.results.report import ExitStatus, Report
from relint.run.drafts import Drafts, report_on
from relint.run.overrides import Overrides
from relint.run.scheduling import Scheduling
from relint.run.session import Session, start_session


@click.command("silenced")
@drafts_here_options
@click.option("--format", "output", type=click.Choice(["text", "json"]), default="text", help="How to list them.")
@settings_options("drafts")
@effort_options
def command(drafts: Drafts, asked: Overrides, scheduling: Scheduling, output: str) -> int:
    """List what keeps rules quiet in DRAFTS (all below this folder) and in the settings.

    Each with its place, what it covers, how many findings it holds back, its last day and its reason.
    Exit status: 0 listed, 2 wrong usage, settings or pack, 3 a file could not be read.
    """
    session = start_session(asked, drafts.names)
    never_fail_to_print(sys.stdout, output)
    with report_on(session, drafts, scheduling=scheduling, progress=progress) as report:
        lines = [*_in_drafts(report), *_in_settings(session, report)]
        failures = report.failures
    with as_long_as_read(sys.stdout):
        click.echo(written({"silences": as_data(lines)}) if output == "json" else as_text(lines))
    for failure in failures:
        say(f"relint: {visible(failure.path)} {visible(failure.problem)}")
    return ExitStatus.FAILURE if failures else ExitStatus.CLEAN


def _in_drafts(report: Report) -> Iterator[SilenceLine]:
    for file in report.files:
        for each in file.silences:
            if each.start is not None:
                yield SilenceLine(
                    file.path,
                    each.start.line,
                    each.covers,
                    each.names,
                    each.findings,
                    each.until,
                    is_over=each.is_over,
                    reason=each.reason,
                )


def _in_settings(session: Session, report: Report) -> Iterator[SilenceLine]:
    """Words that are allowed, with what they hold back in these drafts, and rules that are not to speak."""
    settings = session.settings
    if settings.file is None:
        return
    held: Counter[tuple[tuple[str, ...], tuple[str, ...]]] = Counter()
    for file in report.files:
        for each in file.silences:
            if each.words:
                held[each.words, each.names] += each.findings
    path = settings.file.path
    for index, allowed in enumerate(settings.allow):
        where = [f"in {', '.join(allowed.match)}"] if allowed.match else []
        where += [f"to {', '.join(allowed.stage)}"] if allowed.stage else []
        covers = f"words {', '.join(f'“{word}”' for word in allowed.words)} {' '.join(where)}"
        count = held[allowed.words, allowed.rules]
        line = settings.file.line("allow", index)
        yield SilenceLine(path, line, covers, allowed.rules, count, reason=allowed.reason or "")
    if settings.ignore:
        yield SilenceLine(path, settings.file.line("ignore"), "ignored", settings.ignore, None)
    for index, entry in enumerate(settings.paths):
        if entry.ignore:
            covers = f"ignored in {', '.join(entry.match)}"
            yield SilenceLine(path, settings.file.line("paths", index, "ignore"), covers, entry.ignore, None)
