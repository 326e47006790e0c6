"""A report without what was in the drafts at a revision of Git's: changed ones are read, as they are and were."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import cached_property
from pathlib import Path

from relint.baseline.former import FormerText, former_entries
from relint.baseline.git import GitRevision
from relint.baseline.holding import Holding
from relint.draft.file_names import is_draft
from relint.errors import ReadError
from relint.outside.plain_files import is_folder
from relint.outside.structs import replace
from relint.results.report import FileReport, Known, Report
from relint.run.discover import STANDARD_INPUT
from relint.run.inputs import Inputs

#: What earlier drafts come to: given what to read and how.
Look = Callable[[Sequence[str], Inputs], Iterable[FileReport]]


class SinceRevision:
    """Which drafts are not what they were at a revision, and the report without what was in them then."""

    def __init__(self, revision: str, names: Sequence[str]) -> None:
        folders = [Path(name if is_folder(name) else os.path.dirname(name) or ".") for name in names]  # noqa: PTH120
        start = next((folder for folder in folders if is_folder(folder)), Path())
        self._git = GitRevision(start, revision)
        self._skipped = 0

    @cached_property
    def _changed(self) -> frozenset[str]:
        return self._git.changed()

    def changed(self, paths: Sequence[str], inputs: Inputs) -> tuple[str, ...]:
        """Those of the drafts that have to be looked at."""
        named = ((path, self._named(inputs.name(path))) for path in paths)
        kept = tuple(path for path, name in named if path == STANDARD_INPUT or name in self._changed)
        self._skipped = len(paths) - len(kept)
        return kept

    def without_former(self, report: Report, inputs: Inputs, paths: Sequence[str], look: Look) -> Report:
        """The report without what was found in the drafts as they were, and without what was said in any of them."""
        wanted = {path for path in self._changed if is_draft(os.path.basename(path))}  # noqa: PTH119
        wanted |= {self._named(inputs.name(path)) for path in paths}
        here = Path.cwd()
        former = {
            os.path.relpath(self._git.root / path, here): content
            for path, content in self._git.contents(sorted(wanted))
        }
        before = tuple(look(tuple(former), FormerInputs(former)))
        holding = Holding(former_entries(before, self._named), self._named, self._is_gone)
        files, moved = FormerText(before).without(holding.without_known(report.files))
        held = holding.count + moved
        said = f"Since {self._git.name}: {held:,} {'finding' if held == 1 else 'findings'} from before held back"
        if self._skipped:
            said += f", {self._skipped:,} unchanged {'draft' if self._skipped == 1 else 'drafts'} not read"
        known = Known(held + (report.known.held if report.known else 0), report.known.stale if report.known else ())
        return replace(report, files=files, notices=(*report.notices, f"{said}."), known=known)

    def _named(self, path: str) -> str:
        """A draft's path from the root of the repository; links above it followed, as Git does."""
        folder, name = os.path.split(os.path.abspath(path))  # noqa: PTH100
        return os.path.relpath(os.path.join(os.path.realpath(folder), name), self._git.root).replace(os.sep, "/")  # noqa: PTH118

    def _is_gone(self, draft: str) -> bool:
        return not os.path.lexists(self._git.root / draft)


class FormerInputs(Inputs):
    """Drafts as they were, under their present names."""

    def __init__(self, contents: dict[str, bytes]) -> None:
        super().__init__(None)
        self._contents = contents

    def size(self, path: str) -> int:
        """How many bytes there are to read."""
        return len(self._contents[path])

    def read(self, path: str) -> bytes:
        """The bytes of a draft. Raises `ReadError`."""
        with suppress(KeyError):
            return self._contents[path]
        raise ReadError(path, "was not there")
