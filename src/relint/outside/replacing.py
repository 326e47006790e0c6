"""Files written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from stat import S_IMODE, S_ISDIR, S_ISREG
from tempfile import mkstemp
from typing import BinaryIO

from relint.outside.plain_files import NotPlainError, leads_to


def replace_file(target: Path, data: bytes) -> None:
    """Put `data` in the place of a file. Raises `OSError`, and leaves nothing behind then."""
    with replacing(target) as file:
        file.write(data)


@contextmanager
def replacing(target: Path) -> Iterator[BinaryIO]:
    """What is written in the context takes the place of a file, which keeps its mode, when it ends well.

    Whoever looks sees the old file or the new one. A link stays a link, and what it leads to is replaced; a pipe or a
    device never is. Raises `OSError`, and leaves nothing behind then.
    """
    target = leads_to(target)
    if target.is_symlink():
        raise NotPlainError("is a link that leads nowhere but back")
    there = target.stat().st_mode if target.exists() else None
    if there is not None and not S_ISREG(there) and not S_ISDIR(there):
        raise NotPlainError("is no plain file")
    mode = None if there is None else S_IMODE(there)
    handle, name = mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(mode if mode is not None else 0o666 & ~_umask())
        Path(name).replace(target)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
