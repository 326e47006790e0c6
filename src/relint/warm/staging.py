"""Make this process, for the time of one run, look like the one that asked for it."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import IO, Any, cast

from relint.warm.answer import Answer
from relint.warm.request import Request, Stream, place_of

Pieces = list[tuple[int, bytes]]


class WrongPlaceError(Exception):
    """The path that the client stands in is another folder here, or none."""


def staged(request: Request, run: Callable[[list[str]], int]) -> Answer:
    """What the run answers in the client's place; whatever it raises is raised. `WrongPlaceError` as said there."""
    pieces: Pieces = []
    before = os.getcwd()  # noqa: PTH109
    try:
        _enter(request)
        with _environment(request), _streams(request, pieces):
            status = run(request.arguments)
    finally:
        os.chdir(before)
    return Answer(status, _joined(pieces))


def _enter(request: Request) -> None:
    try:
        os.chdir(request.folder)
        place = place_of(request.folder)
    except OSError as missing:
        raise WrongPlaceError from missing
    if place != request.place:
        raise WrongPlaceError


@contextmanager
def _environment(request: Request) -> Iterator[None]:
    before = dict(os.environb)
    os.environb.clear()
    os.environb.update(request.environment)
    if request.columns and not _is_width(os.environ.get("COLUMNS", "")):
        os.environ["COLUMNS"] = str(request.columns)
    try:
        yield
    finally:
        os.environb.clear()
        os.environb.update(before)


def _is_width(value: str) -> bool:
    """Whether `shutil.get_terminal_size` would take it rather than ask the terminal."""
    try:
        return int(value) > 0
    except ValueError:
        return False


@contextmanager
def _streams(request: Request, pieces: Pieces) -> Iterator[None]:
    before = sys.stdin, sys.stdout, sys.stderr
    out, err = _writer(request.stdout, 1, pieces), _writer(request.stderr, 2, pieces)
    sys.stdin = io.TextIOWrapper(io.BytesIO(request.stdin), encoding="utf-8")
    sys.stdout, sys.stderr = out, err
    try:
        yield
        out.flush()
        err.flush()
    finally:
        sys.stdin, sys.stdout, sys.stderr = before


class _Kept(io.RawIOBase):
    """Keeps what is written to either stream, in order."""

    def __init__(self, number: int, pieces: Pieces, is_terminal: bool):
        super().__init__()
        self._number = number
        self._pieces = pieces
        self._is_terminal = is_terminal

    def writable(self) -> bool:
        return True

    def isatty(self) -> bool:
        return self._is_terminal

    def write(self, data: Any, /) -> int:
        piece = bytes(data)
        self._pieces.append((self._number, piece))
        return len(piece)


def _writer(stream: Stream, number: int, pieces: Pieces) -> io.TextIOWrapper:
    """A text stream that buffers as the client's own would, so that both come out in the same order."""
    kept = _Kept(number, pieces, stream.is_terminal)
    return io.TextIOWrapper(
        # Unbuffered (`python -u`), Python puts no buffer between the two either.
        cast(IO[bytes], kept if stream.is_written_through else io.BufferedWriter(kept)),
        encoding=stream.encoding,
        errors=stream.errors,
        newline="\n",
        line_buffering=stream.is_line_buffered,
        write_through=stream.is_written_through,
    )


def _joined(pieces: Pieces) -> Pieces:
    joined: Pieces = []
    for number, data in pieces:
        if joined and joined[-1][0] == number:
            joined[-1] = (number, joined[-1][1] + data)
        else:
            joined.append((number, data))
    return joined
