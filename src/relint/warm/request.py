"""One run as it is asked of the warm process: everything outside the drafts that an ordinary run would look at."""

from __future__ import annotations

import os
import sys

from relint.warm.frame import packed, unpacked

TYPE_CHECKING = False  # `typing` takes a fifth of the time that a client has
if TYPE_CHECKING:
    from collections.abc import Sequence


class Stream:
    """How an output stream of the client's takes text, and whether somebody looks at it."""

    __slots__ = ("encoding", "errors", "is_line_buffered", "is_terminal", "is_written_through")

    def __init__(self, encoding: str, errors: str, is_terminal: bool, is_line_buffered: bool, is_written_through: bool):
        self.encoding = encoding
        self.errors = errors
        self.is_terminal = is_terminal
        self.is_line_buffered = is_line_buffered
        self.is_written_through = is_written_through

    @classmethod
    def of(cls, stream: object) -> Stream:
        """Of a text stream of this process. `AttributeError` when it is none that bytes could be written to."""
        stream.buffer  # type: ignore[attr-defined]  # noqa: B018 - a stream without bytes is for an ordinary run
        return cls(
            stream.encoding,  # type: ignore[attr-defined]
            stream.errors,  # type: ignore[attr-defined]
            stream.isatty(),  # type: ignore[attr-defined]
            stream.line_buffering,  # type: ignore[attr-defined]
            stream.write_through,  # type: ignore[attr-defined]
        )


class Request:
    """`columns` is the width of the client's terminal, 0 without one; `place` says which disk the folder is on."""

    __slots__ = ("arguments", "columns", "environment", "folder", "place", "stderr", "stdin", "stdout")

    def __init__(
        self,
        arguments: Sequence[str],
        *,
        folder: str,
        place: str,
        environment: dict[bytes, bytes],
        stdin: bytes,
        stdout: Stream,
        stderr: Stream,
        columns: int,
    ):
        self.arguments = list(arguments)
        self.folder = folder
        self.place = place
        self.environment = environment
        self.stdin = stdin
        self.stdout = stdout
        self.stderr = stderr
        self.columns = columns

    @classmethod
    def of_this_process(cls, arguments: Sequence[str], stdin: bytes) -> Request:
        """What this process would run. `OSError`, `AttributeError` when it stands nowhere or its streams are odd."""
        folder = os.getcwd()  # noqa: PTH109 - pathlib: 10 ms
        return cls(
            arguments,
            folder=folder,
            place=place_of(folder),
            environment=dict(os.environb),
            stdin=stdin,
            stdout=Stream.of(sys.stdout),
            stderr=Stream.of(sys.stderr),
            columns=_columns(),
        )

    def fields(self) -> list[bytes]:
        """What goes over the wire."""
        variables = (name + b"=" + value for name, value in self.environment.items())
        streams = (
            _texts(
                stream.encoding,
                stream.errors,
                *map(_switch, (stream.is_terminal, stream.is_line_buffered, stream.is_written_through)),
            )
            for stream in (self.stdout, self.stderr)
        )
        return [
            _texts(*self.arguments),
            _texts(self.folder, self.place, str(self.columns)),
            packed(variables),
            self.stdin,
            *streams,
        ]

    @classmethod
    def from_fields(cls, fields: Sequence[bytes]) -> Request:
        """The request that was sent. `ValueError` when it makes no sense."""
        arguments, where, variables, stdin, stdout, stderr = fields
        folder, place, columns = _read_texts(where)
        pairs = (variable.partition(b"=") for variable in unpacked(variables))
        return cls(
            _read_texts(arguments),
            folder=folder,
            place=place,
            environment={name: value for name, _, value in pairs},
            stdin=stdin,
            stdout=_stream(stdout),
            stderr=_stream(stderr),
            columns=int(columns),
        )


def place_of(folder: str) -> str:
    """The disk and number of a folder and of the root: in a container the same path may mean another place."""
    return "/".join(f"{found.st_dev}:{found.st_ino}" for found in (os.stat(folder), os.stat("/")))  # noqa: PTH116


def _columns() -> int:
    """As `shutil.get_terminal_size` asks, whose import takes too long."""
    try:
        return os.get_terminal_size(sys.__stdout__.fileno()).columns if sys.__stdout__ else 0
    except (OSError, ValueError):
        return 0


def _stream(field: bytes) -> Stream:
    encoding, errors, *switches = _read_texts(field)
    is_terminal, is_line_buffered, is_written_through = (switch == "1" for switch in switches)
    return Stream(encoding, errors, is_terminal, is_line_buffered, is_written_through)


def _switch(value: object) -> str:
    return "1" if value else "0"


def _texts(*texts: str) -> bytes:
    return packed(os.fsencode(text) for text in texts)


def _read_texts(field: bytes) -> list[str]:
    return [os.fsdecode(text) for text in unpacked(field)]
