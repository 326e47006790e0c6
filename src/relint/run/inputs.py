"""The drafts of a run as they are handed out, and what comes back of each: light enough for a run of kept results."""

from __future__ import annotations

import sys
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from relint.errors import ReadError
from relint.run.discover import STANDARD_INPUT
from relint.run.raw_bytes import bytes_of, whole


class Draft(NamedTuple):
    """One draft of a run: its place among the others, its path, and how long it is in bytes."""

    place: int
    path: str
    size: int


class Done(NamedTuple):
    """An encoded outcome, the key to keep it under (`None`: not to be kept), and how many words were read."""

    data: bytes
    key: str | None
    words: int


class Inputs:
    """What the paths of a run stand for. Standard input can be read only once, and by no worker process."""

    def __init__(self, stdin_filename: str | None) -> None:
        self._name = stdin_filename or STANDARD_INPUT

    @cached_property
    def _standard_input(self) -> bytes:
        return whole(sys.stdin.buffer if sys.stdin else None, self._name)

    def name(self, path: str) -> str:
        """What to call the draft."""
        return self._name if path == STANDARD_INPUT else path

    def size(self, path: str) -> int:
        """How many bytes there are to read; nothing for what cannot be read."""
        try:
            return len(self._standard_input) if path == STANDARD_INPUT else Path(path).stat().st_size
        except (OSError, ValueError, ReadError):
            return 0

    def read(self, path: str) -> bytes:
        """The bytes of a draft. Raises `ReadError`."""
        return self._standard_input if path == STANDARD_INPUT else bytes_of(path)
