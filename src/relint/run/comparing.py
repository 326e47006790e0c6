"""Two versions of a draft read as written to the same reader, and held against each other."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from relint.draft.relationship import Relationship, Stated
from relint.errors import SettingsError
from relint.outside.structs import replace
from relint.results.comparison import Comparison, compared
from relint.results.report import Failure, FileReport, Report
from relint.run.drafts import Drafts, report_on
from relint.run.scheduling import Scheduling
from relint.run.session import Session

_NOTHING_STATED = Stated()
_AS_IT_PAYS = Scheduling()


class Compared(NamedTuple):
    """What came of it: a comparison (`None`: one of the two could not be read), what failed, what is to be said."""

    comparison: Comparison | None
    failures: tuple[Failure, ...] = ()
    notices: tuple[str, ...] = ()


def compare(
    session: Session,
    before: Drafts,
    after: Drafts,
    stated: Stated = _NOTHING_STATED,
    scheduling: Scheduling = _AS_IT_PAYS,
) -> Compared:
    """The newer draft beside the older one. An edit does not change who reads it: what one says of the reader holds
    for both, and what neither says is inferred from the older."""
    old, new = (_read(session, drafts, stated, scheduling) for drafts in (before, after))
    if isinstance(old.file, FileReport) and isinstance(new.file, FileReport):
        same = shared(old.file.relationship, new.file.relationship)
        if not (old.file.drafts or new.file.drafts):
            old = _read_as(same, old, session, before, stated, scheduling)
            new = _read_as(same, new, session, after, stated, scheduling)
    failures, notices = (*old.failures, *new.failures), (*old.notices, *new.notices)
    if old.file is None or new.file is None:
        return Compared(None, failures, notices)
    return Compared(compared(old.file, new.file), failures, notices)


class _Version(NamedTuple):
    file: FileReport | None
    failures: tuple[Failure, ...]
    notices: tuple[str, ...]


def _read(session: Session, drafts: Drafts, stated: Stated, scheduling: Scheduling) -> _Version:
    several = SettingsError(f"{drafts.names[0]} is not one draft: name two files, the older one first.")
    if len(drafts.found(session.settings).paths) > 1:  # before a whole folder is read
        raise several
    with report_on(session, drafts, stated, scheduling, profile=True) as report:
        files = tuple(report.files)
        if len(files) > 1 or (not files and len(report.failures) > 1):
            raise several
        return _Version(files[0] if files else None, report.failures, tuple(_notices(report, files)))


def _notices(report: Report, files: Iterable[FileReport]) -> Iterable[str]:
    return (*report.notices, *(f"{file.path}: {notice}" for file in files for notice in file.notices))


def shared(old: Relationship, new: Relationship) -> Stated:
    """Each part as the newer draft states it, else as the older one states or seems to say."""

    def of(part: str) -> Relationship:
        return new if part in new.stated else old

    return Stated(of("channel").channel, of("stage").stage, of("touch").touch, of("consent").consent)


def _read_as(
    same: Stated, read: _Version, session: Session, drafts: Drafts, stated: Stated, scheduling: Scheduling
) -> _Version:
    """The same again where it was taken for something else."""
    if read.file is None or replace(same.applied_to(taken := read.file.relationship), stated=taken.stated) == taken:
        return read
    return _read(session, drafts, same.over(stated), scheduling)
