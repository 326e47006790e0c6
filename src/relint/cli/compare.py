"""`relint compare`: two versions of a draft, and whether the reader is better off."""

from __future__ import annotations

import sys
from importlib import import_module

import click

from relint.cli.options import (
    as_option,
    color_option,
    effort_options,
    relationship_options,
    settings_options,
    stdin_option,
)
from relint.cli.printing import as_long_as_read, never_fail_to_print, say, view_of
from relint.draft.relationship import Stated
from relint.errors import SettingsError
from relint.outside.visible import visible
from relint.results.comparison import Verdict
from relint.results.report import ExitStatus
from relint.run.comparing import compare
from relint.run.discover import STANDARD_INPUT
from relint.run.drafts import Drafts
from relint.run.overrides import Overrides
from relint.run.scheduling import Scheduling
from relint.run.session import start_session

_REPORTERS = {"terminal": "relint.reporters.terminal_comparison", "json": "relint.reporters.json_comparison"}


@click.command("compare")
@click.argument("before")
@click.argument("after")
@as_option
@stdin_option
@click.option("--format", "output", type=click.Choice(list(_REPORTERS)), default="terminal", help="How to report.")
@relationship_options
@settings_options("selection", "telling")
@effort_options
@color_option
def command(
    before: str,
    after: str,
    as_format: str | None,
    stdin_filename: str | None,
    output: str,
    stated: Stated,
    asked: Overrides,
    scheduling: Scheduling,
    color: str,
) -> int:
    """Hold a newer version of a draft against the older one: what went, what came, what moved.

    BEFORE and AFTER are files (one of them may be - for standard input), read as written to the same reader.

    Exit status: 0 better or much the same, 1 worse, 2 wrong usage, settings or pack, 3 a file could not be read.
    """
    if before == after == STANDARD_INPUT:
        raise SettingsError("only one of the two can be standard input.")
    old, new = (Drafts((path,), as_format, stdin_filename) for path in (before, after))
    session = start_session(asked, [*old.names, *new.names])
    never_fail_to_print(sys.stdout, output)
    view = view_of(sys.stdout, color=color, show=session.settings.show)
    done = compare(session, old, new, stated, scheduling)
    for notice in done.notices:
        say(f"relint: note: {visible(notice)}")
    for failure in done.failures:
        say(f"relint: {visible(failure.path)}: {visible(failure.problem)}")
    if done.comparison:
        with as_long_as_read(sys.stdout):
            import_module(_REPORTERS[output]).render(done.comparison, view, sys.stdout)
    if done.failures:
        return ExitStatus.FAILURE
    worse = done.comparison is not None and done.comparison.verdict in (Verdict.WORSE, Verdict.EMPTY)
    return ExitStatus.FINDINGS if worse else ExitStatus.CLEAN
