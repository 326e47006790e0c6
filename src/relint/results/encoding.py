"""An outcome as bytes and back. Every report a user sees went through here, so that nothing depends on who made it."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec

from relint.outside.structs import replace
from relint.results.outcome import Lacking, Outcome
from relint.results.plain_data import as_plain_data
from relint.results.report import Failure, FileReport

#: MessagePack has no larger number; only a made-up touch could be.
_LARGEST = 2**63 - 1


class Entry(msgspec.Struct, frozen=True, array_like=True):
    """An outcome whose report is still bytes: most of a run only looks at the rest. No report: it was not read.

    `last_days` are those on which silences in the draft end, seen from `day`.
    """

    path: str
    file: bytes | None
    failures: tuple[Failure, ...]
    lacking: Lacking | None
    idle: bool
    day: date | None = None
    last_days: tuple[date, ...] = ()

    def holds_on(self, today: date | None) -> bool:
        """True when nothing in it would be different today: no silence ended, or began to hold again, between."""
        if self.day is None or today is None:
            return self.day == today or not self.last_days
        return all((last < self.day) == (last < today) for last in self.last_days)


_ENTRY = msgspec.msgpack.Decoder(Entry)
_FILE = msgspec.msgpack.Decoder(FileReport)


def encoded(outcome: Outcome) -> bytes:
    """The bytes of an outcome."""
    file = _encoded_file(outcome.file) if outcome.file else None
    days = _last_days(outcome.file) if outcome.file else ()
    day = outcome.day if days else None
    return _encode(
        Entry(
            outcome.path,
            file,
            failures=outcome.failures,
            lacking=outcome.lacking,
            idle=outcome.idle,
            day=day,
            last_days=days,
        )
    )


def entry_of(data: bytes) -> Entry:
    """The outcome in these bytes. Raises `msgspec.DecodeError` when they are none."""
    return _ENTRY.decode(data)


def file_of(data: bytes) -> FileReport:
    """The report in an entry's `file`. Raises `msgspec.DecodeError` when it is none."""
    return _FILE.decode(data)


def _last_days(file: FileReport) -> tuple[date, ...]:
    return tuple(sorted({date.fromisoformat(silence.until) for silence in file.silences if silence.until}))


def _encoded_file(file: FileReport) -> bytes:
    findings = tuple(
        replace(finding, values=as_plain_data(finding.values)) if finding.values else finding
        for finding in file.findings
    )
    return _encode(replace(file, findings=findings))


def _encode(value: Any) -> bytes:
    try:
        return msgspec.msgpack.encode(value)
    except (UnicodeEncodeError, OverflowError):
        return msgspec.msgpack.encode(_sound(msgspec.to_builtins(value, builtin_types=(bytes,))))


def _sound(value: Any) -> Any:
    """Half a character (some mails hold them) becomes a question mark, as the terminal would print it."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, int):
        return max(-_LARGEST, min(value, _LARGEST))
    if isinstance(value, dict):
        return {_sound(key): _sound(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_sound(item) for item in value]
    return value
