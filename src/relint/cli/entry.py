"""From a command line to an exit status: the last place where anything that goes wrong is told."""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Sequence

import click

from relint.cli.group import relint
from relint.cli.printing import as_long_as_read, never_fail_to_print, say
from relint.errors import RelintError
from relint.outside.visible import visible
from relint.results.report import ExitStatus

_INTERRUPTED = 130
#: What a system says when no more can be written, to whatever it was.
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)
#: What a system says of a path that it does not take, or not from this user.
_BARRED = (errno.ENAMETOOLONG, errno.EACCES, errno.EPERM, errno.ELOOP, errno.EROFS)
#: What a shell sets when it asks how a command line may go on, or how to ask that.
COMPLETION = "_RELINT_COMPLETE"


def run(arguments: Sequence[str]) -> int:
    """Run one command; the exit status is 3, never Python's 1, when relint itself breaks down."""
    try:
        if asked := os.environ.get(COMPLETION):
            return _completed(asked)
        status = carry_out(arguments)
        with as_long_as_read(sys.stdout):
            return status
    except (Exception, KeyboardInterrupt) as problem:
        return told(problem)


def carry_out(arguments: Sequence[str]) -> int:
    """Run one command and give its exit status; whatever goes wrong is raised."""
    # Not by `relint.main`: click would end the process with Python's 1 when nobody reads its output any more.
    never_fail_to_print(sys.stdout)
    try:
        with relint.make_context("relint", list(arguments)) as context:
            return int(relint.invoke(context) or 0)
    except click.exceptions.Exit as left:
        return left.exit_code


def _completed(asked: str) -> int:
    """Answer the shell; click reads the command line so far from the environment."""
    from click.shell_completion import shell_complete

    return shell_complete(relint, {}, "relint", COMPLETION, asked)


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
        shown = io.StringIO()
        problem.show(shown)
        say(shown.getvalue().rstrip("\n"))
        return ExitStatus.USAGE
    if isinstance(problem, RelintError):
        say(f"relint: {problem}")
        return ExitStatus.USAGE
    if isinstance(problem, click.Abort | KeyboardInterrupt):
        say("relint: stopped.")
        return _INTERRUPTED
    if isinstance(problem, BrokenPipeError):
        with as_long_as_read(sys.stdout):
            raise problem
        return ExitStatus.CLEAN
    if isinstance(problem, OSError) and problem.errno in _FULL:
        say(f"relint: what was found cannot be written: {problem.strerror}")
        return ExitStatus.FAILURE
    if isinstance(problem, OSError) and problem.filename is not None and problem.errno in _BARRED:
        say(f"relint: {visible(str(problem.filename))}: {problem.strerror}")
        return ExitStatus.USAGE
    return _broken(problem)


def _broken(problem: BaseException) -> ExitStatus:
    if os.environ.get("RELINT_DEBUG"):
        import traceback

        traceback.print_exception(problem)
    else:
        say(
            f"relint: broke down on its own account ({type(problem).__name__}: {visible(str(problem))}). "
            "Your draft is not to blame.\n"
            "Set RELINT_DEBUG=1 and run it again to see where; please send us what it prints."
        )
    return ExitStatus.FAILURE
