"""One thing that keeps rules quiet, as `relint silenced` lists it."""

from __future__ import annotations

from relint.draft.source import Position
from relint.outside.structs import Struct


class SilenceRecord(Struct, frozen=True):
    """What it covers in words, the packs and rules that it names (none: every rule), and what it keeps quiet about.

    `start` is its place in the draft, `None` for what the settings say. `until` is its last day, as written;
    `is_over` says that the day has passed. `words` are those that the settings allow.
    """

    covers: str
    names: tuple[str, ...]
    findings: int
    start: Position | None = None
    until: str = ""
    is_over: bool = False
    reason: str = ""
    words: tuple[str, ...] = ()
