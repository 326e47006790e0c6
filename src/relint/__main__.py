"""`python -m relint` and the command `relint`: the last place where anything that goes wrong is told."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click

from relint.cli.group import relint
from relint.errors import RelintError
from relint.report import ExitStatus

_INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit status is 3, never Python's 1, when relint itself breaks down."""
    try:
        status = relint.main(args=list(arguments) if arguments is not None else None, standalone_mode=False)
        return int(status or 0)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message())
        return ExitStatus.USAGE
    except click.ClickException as error:
        error.show()
        return ExitStatus.USAGE
    except RelintError as error:
        click.echo(f"relint: {error}", err=True)
        return ExitStatus.USAGE
    except (click.Abort, KeyboardInterrupt):
        click.echo("relint: stopped.", err=True)
        return _INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has seen enough; keep Python from complaining when it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitStatus.CLEAN
    except Exception as error:
        return _broken(error)


def _broken(error: Exception) -> ExitStatus:
    if os.environ.get("RELINT_DEBUG"):
        import traceback

        traceback.print_exc()
    else:
        click.echo(
            f"relint: broke down on its own account ({type(error).__name__}: {error}). Your draft is not to blame.\n"
            "Set RELINT_DEBUG=1 and run it again to see where; please send us what it prints.",
            err=True,
        )
    return ExitStatus.FAILURE


if __name__ == "__main__":
    sys.exit(main())
