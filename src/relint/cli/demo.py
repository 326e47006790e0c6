"""`relint demo`: what relint says of a bad mail that comes with it, for whoever has no draft at hand."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from relint.cli.options import color_option
from relint.cli.printing import as_long_as_read, never_fail_to_print, view_of
from relint.draft.relationship import Stated
from relint.draft.source import Source
from relint.engine.line import lint
from relint.reporters import reporter
from relint.results.report import ExitStatus, Report
from relint.run.jobs import job_for
from relint.run.overrides import Overrides
from relint.run.session import start_session

MAIL = Path(__file__).with_name("demo-mail.md")
_AFTERWARDS = """\

That was a mail of ours. With yours:
  relint your-draft.md     (or a folder, or - for standard input)
  relint init              sets relint up where your drafts are
  relint rules             lists all that it looks for"""


@click.command("demo")
@click.option("--full", is_flag=True, help="Tell every finding in full, in the order of the mail.")
@color_option
def command(full: bool, color: str) -> int:
    """Show a bad mail and what relint says of it. Nothing is read of yours, and nothing is written."""
    source = Source("demo-mail.md", MAIL.read_text(encoding="utf-8"))
    never_fail_to_print(sys.stdout)
    view = view_of(sys.stdout, color=color, full=full)
    report = _report(source)
    with as_long_as_read(sys.stdout):
        click.echo("The mail:\n")
        for number, line in enumerate(source.text.splitlines(), 1):
            click.echo(f"{number:>3}  {line}".rstrip())
        click.echo("\nWhat relint says of it:\n")
        reporter("terminal")(report, view, sys.stdout)
        click.echo(_AFTERWARDS)
    return ExitStatus.CLEAN


def _report(source: Source) -> Report:
    session = start_session(Overrides(isolated=True))
    report = lint([job_for(session, source, Stated(), None)], session.checks())
    session.keep()
    return report
