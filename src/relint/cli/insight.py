"""What a run would read, what holds there, how often rules speak, and where the time went."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import perf_counter
from typing import Any, TypeVar

import click

from relint.cli.printing import say
from relint.draft.relationship import Stated
from relint.engine.stopwatch import Stopwatch
from relint.errors import ReadError, SettingsError
from relint.outside.plain_files import is_there
from relint.outside.structs import replace
from relint.outside.visible import visible
from relint.reporters import Render
from relint.reporters.wording import count
from relint.results.report import ExitStatus, Report
from relint.run.discover import STANDARD_INPUT
from relint.run.drafts import Drafts
from relint.run.scheduling import Scheduling
from relint.run.session import Session

Function = TypeVar("Function", bound=Callable[..., Any])
#: Rules that are named with the time that they took.
_SLOWEST = 10


def insight_options(function: Function) -> Function:
    """`--statistics --show-files --show-settings`, of which the last given counts, and `--timings`."""
    for name, help_text in (
        ("settings", "Only show what holds for the draft, each value with where it was said."),
        ("files", "Only list the drafts that would be read."),
        ("statistics", "Tell how often each rule speaks, in place of what it says (terminal, json, json-lines)."),
    ):
        flag = "--statistics" if name == "statistics" else f"--show-{name}"
        function = click.option(flag, "instead", flag_value=name, default=None, help=help_text)(function)
    help_text = "Tell on standard error where the time went; reads every draft anew, in one process."
    return click.option("--timings", is_flag=True, help=help_text)(function)


def statistics_of(output: str) -> Render:
    """How to write them in a format. Raises `SettingsError` for one that has no place for them."""
    from relint.reporters import statistics

    known: dict[str, Render] = {
        "terminal": statistics.render,
        "json": statistics.render_json,
        "json-lines": statistics.render_json_lines,
    }
    if output not in known:
        raise SettingsError(f"--statistics goes with --format {', '.join(known)}, not {output}.")
    return known[output]


def shown_instead(name: str, session: Session, drafts: Drafts, stated: Stated) -> ExitStatus:
    """What `--show-files` or `--show-settings` print."""
    if name == "files":
        return _files(session, drafts)
    from relint.cli.show_settings import show_settings

    try:
        return show_settings(session, drafts, stated)
    except ReadError as problem:
        say(f"relint: {problem}")
        return ExitStatus.FAILURE


def _files(session: Session, drafts: Drafts) -> ExitStatus:
    """One path a line, in the order in which they are read."""
    found = drafts.found(session.settings)
    lost = [path for path in found.paths if path != STANDARD_INPUT and not is_there(path)]
    for path in found.paths:
        if path not in lost:
            click.echo(visible(path))
    for failure in (*found.failures, *(ReadError(path, "no such file") for path in lost)):
        say(f"relint: {visible(failure.path)}: {visible(failure.problem)}")
    return ExitStatus.FAILURE if found.failures or lost else ExitStatus.CLEAN


class Timings:
    """Times a run from when it is made."""

    def __init__(self) -> None:
        self.watch = Stopwatch()
        self._begin = perf_counter()

    def of(self, scheduling: Scheduling) -> Scheduling:
        """The same work, where it can be watched: anew, and in this process."""
        return replace(scheduling, use_results=False, jobs=1, watch=self.watch)

    def tell(self, report: Report) -> None:
        """On standard error, beside whatever the report is written as."""
        for line in timing_lines(self.watch, report, perf_counter() - self._begin):
            say(line)


def timing_lines(watch: Stopwatch, report: Report, total: float) -> Iterator[str]:
    """The steps in their order, what is left, and the slowest rules; a rule's time holds what it asks others for."""
    words = sum(round(file.measures["words"].value) for file in report.files if "words" in file.measures)
    yield f"relint: {total:.2f} s for {count(len(report.files), 'file')} with {words:,} words:"
    for name, seconds in watch.steps.items():
        yield f"  {seconds:8.3f} s  {name}"
    yield f"  {max(0.0, total - sum(watch.steps.values())):8.3f} s  everything else"
    slowest = sorted(watch.rules.items(), key=lambda each: (-each[1], each[0]))[:_SLOWEST]
    if slowest:
        yield "The slowest rules:"
    for rule, seconds in slowest:
        yield f"  {seconds:8.3f} s  {rule}"
