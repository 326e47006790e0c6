"""`relint --watch`: the same report again whenever something that it rests on has changed."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from relint.cli.extras import needs
from relint.cli.printing import say
from relint.draft.file_names import is_draft
from relint.errors import RelintError
from relint.outside.plain_files import is_folder
from relint.run.drafts import Drafts
from relint.run.overrides import Overrides
from relint.run.session import start_session
from relint.settings.config import FILE_NAME

_SETTINGS = (FILE_NAME, "pyproject.toml")
#: Milliseconds after which the watcher says that nothing came.
_ROUND = 300


def watched(once: Callable[[], int], drafts: Drafts, asked: Overrides) -> int:
    """Report, wait, report; Ctrl-C ends it. Wrong settings or packs are told, and may be mended meanwhile."""
    with needs("watch", "--watch"):
        from watchfiles import watch
    session = start_session(asked, drafts.names)
    own = [folder.absolute() for folder in session.pack_folders()[1:] if Path.cwd() in folder.absolute().parents]
    sight = _Sight(drafts.paths, own)
    folders = sorted({*sight.folders, *map(str, own), str(session.settings.folder.absolute())})
    changes = watch(
        *folders,
        watch_filter=lambda _, path: sight.has(path),
        raise_interrupt=False,
        yield_on_timeout=True,
        rust_timeout=_ROUND,
    )
    due = True  # nothing is missed: the first round ends when everything is watched, and only then is anything read
    for changed in changes:
        if changed or due:
            due = False
            _report(once)
            say("relint: watching; Ctrl-C ends it.")
    return 0


def _report(once: Callable[[], int]) -> None:
    try:
        once()
    except RelintError as problem:
        say(f"relint: {problem}")


class _Sight:
    """What is looked at: files that were named, drafts in folders that were, settings, and packs of the user's own."""

    def __init__(self, paths: tuple[str, ...], packs: list[Path]) -> None:
        named = [Path(path).absolute() for path in paths]
        self._files = {os.path.realpath(path) for path in named if not is_folder(path)}
        self._folders = [os.path.realpath(path) + os.sep for path in named if is_folder(path)]
        self._packs = [os.path.realpath(path) + os.sep for path in packs]
        self.folders = {str(path if is_folder(path) else path.parent) for path in named}

    def has(self, path: str) -> bool:
        """True when a change there may change the report."""
        real, name = os.path.realpath(path), Path(path).name
        if real in self._files or name in _SETTINGS:
            return True
        if name.endswith((".yaml", ".yml")) and real.startswith(tuple(self._packs)):
            return True
        return is_draft(name) and real.startswith(tuple(self._folders))
