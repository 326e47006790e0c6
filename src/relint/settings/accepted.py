"""What a declared type takes at some place of the data: types, keys and words, to be told to whoever missed them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import inspect


def types_at(kind: Any, steps: Iterable[str | int]) -> list[inspect.Type]:
    """The types that a value may have there, nothing at all left out."""
    types = list(_alternatives(inspect.type_info(kind)))
    for step in steps:
        types = [each for one in types for below in _below(one, step) for each in _alternatives(below)]
    return types


def names_in(types: Iterable[inspect.Type]) -> list[str]:
    """The keys or words that any of these types knows, each once."""
    return list(dict.fromkeys(name for one in types for name in _names(one)))


def keys_in(types: Iterable[inspect.Type]) -> list[str]:
    """The keys that tables of these types may have, where they are counted out."""
    return names_in(key for one in types if isinstance(one, inspect.DictType) for key in _alternatives(one.key_type))


def _names(kind: inspect.Type) -> list[str]:
    if isinstance(kind, inspect.StructType):
        return [field.encode_name for field in kind.fields]
    if isinstance(kind, inspect.EnumType):
        return [str(member.value) for member in kind.cls]
    return [str(value) for value in kind.values] if isinstance(kind, inspect.LiteralType) else []


def _alternatives(kind: inspect.Type) -> Iterator[inspect.Type]:
    if isinstance(kind, inspect.UnionType):
        for one in kind.types:
            yield from _alternatives(one)
    elif isinstance(kind, inspect.Metadata):
        yield from _alternatives(kind.type)
    elif not isinstance(kind, inspect.NoneType):
        yield kind


def _below(kind: inspect.Type, step: str | int) -> Iterator[inspect.Type]:
    """The type of a field, of the items of a list, or of the values of a table."""
    if isinstance(kind, inspect.StructType):
        yield from (field.type for field in kind.fields if field.encode_name == step)
    elif isinstance(kind, inspect.VarTupleType | inspect.ListType):
        yield kind.item_type
    elif isinstance(kind, inspect.DictType):
        yield kind.value_type
