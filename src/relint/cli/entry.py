"""From a command line to an exit status: the last place where anything that goes wrong is told."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click

from relint.cli.group import relint
from relint.errors import RelintError
from relint.results.report import ExitStatus

_INTERRUPTED = 130


def run(arguments: Sequence[str]) -> int:
    """Run one command; the exit status is 3, never Python's 1, when relint itself breaks down."""
    try:
        return carry_out(arguments)
    except (Exception, KeyboardInterrupt) as problem:
        return told(problem)


def carry_out(arguments: Sequence[str]) -> int:
    """Run one command and give its exit status; whatever goes wrong is raised."""
    return int(relint.main(args=list(arguments), standalone_mode=False) or 0)


def attempt(arguments: Sequence[str]) -> int:
    """Run one command where nobody reads what is wrong with it: a wrong usage, setting or pack is only a status."""
    try:
        return carry_out(arguments)
    except (click.ClickException, RelintError):
        return ExitStatus.USAGE


def told(problem: BaseException) -> int:
    """Tell the user what stopped a run, and give its exit status."""
    if isinstance(problem, click.exceptions.NoArgsIsHelpError):
        click.echo(problem.format_message())
        return ExitStatus.USAGE
    if isinstance(problem, click.ClickException):
        problem.show()
        return ExitStatus.USAGE
    if isinstance(problem, RelintError):
        click.echo(f"relint: {problem}", err=True)
        return ExitStatus.USAGE
    if isinstance(problem, click.Abort | KeyboardInterrupt):
        click.echo("relint: stopped.", err=True)
        return _INTERRUPTED
    if isinstance(problem, BrokenPipeError):
        # Whoever read our output has seen enough; keep Python from complaining when it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitStatus.CLEAN
    return _broken(problem)


def _broken(problem: BaseException) -> ExitStatus:
    if os.environ.get("RELINT_DEBUG"):
        import traceback

        traceback.print_exception(problem)
    else:
        click.echo(
            f"relint: broke down on its own account ({type(problem).__name__}: {problem}). "
            "Your draft is not to blame.\n"
            "Set RELINT_DEBUG=1 and run it again to see where; please send us what it prints.",
            err=True,
        )
    return ExitStatus.FAILURE
