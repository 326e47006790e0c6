"""What `check` and `profile` share: from paths to the engine's report."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace

import click

from relint.cli.progress import progress
from relint.cli.session import Session
from relint.discover import STANDARD_INPUT, discover
from relint.errors import ReadError
from relint.finding import Severity
from relint.reading import decode, read_file
from relint.relationship import Stated
from relint.report import Failure, Report
from relint.source import Source


@dataclass(frozen=True, slots=True)
class Drafts:
    """Which drafts the command line named, and how to read them."""

    paths: tuple[str, ...]
    as_format: str | None = None
    stdin_filename: str | None = None
    force_exclude: bool = False

    def __post_init__(self) -> None:
        if not self.paths:
            raise click.UsageError("Which draft? Give a file, a folder, or - for standard input.")

    @property
    def names(self) -> list[str]:
        """The paths, with standard input under the name it was given."""
        return [self.stdin_filename or path if path == STANDARD_INPUT else path for path in self.paths]


def report_on(
    session: Session, drafts: Drafts, stated: Stated, *, fail_on: Severity | None, min_score: int | None, profile: bool
) -> Report:
    """Everything that was found in the drafts; what could not be read is in it, too."""
    sources, failures = _sources(session, drafts)
    report = _linted(session, sources, stated, drafts.as_format, profile=profile or min_score is not None)
    return replace(
        report,
        failures=(*failures, *report.failures),
        notices=(*_notices(session, sources), *report.notices),
        fail_on=fail_on,
        min_score=min_score,
    )


def _sources(session: Session, drafts: Drafts) -> tuple[list[Source], list[Failure]]:
    """Everything that could be read, and what could not."""
    settings = session.settings
    root = settings.folder.absolute()
    found = discover(drafts.paths, exclude=settings.exclude, root=root, force_exclude=drafts.force_exclude)
    sources: list[Source] = []
    problems = list(found.failures)
    for path in found.paths:
        try:
            sources.append(_read_input(drafts.stdin_filename) if path == STANDARD_INPUT else read_file(path))
        except ReadError as error:
            problems.append(error)
    return sources, [Failure(problem.path, problem.problem) for problem in problems]


def _read_input(name: str | None) -> Source:
    return decode(name or STANDARD_INPUT, sys.stdin.buffer.read())


def _linted(
    session: Session, sources: Sequence[Source], stated: Stated, as_format: str | None, *, profile: bool
) -> Report:
    """The engine's report, with everything late imported: spaCy takes its time."""
    from relint.language.quick_spacy import import_quickly

    import_quickly()  # before anything else imports spaCy in its own, slower way
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
        report = lint(jobs, checks, on_file=on_file, profile=profile)
    session.keep()
    return report


def _notices(session: Session, sources: Sequence[Source]) -> tuple[str, ...]:
    """A draft that no rule looks at must not pass for a good one."""
    idle = [source.path for source in sources if not session.rules_for(source.path)]
    return (f"no rule is chosen for {', '.join(idle[:3])}{' …' if len(idle) > 3 else ''}.",) if idle else ()
