"""Plain data from YAML as the types asked for; what does not fit is told with its line and what would be accepted."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

from relint.errors import PackError, did_you_mean
from relint.packs.strict_yaml import place_of, steps_of
from relint.settings.accepted import names_in, types_at

#: More names than these are not told one by one.
_MANY = 80
_TRAIL = re.compile(r" - at `(\$[^`]*)`")
_UNKNOWN = re.compile(r"unknown field `([^`]+)`")
_NO_VALUE = re.compile(r"Invalid enum value '?([^']*)'?")


def converted(data: Any, kind: Any, path: Path, trail: str = "$") -> Any:
    """The data as the type asked for, or a `PackError` at the line of what is wrong."""
    try:
        return msgspec.convert(data, kind)
    except msgspec.ValidationError as problem:
        said = str(problem)
        found = _TRAIL.search(said)
        inside = found[1][1:] if found else ""
        what, key = _TRAIL.sub("", said), None
        if unknown := _UNKNOWN.search(said):
            key = unknown[1]
            what = f"the key “{key}” is not known here{nearest(key, _accepted(kind, inside))}"
        elif value := _NO_VALUE.match(what):
            what = f"“{value[1]}” is not accepted here{nearest(value[1], _accepted(kind, inside))}"
        where = trail + inside
        line, excerpt = place_of(path, where, key)
        raise PackError(str(path), line, f"{what} (at {where.lstrip('$.') or 'the top'})", excerpt) from problem


def nearest(name: str, known: Iterable[str]) -> str:
    """What somebody may have meant by a wrong name, and all that they could have: the end of a sentence about it."""
    names = list(known)
    if not names:
        return ""
    known = f" Known: {', '.join(names)}" if len(names) <= _MANY else f" There are {len(names)}."
    return did_you_mean(name, names) + known


def _accepted(kind: Any, inside: str) -> list[str]:
    """The keys or values that the type takes at this place of the data."""
    return names_in(types_at(kind, steps_of(inside)))
