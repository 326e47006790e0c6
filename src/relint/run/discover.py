"""From what the user named to the files to read: folders walked, `.gitignore` and `exclude` honoured."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from relint.draft.file_names import is_draft
from relint.errors import ReadError
from relint.outside.plain_files import leads_to, plain_bytes
from relint.outside.structs import Struct
from relint.run.empty_folders import why_none
from relint.settings.ignore_patterns import gitignore, understood

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

STANDARD_INPUT = "-"
_LEADS_OUT = "is a link out of the project; name it yourself to have it read"
#: A longer `.gitignore` is none.
LONGEST_IGNORE = 1_000_000
#: Folders of tools, never of drafts.
_TOOLS = frozenset({"node_modules", "__pycache__", "venv", "site-packages"})


class Discovered(Struct, frozen=True):
    """`paths` to read, each once, in the order named and by name within a folder; and what was wrong with the rest."""

    paths: tuple[str, ...]
    failures: tuple[ReadError, ...] = ()


def discover(
    named: Sequence[str], *, exclude: Sequence[str] = (), root: Path | None = None, force_exclude: bool = False
) -> Discovered:
    """The drafts under the named paths. `exclude` are patterns as in `.gitignore`, seen from `root`.

    A path given by name is read whatever it is called, unless `force_exclude`; one that is not there is left to
    the reader, which says so.
    """
    excluded = _Excluded(exclude, root or Path.cwd())
    found: dict[str, None] = {}
    failures: list[ReadError] = []
    for name in named:
        path = Path(name)
        if name == STANDARD_INPUT or not os.path.isdir(name):  # noqa: PTH112 - what may not be looked at is no error yet
            if not (force_exclude and name != STANDARD_INPUT and excluded.covers(path)):
                found[name] = None
            continue
        if force_exclude and excluded.covers(path):
            continue
        walk = _FolderWalk(excluded)
        drafts = list(walk.drafts(path))
        if not drafts and not walk.failures:
            failures.append(ReadError(name, why_none(path, excluded.covers, _TOOLS)))
        failures += walk.failures
        found.update(dict.fromkeys(str(each) for each in drafts))
    return Discovered(tuple(found), tuple(failures))


class _Excluded:
    """The user's `exclude` patterns."""

    def __init__(self, patterns: Sequence[str], root: Path) -> None:
        self._root = leads_to(root)
        self._spec = gitignore(patterns) if patterns else None

    def covers(self, path: Path, *, is_folder: bool = False) -> bool:
        """True when the path, or a folder it lies in, is excluded."""
        if self._spec is None:
            return False
        # Not resolved: a link is excluded by its own name.
        inside = os.path.relpath(path.absolute(), self._root).replace(os.sep, "/")
        return self._spec.match_file(inside + "/" if is_folder else inside)


class _Ignored(Struct, frozen=True):
    """One `.gitignore` and the folder it speaks of."""

    folder: Path
    spec: GitIgnoreSpec

    def says(self, path: Path, *, is_folder: bool) -> bool | None:
        """True: ignored; False: taken back; `None`: says nothing."""
        inside = path.relative_to(self.folder).as_posix()
        return self.spec.check_file(inside + "/" if is_folder else inside).include


class _FolderWalk:
    """One folder that was named, walked down; `failures` are what in it could not be opened or leads out."""

    def __init__(self, excluded: _Excluded) -> None:
        self.failures: list[ReadError] = []
        self._excluded = excluded
        self._visited: set[str] = set()
        self._project = ""

    def drafts(self, folder: Path) -> Iterator[Path]:
        """Every draft below, by name."""
        start = folder.absolute()
        self._visited.add(os.path.realpath(start))
        self._project = _project(Path(os.path.realpath(start)))
        yield from self._drafts_in(folder, start, _above(start))

    def _drafts_in(self, shown: Path, folder: Path, above: list[_Ignored]) -> Iterator[Path]:
        """`shown` is the folder as the user named it, `folder` the same from the root of the disk."""
        specs = [*above, *_ignored(folder)]
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as problem:
            self.failures.append(ReadError(str(shown), f"cannot be opened: {problem.strerror or problem}"))
            return
        for entry in entries:
            path, is_folder = folder / entry.name, _is_folder(entry)
            if entry.name.startswith(".") or (is_folder and entry.name in _TOOLS):
                continue
            if self._excluded.covers(path, is_folder=is_folder) or _is_ignored(path, specs, is_folder=is_folder):
                continue
            if not is_folder and not is_draft(entry.name):
                continue
            # A link may lead back to where we came from, or to all that there is.
            real = os.path.realpath(path) if is_folder or entry.is_symlink() else str(path)
            if real != str(path) and not Path(real).is_relative_to(self._project):
                self.failures.append(ReadError(str(shown / entry.name), _LEADS_OUT))
            elif not is_folder:
                yield shown / entry.name
            elif real not in self._visited:
                self._visited.add(real)
                yield from self._drafts_in(shown / entry.name, path, specs)


def _project(folder: Path) -> str:
    """How far links may lead: to the root of the repository, else to where relint runs, else to the folder itself."""
    root = next((each for each in (folder, *folder.parents) if os.path.exists(each / ".git")), None)  # noqa: PTH110
    here = os.path.realpath(os.curdir)
    return str(root or (here if folder.is_relative_to(here) else folder))


def _above(folder: Path) -> list[_Ignored]:
    """The `.gitignore` files between the repository's root and the folder, outermost first."""
    chain = [folder, *folder.parents]
    root = next((index for index, each in enumerate(chain) if os.path.exists(each / ".git")), None)  # noqa: PTH110
    if root is None:
        return []
    return [ignored for each in reversed(chain[1 : root + 1]) for ignored in _ignored(each)]


def _ignored(folder: Path) -> Iterator[_Ignored]:
    for name in (".git/info/exclude", ".gitignore"):
        try:
            lines = plain_bytes(folder / name, LONGEST_IGNORE).decode("utf-8", "replace").splitlines()
        except (OSError, ValueError):
            continue
        yield _Ignored(folder, gitignore(understood(lines)))


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _is_ignored(path: Path, specs: list[_Ignored], *, is_folder: bool) -> bool:
    """The innermost `.gitignore` that speaks of the path decides."""
    for spec in reversed(specs):
        said = spec.says(path, is_folder=is_folder)
        if said is not None:
            return said
    return False
