"""What `check`, `profile` and every other caller share: from paths to the report, by way of what earlier runs found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import date
from typing import TYPE_CHECKING

from relint.cache import cache_folder
from relint.draft.relationship import Stated
from relint.errors import ReadError, SettingsError
from relint.outside.kept_expressions import EXPRESSIONS
from relint.outside.structs import Struct, replace
from relint.results.encoding import entry_of
from relint.results.finding import Severity
from relint.results.gathering import Gathering
from relint.results.kept import KeptResults
from relint.results.report import Failure, FileReport, Report
from relint.run.adopting import is_whole, without_baseline
from relint.run.discover import STANDARD_INPUT, Discovered, discover
from relint.run.inputs import Done, Draft, Inputs
from relint.run.result_keys import ResultKeys
from relint.run.scheduling import Scheduling
from relint.run.session import Session
from relint.settings.config import Settings

if TYPE_CHECKING:
    from relint.run.linting import Linting
    from relint.run.since import SinceRevision


class Drafts(Struct, frozen=True):
    """Which drafts the command line named, and how to read them."""

    paths: tuple[str, ...]
    as_format: str | None = None
    stdin_filename: str | None = None
    force_exclude: bool = False

    def __post_init__(self) -> None:
        if not self.paths:
            raise SettingsError("which draft? Give a file, a folder, or - for standard input.")

    @property
    def names(self) -> list[str]:
        """The paths, with standard input under the name it was given."""
        return [self.stdin_filename or path if path == STANDARD_INPUT else path for path in self.paths]

    def found(self, settings: Settings) -> Discovered:
        """The files that these paths stand for, without what the settings exclude."""
        root = settings.folder.absolute()
        return discover(self.paths, exclude=settings.exclude, root=root, force_exclude=self.force_exclude)


_NOTHING_STATED = Stated()
_AS_IT_PAYS = Scheduling()
#: Told how many drafts there are and how many bytes; gives what to call with the words of each draft that is done.
Progress = Callable[[int, int], AbstractContextManager[Callable[[int], None]]]


@contextmanager
def unwatched(_drafts: int, _size: int) -> Iterator[Callable[[int], None]]:
    """Progress that nobody looks at."""
    yield lambda _words: None


@contextmanager
def report_on(
    session: Session,
    drafts: Drafts,
    stated: Stated = _NOTHING_STATED,
    scheduling: Scheduling = _AS_IT_PAYS,
    *,
    fail_on: Severity | None = Severity.WARNING,
    min_score: int | None = None,
    profile: bool = False,
    progress: Progress = unwatched,
) -> Iterator[Report]:
    """Everything that was found in the drafts, as long as the context lasts; what could not be read is in it, too.

    `fail_on` and `min_score` decide the report's exit status; `profile` adds each draft's profile. What a baseline
    holds, and what was there at a revision, is left out where the session was asked for that.
    """
    found = drafts.found(session.settings)
    looking = _Looking(session, drafts, stated, scheduling, profile=profile or min_score is not None)
    inputs = Inputs(drafts.stdin_filename)
    since = _since(session, drafts)
    paths = since.changed(found.paths, inputs) if since else found.paths
    with Gathering() as gathering:
        looking.gather(paths, inputs, gathering, progress)
        missing = [Failure(problem.path, problem.problem) for problem in found.failures]
        report = gathering.report()
        report = replace(report, failures=(*missing, *report.failures), fail_on=fail_on, min_score=min_score)
        if session.asked.use_baseline and not session.asked.isolated:
            whole = since is None and is_whole(session, stated, drafts.as_format)
            report = without_baseline(report, session, drafts.names, is_whole=whole)
        if since:
            report = since.without_former(report, inputs, paths, looking.look)
        yield report


def _since(session: Session, drafts: Drafts) -> SinceRevision | None:
    if session.asked.new_since is None:
        return None
    from relint.run.since import SinceRevision

    return SinceRevision(session.asked.new_since, drafts.names)


class _Looking:
    """How drafts become reports in one run: from what earlier runs found, else by linting them."""

    def __init__(
        self, session: Session, drafts: Drafts, stated: Stated, scheduling: Scheduling, *, profile: bool
    ) -> None:
        self._session, self._stated, self._scheduling = session, stated, scheduling
        self._as_format, self._profile = drafts.as_format, profile
        self._results = _results(session) if scheduling.use_results else None
        self._keys = ResultKeys(session, stated, drafts.as_format, profile=profile) if self._results else None

    def gather(self, paths: Sequence[str], inputs: Inputs, gathering: Gathering, progress: Progress) -> None:
        """What becomes of each draft."""
        today = self._session.asked.today
        new = list(_unknown(paths, inputs, gathering, self._results, self._keys, today))
        if new or not paths:
            from relint.run.linting import Linting  # with the engine and numpy

            linting = Linting(
                self._session,
                inputs,
                self._stated,
                self._as_format,
                profile=self._profile,
                keys=self._keys,
                watch=self._scheduling.watch,
            )
            _lint(new, linting, gathering, self._results, self._scheduling, progress)
            self._session.keep()
            EXPRESSIONS.keep()

    def look(self, paths: Sequence[str], inputs: Inputs) -> Iterator[FileReport]:
        """The reports alone, of drafts that may have been otherwise than they are."""
        if paths:
            with Gathering() as gathering:
                self.gather(paths, inputs, gathering, unwatched)
                yield from gathering.report().files


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
    today: date | None,
) -> Iterator[Draft]:
    """The drafts that no earlier run answers for; what the others came to is gathered."""
    for place, path in enumerate(paths):
        if results is None or keys is None:
            yield Draft(place, path, inputs.size(path))
            continue
        try:
            data = inputs.read(path)
        except ReadError:
            yield Draft(place, path, 0)
            continue
        known = results.get(keys.key(inputs.name(path), data))
        if known is None or not entry_of(known).holds_on(today):
            yield Draft(place, path, len(data))
        else:
            gathering.add(place, known)


def _lint(
    drafts: Sequence[Draft],
    linting: Linting,
    gathering: Gathering,
    results: KeptResults | None,
    scheduling: Scheduling,
    progress: Progress,
) -> None:
    _ = linting.checks  # wrong settings and packs are told even where there is nothing to read
    with progress(len(drafts), sum(draft.size for draft in drafts)) as on_draft:
        for draft, done in scheduling.answers(drafts, linting):
            if isinstance(done, Done):
                gathering.add(draft.place, done.data)
                if results and done.key:
                    results.put(done.key, done.data)
                on_draft(done.words)
            else:
                gathering.fail(draft.place, Failure(draft.path, str(done)))
    if results:
        results.prune()
