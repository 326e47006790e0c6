"""A folder of the user's own for what need not be worked out twice. Losing it costs time and nothing else."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

#: Set this to move the cache; empty turns it off.
VARIABLE = "RELINT_CACHE"
#: Everything that is ever kept lies in one of these; what else is in the folder is not ours.
FOLDERS = ("packs", "words", "results")
#: How the name of a file begins that is not yet whole.
NEW = ".new-"


def cache_folder() -> Path | None:
    """Where the cache lies: `$RELINT_CACHE`, else the platform's usual place; `None` when it is turned off."""
    named = os.environ.get(VARIABLE)
    if named is not None:
        return Path(named) if named else None
    from platformdirs import user_cache_path

    return user_cache_path("relint-copy", appauthor=False)


def read(folder: Path | None, name: str) -> bytes | None:
    """What was kept under a name, or `None`."""
    if folder is None:
        return None
    try:
        return (folder / name).read_bytes()
    except OSError:
        return None


def write(folder: Path | None, name: str, data: bytes) -> None:
    """Keep something, whole or not at all (several runs may write at once); failing to is no error.

    What is kept may hold words of a draft: files and folders are open to the user alone.
    """
    if folder is None:
        return
    from tempfile import mkstemp  # takes its time, and most runs only read

    target = folder / name
    with suppress(OSError):
        _make(target.parent)
        handle, temporary = mkstemp(dir=target.parent, prefix=NEW)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            Path(temporary).replace(target)
        except BaseException:  # a Ctrl-C, too, leaves nothing behind
            Path(temporary).unlink(missing_ok=True)
            raise


def _make(folder: Path) -> None:
    if not folder.is_dir():
        _make(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)


def keep_newest(folder: Path | None, pattern: str, count: int) -> None:
    """Forget all but the newest `count` files that match."""
    if folder is None:
        return
    with suppress(OSError):
        files = sorted(folder.glob(pattern), key=lambda path: path.stat().st_mtime, reverse=True)
        for path in files[count:]:
            path.unlink(missing_ok=True)


def clear(folder: Path) -> int:
    """Forget everything; how many bytes that freed. What cannot be removed stays."""
    freed = 0
    for name in FOLDERS:
        if (folder / name).is_symlink():
            continue
        for inside, folders, files in os.walk(folder / name, topdown=False):
            for path in (Path(inside, file) for file in files):
                with suppress(OSError):
                    size = path.lstat().st_size
                    path.unlink()
                    freed += size
            for path in (*(Path(inside, each) for each in folders), Path(inside)):
                with suppress(OSError):
                    path.rmdir()
    return freed
