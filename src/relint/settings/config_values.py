"""What each setting may be: one small reader a kind of value, each of which says what it would accept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any

from relint.draft.relationship import Channel, Consent, Stage
from relint.results.finding import Severity


class Wrong(Exception):
    """A value that makes no sense; `keys` leads to it below its setting, `value` is the text to look for."""

    def __init__(self, problem: str, *keys: str | int, value: object = None):
        super().__init__(problem)
        self.keys = keys
        self.value = value


Read = Callable[[Any], Any]


def texts(value: Any) -> tuple[str, ...]:
    """One text or a list of texts."""
    values = value if isinstance(value, list) else [value]
    for item in values:
        if not isinstance(item, str) or not item.strip():
            raise Wrong(f"expected a text or a list of texts, not {shown(item)}.")
    return tuple(values)


def text(value: Any) -> str:
    """One text that is not empty."""
    if not isinstance(value, str) or not value.strip():
        raise Wrong(f"expected a text, not {shown(value)}.")
    return value


def switch(value: Any) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise Wrong(f"expected true or false, not {shown(value)}.")
    return value


def touch(value: Any) -> int:
    """A count from 1."""
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise Wrong(f"expected a whole number from 1, not {shown(value)}.")
    return value


def one_of(enum: type[StrEnum]) -> Read:
    """A reader for one of the names of an enum."""

    def read(value: Any) -> StrEnum:
        try:
            return enum(value)
        except ValueError:
            names = ", ".join(reversed(enum) if enum is Severity else enum)
            raise Wrong(f"{shown(value)} is none of {names}.", value=value) from None

    return read


def fail_level(value: Any) -> Severity | None:
    """A severity, or never."""
    if value == "never":
        return None
    if value not in list(Severity):
        raise Wrong(f"{shown(value)} is none of error, warning, advice, never.", value=value)
    return Severity(value)


def severities(value: Any) -> Mapping[str, Severity]:
    """A table from rules or packs to severities."""
    read = one_of(Severity)
    return {name: _inside(read, item, name) for name, item in _table(value).items()}


def thresholds(value: Any) -> Mapping[str, object]:
    """A table from rules to a number, or to a table of the rule's options."""
    for name, item in _table(value).items():
        if isinstance(item, bool) or not isinstance(item, int | float | dict):
            raise Wrong(f"expected a number or a table of options, not {shown(item)}.", name)
    return dict(value)


def tables(value: Any) -> tuple[Mapping[str, Any], ...]:
    """Zero or more `[[…]]` tables."""
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        raise Wrong("expected [[paths]] tables.")
    return tuple(value)


def _inside(read: Read, value: Any, key: str) -> Any:
    try:
        return read(value)
    except Wrong as wrong:
        raise Wrong(f'"{key}": {wrong}', key) from wrong


def _table(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise Wrong(f'expected a table such as "pack/rule" = …, not {shown(value)}.')
    return value


def shown(value: object) -> str:
    """A value as the settings file would write it, short."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f'"{value}"' if len(value) < 60 else f'"{value[:57]}…"'
    if isinstance(value, list | dict):
        return "a list" if isinstance(value, list) else "a table"
    return str(value)


SETTINGS_KEYS: Mapping[str, Read] = {
    "packs": texts,
    "select": texts,
    "ignore": texts,
    "severities": severities,
    "thresholds": thresholds,
    "exclude": texts,
    "fail-on": fail_level,
    "show": one_of(Severity),
    "pipeline": text,
    "preview": switch,
    "warm": switch,
    "paths": tables,
}

PATH_KEYS: Mapping[str, Read] = {
    "match": texts,
    "channel": one_of(Channel),
    "stage": one_of(Stage),
    "touch": touch,
    "consent": one_of(Consent),
    "select": texts,
    "ignore": texts,
}
