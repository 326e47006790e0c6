"""Files of other people, read with care: a link to a device never ends, and a pipe that nobody writes to waits."""

from __future__ import annotations

import os
from pathlib import Path
from stat import S_ISDIR, S_ISREG


class NotPlainError(OSError):
    """What stands there is no file that can be read to its end, or a longer one than anybody wrote by hand."""

    @property
    def strerror(self) -> str:  # type: ignore[override]
        """What to tell the user, as any `OSError` does."""
        return str(self.args[0])


def plain_bytes(path: str | os.PathLike[str], most: int) -> bytes:
    """All bytes of a plain file of at most `most` of them. Raises `OSError`, and `ValueError` for what is no path."""
    kind = Path(path).stat()
    if S_ISDIR(kind.st_mode):
        raise IsADirectoryError(f"{path} is a folder")
    if not S_ISREG(kind.st_mode):
        raise NotPlainError("is no plain file")
    if kind.st_size > most:
        raise NotPlainError(f"is longer than {size(most)}")
    with Path(path).open("rb") as file:
        data = file.read(most + 1)  # some systems give files a size of nothing
    if len(data) > most:
        raise NotPlainError(f"is longer than {size(most)}")
    return data


def is_folder(path: str | os.PathLike[str]) -> bool:
    """True for a folder; what may not be looked at (too long a name, a closed folder) is none, and no error yet."""
    return os.path.isdir(path)  # noqa: PTH112 - `pathlib` raises


def is_file(path: str | os.PathLike[str]) -> bool:
    """True for a plain file, or a link to one; what may not be looked at is none, and no error yet."""
    return os.path.isfile(path)  # noqa: PTH113 - `pathlib` raises


def is_there(path: str | os.PathLike[str]) -> bool:
    """True where something stands; what may not be looked at is nothing, and no error yet."""
    return os.path.exists(path)  # noqa: PTH110 - `pathlib` raises


def leads_to(path: str | os.PathLike[str]) -> Path:
    """What a path means when all links are followed; one that leads back to itself is left as it stands."""
    return Path(os.path.realpath(path))  # `pathlib` raises, in some versions and not in others


def size(count: int) -> str:
    """A bound in words."""
    return f"{count // 1_000_000} MB" if count >= 1_000_000 else f"{count // 1000} KB"
