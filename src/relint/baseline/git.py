"""What Git knows of drafts as they were: asked by its own command, on this machine alone."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

from relint.errors import SettingsError

#: A clone may lack what it would fetch from elsewhere; nothing may be fetched, asked for, locked or started.
_ALONE = {
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}
_LACKING = "--new-since: this clone lacks what some drafts were; fetch the revision whole first."
#: A repository without a work tree inside of a folder is somebody's files, whose settings could name commands.
_OPTIONS = ("-c", "core.fsmonitor=false", "-c", "core.quotePath=false", "-c", "safe.bareRepository=explicit")


class GitRevision:
    """A repository at the point where the present work left a revision. Raises `SettingsError` where there is none."""

    def __init__(self, folder: Path, revision: str) -> None:
        self._folder = folder
        self._without: tuple[str, ...] = ()
        self.name = revision
        found = self._ask("rev-parse", "--show-toplevel")
        if found is None:
            raise SettingsError(f"--new-since: {folder} is in no Git repository.")
        self.root = Path(os.fsdecode(found).rstrip("\n"))
        tip = self._ask("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        if tip is None:
            raise SettingsError(
                f"--new-since: Git knows no revision “{revision}” here (a shallow clone has few: fetch more of it)."
            )
        self._folder = self.root
        self._without = self._no_filters()
        base = self._ask("merge-base", tip.decode().strip(), "HEAD")
        self._commit = (base or tip).decode().split()[0]

    def changed(self) -> frozenset[str]:
        """The paths, from the root, of files that are not what they were: changed, new or gone."""
        differing = self._ask("diff-index", "--name-only", "--no-renames", "--ignore-submodules", "-z", self._commit)
        untracked = self._ask("ls-files", "--others", "--exclude-standard", "-z")
        if differing is None or untracked is None:
            raise SettingsError("--new-since: Git cannot say what has changed.")
        return frozenset(os.fsdecode(name) for name in (differing + untracked).split(b"\0") if name)

    def contents(self, paths: Iterable[str]) -> Iterator[tuple[str, bytes]]:
        """What stood in those of the files that were there."""
        asked = [path for path in paths if "\n" not in path]
        wanted = "".join(f"{self._commit}:{path}\n" for path in asked)
        told = self._ask("cat-file", "--batch", given=os.fsencode(wanted)) if asked else b""
        if told is None:
            raise SettingsError(_LACKING)
        cursor, missing = 0, set[str]()
        for path in asked:
            end = told.index(b"\n", cursor)
            head = told[cursor:end].split(b" ")
            cursor = end + 1
            if head[-1] == b"missing" or not head[-1].isdigit():
                missing.add(path)
                continue
            size = int(head[-1])
            if head[-2] == b"blob":
                yield path, told[cursor : cursor + size]
            cursor += size + 1
        if missing and missing & self._files():
            raise SettingsError(_LACKING)

    def _no_filters(self) -> tuple[str, ...]:
        """Options that turn off what a repository's settings run over files before they are compared.

        A file that differs only by such a filter is looked at once more, and found to be what it was.
        """
        told = self._ask(
            "config", "--null", "--name-only", "--get-regexp", r"^filter\..*\.(clean|smudge|process|required)$"
        )
        names = sorted({os.fsdecode(key) for key in (told or b"").split(b"\0") if key})
        if any("=" in name for name in names):
            raise SettingsError(
                "--new-since: the settings of this repository name a filter with “=”, which Git cannot leave out."
            )
        return tuple(
            part for name in names for part in ("-c", f"{name}={'false' if name.endswith('required') else ''}")
        )

    def _files(self) -> frozenset[str]:
        """All files that were there."""
        told = self._ask("ls-tree", "-r", "-z", "--name-only", "--full-tree", self._commit) or b""
        return frozenset(os.fsdecode(name) for name in told.split(b"\0") if name)

    def _ask(self, *arguments: str, given: bytes = b"") -> bytes | None:
        """What Git prints; `None` when it refuses."""
        try:
            done = subprocess.run(
                ["git", "-C", str(self._folder), *_OPTIONS, *self._without, *arguments],
                input=given,
                capture_output=True,
                env={**os.environ, **_ALONE},
                check=False,
            )
        except OSError as problem:
            raise SettingsError(f"--new-since: Git cannot be run: {problem.strerror or problem}") from problem
        return done.stdout if done.returncode == 0 else None
