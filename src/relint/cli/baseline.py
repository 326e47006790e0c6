"""`relint baseline`: what is there today is known, and only what comes is told."""

from __future__ import annotations

import click

from relint.cli.options import drafts_here_options, effort_options, settings_options
from relint.cli.printing import say
from relint.cli.progress import progress
from relint.errors import SettingsError
from relint.outside.visible import visible
from relint.results.report import ExitStatus
from relint.run.accepting import Accepted, prune, write_anew
from relint.run.drafts import Drafts
from relint.run.overrides import Overrides
from relint.run.scheduling import Scheduling
from relint.run.session import start_session


@click.command("baseline")
@drafts_here_options
@click.option("--update", is_flag=True, help="Only take out what is settled; nothing is added.")
@click.option("--replace", "replacing", is_flag=True, help="Write it anew, with all that has come since.")
@settings_options("drafts")
@effort_options
def command(drafts: Drafts, asked: Overrides, scheduling: Scheduling, update: bool, replacing: bool) -> int:
    """Write down what is found in DRAFTS today (all below this folder), so that relint tells only what comes later.

    The baseline, .relint-baseline.yaml, belongs into the repository. A finding is known by its rule and the words of
    its sentence: it may move, and it is told again when the sentence is changed.

    Exit status: 0 written, 2 wrong usage, settings or pack, 3 a file could not be read.
    """
    if update and replacing:
        raise SettingsError("--update takes out, --replace writes anew: give one of them.")
    if asked.isolated:
        raise SettingsError("--isolated knows no baseline.")
    session = start_session(asked, drafts.names)
    if update:
        done = prune(session, drafts, scheduling, progress=progress)
        click.echo(visible(f"{done.shown}: {_entries(done.removed)} taken out, {_entries(done.entries)} left."))
    else:
        done = write_anew(session, drafts, scheduling, replacing=replacing, progress=progress)
        click.echo(visible(_told(done, replacing=replacing)))
    return _status(done)


def tell_baseline(done: Accepted) -> ExitStatus:
    """Say what was written, and what could not be read."""
    click.echo(visible(_told(done, replacing=False)))
    return _status(done)


def _status(done: Accepted) -> ExitStatus:
    for failure in done.failures:
        say(f"relint: {visible(failure.path)} {visible(failure.problem)}")
    return ExitStatus.FAILURE if done.failures else ExitStatus.CLEAN


def _told(done: Accepted, *, replacing: bool) -> str:
    if not done.entries:
        return f"{done.shown}: nothing is found, so there is nothing to hold back."
    drafts = "1 draft" if done.drafts == 1 else f"{done.drafts:,} drafts"
    changed = f" ({done.added:,} new, {done.removed:,} gone)" if replacing else ""
    return f"{done.shown}: {_entries(done.entries)} in {drafts}{changed}. From now on relint tells what comes later."


def _entries(count: int) -> str:
    return "1 finding" if count == 1 else f"{count:,} findings"
