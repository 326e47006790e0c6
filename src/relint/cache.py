"""A folder of the user's own for what need not be worked out twice. Losing it costs time and nothing else."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

#: Set this to move the cache; empty turns it off.
VARIABLE = "RELINT_CACHE"


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
    """Keep something, whole or not at all (several runs may write at once); failing to is no error."""
    if folder is None:
        return
    target = folder / name
    with suppress(OSError):
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=".new-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            Path(temporary).replace(target)
        except OSError:
            Path(temporary).unlink(missing_ok=True)
            raise


def keep_newest(folder: Path | None, pattern: str, count: int) -> None:
    """Forget all but the newest `count` files that match."""
    if folder is None:
        return
    with suppress(OSError):
        files = sorted(folder.glob(pattern), key=lambda path: path.stat().st_mtime, reverse=True)
        for path in files[count:]:
            path.unlink(missing_ok=True)
