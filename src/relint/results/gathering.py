"""The results of a run as they come in, in any order, kept as bytes on disk once there are many."""

from __future__ import annotations

from io import BytesIO
from typing import BinaryIO, cast

from relint.results.encoding import entry_of, file_of
from relint.results.made_files import MadeFiles
from relint.results.outcome import Lacking, notices, together
from relint.results.report import Failure, FileReport, Report

#: Up to so many bytes stay in memory; more go to a file without a name, which nobody else can open.
_IN_MEMORY = 4 * 1024 * 1024


class Gathering:
    """Takes encoded outcomes by the place of their draft in the run, and gives the report.

    A context: when it ends, what was put aside on disk is gone, and the report cannot be read any more.
    """

    def __init__(self) -> None:
        self._file: BinaryIO = BytesIO()
        self._places: dict[int, tuple[int, int]] = {}
        self._end = 0
        self._failures: dict[int, tuple[Failure, ...]] = {}
        self._idle: dict[int, str] = {}
        self._lacking: Lacking | None = None

    def __enter__(self) -> Gathering:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def add(self, place: int, data: bytes) -> bool:
        """Take one outcome; true when nothing failed in it. Raises `msgspec.DecodeError` for what is no outcome."""
        entry = entry_of(data)
        if entry.file is not None:
            self._write(place, entry.file)
        if entry.failures:
            self._failures[place] = entry.failures
        if entry.idle:
            self._idle[place] = entry.path
        self._lacking = together((self._lacking, entry.lacking))
        return not entry.failures

    def _write(self, place: int, data: bytes) -> None:
        if isinstance(self._file, BytesIO) and self._end + len(data) > _IN_MEMORY:
            from tempfile import TemporaryFile

            held, self._file = self._file, cast(BinaryIO, TemporaryFile())  # noqa: SIM115 - lives as long as the report
            self._file.write(held.getbuffer())
        self._file.seek(self._end)
        self._file.write(data)
        self._places[place] = (self._end, len(data))
        self._end += len(data)

    def fail(self, place: int, failure: Failure) -> None:
        """Take note of a draft for which there is no outcome."""
        self._failures[place] = (failure,)

    def report(self) -> Report:
        """Everything that came in, in the order of the drafts."""
        failures = [failure for place in sorted(self._failures) for failure in self._failures[place]]
        idle = [self._idle[place] for place in sorted(self._idle)]
        return Report(self._files(), tuple(failures), notices(idle, self._lacking))

    def _files(self) -> MadeFiles:
        file, places = self._file, [self._places[place] for place in sorted(self._places)]

        def made(place: int) -> FileReport:
            start, length = places[place]
            file.seek(start)
            return file_of(file.read(length))

        return MadeFiles(len(places), made)
