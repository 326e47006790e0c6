"""Plain data as the types that a settings file declares; what does not fit is told with what would be accepted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

import msgspec
from msgspec import inspect

from relint.errors import did_you_mean
from relint.outside.late_expressions import late
from relint.settings.accepted import keys_in, names_in, types_at

T = TypeVar("T")
Step = str | int

_TRAIL = late(r" - at `\$([^`]*)`")
_STEP = late(r"\.([^.\[\]]+)|\[(\d+|\.\.\.)\]")
_UNKNOWN = late(r"unknown field `([^`]+)`")
_MISSING = late(r"missing required field `([^`]+)`")
#: Where msgspec does not say which entry of a table it means.
_SOME = "..."
#: What msgspec says of a key that the table may not have.
_KEY = late(r" - at `key` in `\$\.([^`]*)`$")


class Misfit(Exception):
    """What is wrong and would be accepted; `steps` lead to it, and `value` is the text to look for."""

    def __init__(self, problem: str, steps: tuple[Step, ...], value: object = None):
        super().__init__(problem)
        self.steps = steps
        self.value = value


def fitted(data: Mapping[str, Any], kind: type[T]) -> T:
    """The data as a struct. Raises `Misfit`."""
    try:
        return msgspec.convert(data, kind)
    except msgspec.ValidationError as problem:
        raise _misfit(str(problem), data, kind) from problem


def _misfit(said: str, data: Mapping[str, Any], kind: Any) -> Misfit:
    if key := _KEY.search(said):
        return _misnamed((key[1],), data, kind)
    steps = tuple(_pointed(list(_steps(said)), data, kind))
    value = _at(data, steps)
    types = types_at(kind, steps)
    if missing := _MISSING.search(said):
        return Misfit(f"“{missing[1]}” is missing.", steps)
    if unknown := _UNKNOWN.search(said):
        names = sorted(names_in(types))
        return Misfit(_unknown(unknown[1], names), (*steps, unknown[1]))
    label = f"{steps[-1]}: " if steps and isinstance(steps[-1], str) else ""
    names = names_in(types)
    if names and isinstance(value, str):
        problem = f"{shown(value)} is not accepted here{did_you_mean(value, names)} Known: {', '.join(names)}."
        return Misfit(label + problem, steps, value)
    accepted = list(dict.fromkeys(map(_described, types)))
    if "a number" in accepted:
        accepted = [one for one in accepted if one != "a whole number"]
    return Misfit(f"{label}expected {' or '.join(accepted)}, not {shown(value)}.", steps, value)


def _misnamed(steps: tuple[Step, ...], data: Mapping[str, Any], kind: Any) -> Misfit:
    """The first key of a table that is none of those which it may have."""
    names = keys_in(types_at(kind, steps))
    key = next(key for key in _at(data, steps) if key not in names)
    return Misfit(_unknown(key, names), (*steps, key))


def _unknown(key: str, names: list[str]) -> str:
    return f"the key “{key}” is not known here{did_you_mean(key, names)} Known: {', '.join(names)}."


def _steps(said: str) -> Iterator[Step]:
    trail = _TRAIL.search(said)
    for name, number in _STEP.findall(trail[1] if trail else ""):
        yield name or (int(number) if number.isdigit() else _SOME)


def _pointed(steps: list[Step], data: Mapping[str, Any], kind: Any) -> list[Step]:
    """The steps with the entry named that msgspec left open: the first that is refused when it stands alone."""
    if len(steps) < 2 or steps[1] != _SOME or not isinstance(steps[0], str):
        return steps
    for name, value in data[steps[0]].items():
        try:
            msgspec.convert({steps[0]: {name: value}}, kind)
        except msgspec.ValidationError:
            return [steps[0], name, *steps[2:]]
    return steps


def _at(data: Any, steps: tuple[Step, ...]) -> Any:
    for step in steps:
        data = data[step]
    return data


def _described(kind: inspect.Type) -> str:
    """What a value of a type is, as one writes it into the file."""
    if isinstance(kind, inspect.VarTupleType):
        if isinstance(kind.item_type, inspect.StructType):
            return "tables in double brackets"
        return "one text or more" if kind.min_length else "a text or a list of texts"
    if isinstance(kind, inspect.IntType):
        return "a whole number" if kind.ge is None else f"a whole number from {kind.ge}"
    if isinstance(kind, inspect.FloatType) and kind.ge is not None:
        return f"a number from {kind.ge:g}" + ("" if kind.le is None else f" to {kind.le:g}")
    if names := [] if isinstance(kind, inspect.StructType) else names_in([kind]):
        return ", ".join(names[:-1]) + f" or {names[-1]}"
    return {inspect.BoolType: "true or false", inspect.FloatType: "a number", inspect.StrType: "a text"}.get(
        type(kind), "a table"
    )


def shown(value: object) -> str:
    """A value as a message shows it, short."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f"“{value}”" if len(value) < 60 else f"“{value[:57]}…”"
    if isinstance(value, list | dict):
        return "a list" if isinstance(value, list) else "a table"
    return str(value)
