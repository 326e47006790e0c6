"""The content of one file among hundreds: every layer above the system's own calls takes as long as they do."""

from __future__ import annotations

import os

#: Asked for at once of a file that says it is shorter.
_LEAST = 4096
#: No system but Windows knows the difference, and that one would change what it reads.
_PLAINLY = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


def content(path: str, most: int | None = None) -> bytes:
    """The bytes of a file, at most so many of them. Raises `OSError`."""
    handle, data = os.open(path, _PLAINLY), b""
    try:
        while (most is None or len(data) < most) and (more := os.read(handle, _left(handle, len(data)))):
            data += more
    finally:
        os.close(handle)
    return data[:most]


def _left(handle: int, read: int) -> int:
    """What is not read yet, and a byte that is not there: a file may have grown, and some say that they are empty."""
    return max(_LEAST, os.fstat(handle).st_size - read + 1)
