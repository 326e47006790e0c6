"""One warm process at an address: whoever holds the lock beside it. The system frees it when its holder is gone."""

from __future__ import annotations

import os
from contextlib import suppress


def take(path: str) -> int | None:
    """Take the lock and note this process in it; gives the open file that holds it, `None` when it is taken."""
    import fcntl  # here, because Windows has none, and asks for no lock either

    file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(file)
        return None
    os.ftruncate(file, 0)
    os.write(file, b"%d" % os.getpid())
    return file


def holder(path: str) -> int | None:
    """The process that holds the lock; `None` when nobody does."""
    import fcntl

    try:
        file = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
    except OSError:
        return None
    try:
        fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        with suppress(ValueError):
            return int(os.read(file, 20))
        return None
    finally:
        os.close(file)
    return None
