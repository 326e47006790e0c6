"""How a setting is said on the command line: declared beside its type, so that it is declared once."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import msgspec

from relint.outside.structs import Struct

#: Which commands take it: `setup` all that read packs, `selection` those that choose rules, `drafts` those that read
#: drafts, `verdict` those that judge them, `telling` those that tell findings, `relationship` those that can be told
#: who reads.
Group = Literal["setup", "selection", "drafts", "verdict", "telling", "relationship"]


class Option(Struct, frozen=True):
    """Stands in the `Annotated` of a setting; `commas` part several names in one value."""

    flag: str
    help: str
    group: Group
    metavar: str | None = None
    commas: bool = False


class DeclaredOption(Struct, frozen=True):
    """A setting as the command line takes it. `words` are all that it may be, none named: anything of `kind`."""

    name: str
    option: Option
    kind: Any
    words: tuple[str, ...]
    least: Any
    usual: Any


def options_of(kind: type[msgspec.Struct], groups: tuple[Group, ...]) -> Iterator[DeclaredOption]:
    """The settings of these groups that can be said on the command line, in the order in which they are declared."""
    for field in msgspec.structs.fields(kind):
        notes = get_args(field.type)[1:] if get_origin(field.type) is Annotated else ()
        for option in (note for note in notes if isinstance(note, Option) and note.group in groups):
            kinds = list(_kinds(field.type))
            words = tuple(word for each in kinds for word in _words(each))
            yield DeclaredOption(field.name, option, kinds[0], words, _least(field.type), field.default)


def _kinds(kind: Any) -> Iterator[Any]:
    """The types that a value may have, without notes and without nothing at all."""
    if get_origin(kind) is Annotated:
        yield from _kinds(get_args(kind)[0])
    elif get_origin(kind) in (Union, UnionType):
        for each in get_args(kind):
            yield from _kinds(each)
    elif kind is not type(None):
        yield kind


def _words(kind: Any) -> list[str]:
    if get_origin(kind) is Literal:
        return [str(word) for word in get_args(kind)]
    return [member.value for member in kind] if isinstance(kind, type) and issubclass(kind, StrEnum) else []


def _least(kind: Any) -> Any:
    """The least number that is allowed, if one is named."""
    if get_origin(kind) is Annotated:
        for note in get_args(kind)[1:]:
            if isinstance(note, msgspec.Meta) and note.ge is not None:
                return note.ge
    return next((least for each in get_args(kind) if (least := _least(each)) is not None), None)
