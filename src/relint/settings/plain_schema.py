"""JSON Schemas of declared types, for editors: nothing of Python in them, and a word on every key."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

#: The dialect that msgspec writes and editors read.
DIALECT = "https://json-schema.org/draft/2020-12/schema"
_REFERENCE = "#/$defs/{name}"
Schema = dict[str, Any]


def components(kinds: list[type]) -> dict[str, Schema]:
    """The schemas of these types and of all that they are made of, by name, without what is said to programmers."""
    _, found = msgspec.json.schema_components(kinds, ref_template=_REFERENCE)
    return {name: _bare(part) for name, part in found.items()}


def _bare(part: Schema) -> Schema:
    """Titles and descriptions of classes go; so do empty defaults, which tell an editor nothing."""
    kept = {key: value for key, value in part.items() if key not in ("title", "description")}
    if not kept.get("required", True):
        del kept["required"]
    for field in kept.get("properties", {}).values():
        if field.get("default", 0) in (None, [], {}, "", ()):
            del field["default"]
    return kept


def described(part: Schema, words: Mapping[str, str]) -> Schema:
    """The schema of a table with a line on each key that there is one for."""
    fields = {
        name: {"description": words[name], **field} if name in words else field
        for name, field in part["properties"].items()
    }
    return {**part, "properties": fields}


def or_alone(field: Schema) -> Schema:
    """A list, or the one text that would stand in it."""
    item, said = field["items"], {key: value for key, value in field.items() if key == "description"}
    rest = {key: value for key, value in field.items() if key not in said}
    return {**said, "anyOf": [item, rest]}
