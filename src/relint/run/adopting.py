"""A report without what its baseline holds: where that lies, how drafts are called in it, what is told of it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from relint.draft.relationship import Stated
from relint.outside.plain_files import is_file
from relint.outside.structs import replace
from relint.results.report import Known, Report
from relint.run.session import Session, common_folder

#: Beside the settings, unless they say otherwise.
FILE_NAME = ".relint-baseline.yaml"
#: Stale entries that are named, and as much of their words.
_NAMED = 3
_QUOTED = 60


class BaselineFile:
    """Where the baseline of a run lies, and how a draft is called in it."""

    def __init__(self, session: Session, names: Sequence[str]) -> None:
        settings = session.settings
        self._setting = settings.baseline
        self._session = session
        if settings.baseline:
            self.path = settings.folder.absolute() / Path(settings.baseline).expanduser()
        elif settings.file:
            self.path = settings.folder.absolute() / FILE_NAME
        else:
            self.path = _nearest(FILE_NAME, names) or Path.cwd() / FILE_NAME

    @property
    def shown(self) -> str:
        """How to call it to the user."""
        near = os.path.relpath(self.path)
        return str(self.path) if near.startswith(os.pardir + os.sep + os.pardir) else near

    @property
    def is_there(self) -> bool:
        """True when there is one. Raises `SettingsError` when the settings name one that is not there."""
        if is_file(self.path):
            return True
        if self._setting:
            problem = f"baseline: there is no {self.shown}; “relint baseline” writes it."
            raise self._session.settings.refusal(problem, "baseline")
        return False

    def named(self, path: str) -> str:
        """A draft's path as it is written in the baseline: from its folder, the same on every system."""
        return os.path.relpath(os.path.abspath(path), self.path.parent).replace(os.sep, "/")  # noqa: PTH100

    def is_gone(self, draft: str) -> bool:
        """True when a draft of the baseline is no file any more."""
        return not os.path.lexists(self.path.parent / draft)


def without_baseline(report: Report, session: Session, names: Sequence[str], *, is_whole: bool) -> Report:
    """The report without what the baseline holds. Of a run that is not whole no entry can be called stale."""
    file = BaselineFile(session, names)
    if not file.is_there:
        return report
    from relint.baseline.file import read_baseline
    from relint.baseline.holding import Holding

    holding = Holding(read_baseline(file.path, file.shown), file.named, file.is_gone)
    files = holding.without_known(report.files)
    unread = {file.named(failure.path) for failure in report.failures}
    stale = [entry for entry in holding.stale if entry.draft not in unread] if is_whole else []
    said = []
    if holding.count:
        are = "finding that was" if holding.count == 1 else "findings that were"
        said.append(f"{holding.count:,} {are} here before held back ({file.shown}; --no-baseline tells all).")
    if stale:
        named = "; ".join(f"{draft}, {rule}{_quoted(says)}" for draft, rule, says in stale[:_NAMED])
        more = f" and {len(stale) - _NAMED:,} more" if len(stale) > _NAMED else ""
        are = "1 entry is" if len(stale) == 1 else f"{len(stale):,} entries are"
        said.append(f"{are} stale in {file.shown}: {named}{more}. “relint baseline --update” takes what is stale out.")
    known = Known(holding.count, tuple((entry.draft, entry.rule, entry.says) for entry in stale))
    return replace(report, files=files, notices=(*report.notices, *said), known=known)


def _quoted(says: str) -> str:
    return f" “{says if len(says) <= _QUOTED else says[:_QUOTED] + ' …'}”" if says else " (whole draft)"


def _nearest(name: str, drafts: Sequence[str]) -> Path | None:
    """The nearest file of this name, from the folder that holds all drafts upwards."""
    folder = common_folder(drafts).absolute()
    return next((each / name for each in (folder, *folder.parents) if is_file(each / name)), None)


def is_whole(session: Session, stated: Stated, as_format: str | None) -> bool:
    """True when a run finds all that the settings let it find: what it does not find is settled then."""
    narrowed = any(session.asked.names(name) for name in ("select", "ignore", "packs"))
    return not (narrowed or as_format) and stated == Stated()
