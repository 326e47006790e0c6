"""Plain data from YAML as the types asked for; what does not fit is told with its line and what would be accepted."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec
from msgspec import inspect

from relint.errors import PackError
from relint.packs.strict_yaml import place_of, steps_of

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
    near = difflib.get_close_matches(name, names, n=1)
    meant = f"; did you mean “{near[0]}”?" if near else "."
    return meant + (f" Known: {', '.join(names)}" if len(names) <= _MANY else f" There are {len(names)}.")


def _accepted(kind: Any, inside: str) -> list[str]:
    """The keys or values that the type takes at this place of the data."""
    types = list(_alternatives(inspect.type_info(kind)))
    for step in steps_of(inside):
        types = [each for one in types for below in _below(one, step) for each in _alternatives(below)]
    names: dict[str, None] = {}
    for one in types:
        if isinstance(one, inspect.StructType):
            names |= dict.fromkeys(field.encode_name for field in one.fields)
        elif isinstance(one, inspect.EnumType):
            names |= dict.fromkeys(str(member.value) for member in one.cls)
        elif isinstance(one, inspect.LiteralType):
            names |= dict.fromkeys(map(str, one.values))
    return list(names)


def _alternatives(kind: inspect.Type) -> Iterator[inspect.Type]:
    if isinstance(kind, inspect.UnionType):
        for one in kind.types:
            yield from _alternatives(one)
    elif isinstance(kind, inspect.Metadata):
        yield from _alternatives(kind.type)
    else:
        yield kind


def _below(kind: inspect.Type, step: str) -> Iterator[inspect.Type]:
    """The type of a field, of the items of a list, or of the values of a mapping."""
    if isinstance(kind, inspect.StructType):
        yield from (field.type for field in kind.fields if field.encode_name == step)
    elif isinstance(kind, inspect.VarTupleType | inspect.ListType):
        yield kind.item_type
    elif isinstance(kind, inspect.DictType):
        yield kind.value_type
