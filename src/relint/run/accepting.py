"""A baseline written or pruned: what is found today is known tomorrow."""

from __future__ import annotations

from collections import Counter

from relint.baseline.file import read_baseline, write_baseline
from relint.baseline.former import former_entries
from relint.baseline.known_by import BaselineEntry
from relint.draft.relationship import Stated
from relint.errors import SettingsError
from relint.outside.plain_files import is_file
from relint.outside.structs import Struct, replace
from relint.results.report import Failure
from relint.run.adopting import BaselineFile, is_whole
from relint.run.drafts import Drafts, Progress, report_on, unwatched
from relint.run.scheduling import Scheduling
from relint.run.session import Session


class Accepted(Struct, frozen=True):
    """What became of a baseline: where it is, how many entries it has for how many drafts, how many came and went."""

    shown: str
    entries: int
    drafts: int
    added: int
    removed: int
    failures: tuple[Failure, ...]


def write_anew(
    session: Session,
    drafts: Drafts,
    scheduling: Scheduling,
    *,
    replacing: bool = False,
    writes_nothing_empty: bool = False,
    progress: Progress = unwatched,
) -> Accepted:
    """Write down everything that is found now. What is known of drafts that were not read stays.

    Raises `SettingsError` where there is a baseline already, unless it is to be replaced. `writes_nothing_empty`: where
    nothing is found, no file is written.
    """
    file = _file(session, drafts)
    there = is_file(file.path)
    if there and not replacing:
        raise SettingsError(
            f"{file.shown} is there already. --update takes out what is settled; "
            "--replace writes it anew, with all that has come since."
        )
    old = read_baseline(file.path, file.shown) if there else Counter[BaselineEntry]()
    with report_on(_seeing(session, known=False), drafts, scheduling=scheduling, progress=progress) as report:
        found = former_entries(report.files, file.named)
        read = {file.named(each.path) for each in report.files}
        failures = report.failures
    kept = {entry: count for entry, count in old.items() if entry.draft not in read and not file.is_gone(entry.draft)}
    if writes_nothing_empty and not found:
        return Accepted(file.shown, 0, 0, 0, 0, failures)
    return _written(file, old, found + Counter(kept), failures)


def prune(session: Session, drafts: Drafts, scheduling: Scheduling, *, progress: Progress = unwatched) -> Accepted:
    """Take out the entries for which nothing is found any more; nothing is added."""
    file = _file(session, drafts)
    if not is_file(file.path):
        raise SettingsError(f"there is no {file.shown} to update: relint baseline writes it.")
    old = read_baseline(file.path, file.shown)
    with report_on(_seeing(session, known=True), drafts, scheduling=scheduling, progress=progress) as report:
        stale = report.known.stale if report.known else ()
        failures = report.failures
    return _written(file, old, old - Counter(BaselineEntry(*each) for each in stale), failures)


def _seeing(session: Session, *, known: bool) -> Session:
    return Session(session.settings, replace(session.asked, use_baseline=known))


def _file(session: Session, drafts: Drafts) -> BaselineFile:
    if not is_whole(session, Stated(), drafts.as_format):
        raise SettingsError("a baseline is made by all rules: leave --select, --ignore, --pack and --as out.")
    return BaselineFile(session, drafts.names)


def _written(
    file: BaselineFile, old: Counter[BaselineEntry], new: Counter[BaselineEntry], failures: tuple[Failure, ...]
) -> Accepted:
    if new != old or not is_file(file.path):
        try:
            write_baseline(file.path, new)
        except OSError as problem:
            raise SettingsError(f"{file.shown} cannot be written: {problem.strerror or problem}") from problem
    drafts = len({entry.draft for entry in new})
    return Accepted(file.shown, new.total(), drafts, (new - old).total(), (old - new).total(), failures)
