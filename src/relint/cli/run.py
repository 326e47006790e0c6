"""What `check` and `profile` share: from paths to the report, by way of what earlier runs found."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from relint.cache import cache_folder
from relint.cli.linting import Done, Draft, Inputs, Linting
from relint.cli.progress import progress
from relint.cli.result_keys import ResultKeys
from relint.cli.session import Session
from relint.discover import STANDARD_INPUT, discover
from relint.errors import ReadError
from relint.finding import Severity
from relint.relationship import Stated
from relint.report import Failure, Report
from relint.results.gathering import Gathering
from relint.results.kept import KeptResults

if TYPE_CHECKING:
    from relint.workers import Died

#: From so many bytes on, starting workers pays: about ten seconds of work for one process.
WORTH_WORKERS = 300_000
#: What one worker gets at once: enough for full batches of the pipeline, few enough to stay small.
BATCH = 32
_BATCH_BYTES = 200_000
#: Each worker should get at least so many batches, so that all end at about the same time.
_ROUNDS = 4


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


@dataclass(frozen=True, slots=True)
class Effort:
    """How to go about a run: answer from earlier runs or not, and with how many processes (`None`: as it pays)."""

    use_results: bool = True
    jobs: int | None = None


def report_on(
    session: Session,
    drafts: Drafts,
    stated: Stated,
    effort: Effort,
    *,
    fail_on: Severity | None,
    min_score: int | None,
    profile: bool,
) -> Report:
    """Everything that was found in the drafts; what could not be read is in it, too."""
    settings = session.settings
    root = settings.folder.absolute()
    found = discover(drafts.paths, exclude=settings.exclude, root=root, force_exclude=drafts.force_exclude)
    profile = profile or min_score is not None
    inputs = Inputs(drafts.stdin_filename)
    results = _results(session) if effort.use_results else None
    keys = ResultKeys(session, stated, drafts.as_format, profile=profile) if results else None
    gathering = Gathering()
    new = list(_unknown(found.paths, inputs, gathering, results, keys))
    if new or not found.paths:
        linting = Linting(session, inputs, stated, drafts.as_format, profile=profile, keys=keys)
        _lint(new, linting, gathering, results, effort.jobs)
        session.keep()
    missing = [Failure(problem.path, problem.problem) for problem in found.failures]
    report = gathering.report()
    return replace(report, failures=(*missing, *report.failures), fail_on=fail_on, min_score=min_score)


def _results(session: Session) -> KeptResults | None:
    """Nothing is kept where there is no cache, or no pipeline to be told apart."""
    folder = cache_folder()
    return KeptResults(folder) if folder and session.pipeline_identity else None


def _unknown(
    paths: Iterable[str],
    inputs: Inputs,
    gathering: Gathering,
    results: KeptResults | None,
    keys: ResultKeys | None,
) -> Iterator[Draft]:
    """The drafts that no earlier run answers for; what the others came to is gathered."""
    for place, path in enumerate(paths):
        if results is None or keys is None:
            yield Draft(place, path, _size(path))
            continue
        try:
            data = inputs.read(path)
        except ReadError:
            yield Draft(place, path, 0)
            continue
        known = results.get(keys.key(inputs.name(path), data))
        if known is None:
            yield Draft(place, path, len(data))
        else:
            gathering.add(place, known)


def _size(path: str) -> int:
    try:
        return Path(path).stat().st_size
    except (OSError, ValueError):
        return 0


def _lint(
    drafts: Sequence[Draft], linting: Linting, gathering: Gathering, results: KeptResults | None, jobs: int | None
) -> None:
    _ = linting.checks  # wrong settings and packs are told even where there is nothing to read
    size = sum(draft.size for draft in drafts)
    with progress(len(drafts), size) as on_draft:
        for draft, done in _answers(drafts, linting, jobs or (_cores() if size >= WORTH_WORKERS else 1)):
            if isinstance(done, Done):
                gathering.add(draft.place, done.data)
                if results and done.key:
                    results.put(done.key, done.data)
                on_draft(done.words)
            else:
                gathering.fail(draft.place, Failure(draft.path, str(done)))
    if results:
        results.prune()


def _answers(drafts: Sequence[Draft], linting: Linting, jobs: int) -> Iterator[tuple[Draft, Done | Died]]:
    if jobs == 1 or len(drafts) < 2:
        for batch in _batches(drafts, BATCH):
            yield from zip(batch, linting(batch), strict=True)
        return
    from relint.workers import spread

    # The first draft is read here: what it takes to read one is loaded then, and workers start with it.
    yield from zip(drafts[:1], linting(drafts[:1]), strict=True)
    rest = drafts[1:]
    yield from spread(linting, _batches(rest, min(BATCH, -(-len(rest) // (jobs * _ROUNDS)))), jobs)


def _batches(drafts: Iterable[Draft], most: int) -> Iterator[list[Draft]]:
    batch: list[Draft] = []
    size = 0
    for draft in drafts:
        if batch and (len(batch) >= most or size + draft.size > _BATCH_BYTES):
            yield batch
            batch, size = [], 0
        batch.append(draft)
        size += draft.size
    if batch:
        yield batch


def _cores() -> int:
    """As many as this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1
