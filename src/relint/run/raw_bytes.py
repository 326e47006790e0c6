"""The bytes of a draft, before anything is made of them: a kept result asks for no more."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from relint.errors import ReadError
from relint.outside.plain_files import NotPlainError, plain_bytes, size

#: Longer than any mail with its attachments; a draft has some thousands of characters.
LONGEST = 32_000_000
#: Pipes that the user opened for this run and named; any other pipe might wait for ever.
_PIPES = ("/dev/stdin", "/dev/null", "/dev/fd/", "/proc/self/fd/")


def bytes_of(path: str) -> bytes:
    """What stands at `path`, not yet taken for text. Raises `ReadError` when it is missing, a folder or not allowed."""
    try:
        if path.startswith(_PIPES):
            with Path(path).open("rb") as pipe:
                return whole(pipe, path)
        return plain_bytes(path, LONGEST)
    except FileNotFoundError:
        raise ReadError(path, "no such file") from None
    except IsADirectoryError:
        raise ReadError(path, "is a folder") from None
    except NotPlainError as error:
        raise ReadError(path, error.strerror) from None
    except (OSError, ValueError) as error:
        raise ReadError(path, f"cannot be read: {getattr(error, 'strerror', None) or error}") from None


def whole(stream: BinaryIO | None, name: str) -> bytes:
    """Everything that a stream gives, within bounds. Raises `ReadError`."""
    if stream is None:
        raise ReadError(name, "is closed")
    data = stream.read(LONGEST + 1)
    if len(data) > LONGEST:
        raise ReadError(name, f"is longer than {size(LONGEST)}")
    return data
