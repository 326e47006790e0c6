"""`relint check`: the main job, from paths to the exit status."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click

from relint.cli.options import LEVELS, Asked, joined, relationship_options, selection_options, settings_options
from relint.cli.printing import never_fail_to_print, view_of
from relint.cli.progress import progress
from relint.cli.session import Session, start_session
from relint.discover import STANDARD_INPUT, discover
from relint.errors import ReadError
from relint.reading import decode, read_file
from relint.relationship import Channel, Consent, Stage, Stated
from relint.report import Failure, Report
from relint.reporters import REPORTERS, reporter
from relint.source import Source

FORMATS = ("markdown", "text", "html", "email")


@click.command("check")
@click.argument("paths", nargs=-1, metavar="DRAFTS...")
@click.option("--format", "output", type=click.Choice(list(REPORTERS)), default="terminal", help="How to report.")
@click.option("--as", "as_format", type=click.Choice(FORMATS), help="Read the drafts as this, whatever their names.")
@click.option("--stdin-filename", metavar="NAME", help="What to call the draft on standard input (-).")
@relationship_options
@click.option("--fail-on", type=click.Choice([*LEVELS, "never"]), help="Exit with 1 from this severity on [warning].")
@click.option("--show", type=click.Choice(LEVELS), help="Print from this severity on [advice].")
@selection_options
@click.option("--exclude", multiple=True, metavar="PATTERN", help="Leave these out when walking folders.")
@click.option("--force-exclude", is_flag=True, help="Leave them out even when they are given by name.")
@settings_options
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colour [auto].")
def command(
    paths: tuple[str, ...],
    output: str,
    as_format: str | None,
    stdin_filename: str | None,
    channel: str | None,
    stage: str | None,
    touch: int | None,
    consent: str | None,
    fail_on: str | None,
    show: str | None,
    select: tuple[tuple[str, ...], ...],
    ignore: tuple[tuple[str, ...], ...],
    exclude: tuple[str, ...],
    force_exclude: bool,
    config: Path | None,
    isolated: bool,
    packs: tuple[str, ...],
    pipeline: str | None,
    preview: bool,
    color: str,
) -> int:
    """Read drafts (files, folders, or - for standard input) and say what their readers will feel.

    Exit status: 0 ready, 1 something to settle first, 2 wrong usage, settings or pack, 3 a file could not be read.
    """
    if not paths:
        raise click.UsageError("Which draft? Give a file, a folder, or - for standard input.")
    asked = Asked(config, isolated, packs, pipeline, preview, joined(select), joined(ignore), exclude, fail_on, show)
    stated = Stated(
        Channel(channel) if channel else None,
        Stage(stage) if stage else None,
        touch,
        Consent(consent) if consent else None,
    )
    session = start_session(asked, [stdin_filename or path if path == "-" else path for path in paths])
    sources, failures = _sources(session, paths, stdin_filename, force_exclude=force_exclude)
    report = _linted(session, sources, stated, as_format)
    report = replace(report, failures=(*failures, *report.failures), notices=_notices(session, sources))
    never_fail_to_print(sys.stdout)
    reporter(output)(report, view_of(sys.stdout, color=color, show=session.settings.show), sys.stdout)
    _tell_elsewhere(report, output)
    return report.exit_status


def _sources(
    session: Session, paths: Sequence[str], stdin_filename: str | None, *, force_exclude: bool
) -> tuple[list[Source], list[Failure]]:
    """Everything that could be read, and what could not."""
    settings = session.settings
    found = discover(paths, exclude=settings.exclude, root=settings.folder.absolute(), force_exclude=force_exclude)
    sources: list[Source] = []
    problems = list(found.failures)
    for path in found.paths:
        try:
            sources.append(_read_input(stdin_filename) if path == STANDARD_INPUT else read_file(path))
        except ReadError as error:
            problems.append(error)
    return sources, [Failure(problem.path, problem.problem) for problem in problems]


def _read_input(name: str | None) -> Source:
    return decode(name or STANDARD_INPUT, sys.stdin.buffer.read())


def _linted(session: Session, sources: Sequence[Source], stated: Stated, as_format: str | None) -> Report:
    """The engine's report, with everything late imported: spaCy takes its time."""
    from relint.engine import Job, lint

    checks = session.checks()
    severities = session.severities()
    jobs = [
        Job(
            source,
            session.rules_for(source.path),
            stated=session.stated_for(source.path, stated),
            as_format=as_format,
            severities=severities,
        )
        for source in sources
    ]
    with progress(sources) as on_file:
        report = lint(jobs, checks, fail_on=session.settings.fail_on, on_file=on_file)
    session.keep()
    return report


def _notices(session: Session, sources: Sequence[Source]) -> tuple[str, ...]:
    """A draft that no rule looks at must not pass for a good one."""
    idle = [source.path for source in sources if not session.rules_for(source.path)]
    return (f"no rule is chosen for {', '.join(idle[:3])}{' …' if len(idle) > 3 else ''}.",) if idle else ()


def _tell_elsewhere(report: Report, output: str) -> None:
    """What a format for programs has no place for goes to standard error."""
    if output in ("concise", "github", "sarif"):
        for notice in (*report.notices, *(f"{file.path}: {each}" for file in report.files for each in file.notices)):
            click.echo(f"relint: note: {notice}", err=True)
