"""JSON as text, piece by piece: a report may be larger than memory should hold."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TextIO

import msgspec

from relint.outside.visible import visible_json

_INDENT = "  "


def written(value: Any, *, depth: int = 0) -> str:
    """A value as indented JSON that stands `depth` levels in."""
    text = msgspec.json.format(msgspec.json.encode(value), indent=len(_INDENT)).decode()
    return visible_json(text).replace("\n", "\n" + _INDENT * depth)


def written_line(value: Any) -> str:
    """A value as JSON in one line."""
    return visible_json(msgspec.json.encode(value).decode())


def write_list(values: Iterable[Any], out: TextIO, *, depth: int) -> None:
    """A list whose bracket stands `depth` levels in; only one value is there at a time."""
    inner = "\n" + _INDENT * (depth + 1)
    lead = "["
    for value in values:
        out.write(f"{lead}{inner}{written(value, depth=depth + 1)}")
        lead = ","
    out.write("[]" if lead == "[" else "\n" + _INDENT * depth + "]")
