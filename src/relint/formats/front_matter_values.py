"""What front matter holds, with places: plain lines are read at once, everything else as YAML.

Reading YAML means importing it, which takes longer than reading a mail; `subject: Your next step` needs none of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from typing import TYPE_CHECKING, NamedTuple

from relint.outside.half_characters import without_halves
from relint.outside.late_expressions import late

if TYPE_CHECKING:
    from yaml.nodes import Node

#: Lines that mean in YAML what they say: a name, and one line of words or of plain quotes that are no YAML for nothing.
_LINE = late(
    r"""([A-Za-z_][A-Za-z0-9_-]{0,60}):[ ]+
    (?:\"([^"\\\r\n]*)\" | '([^'\r\n]*)'
    | (?!(?:null|Null|NULL)[ ]*[\r\n])([A-Za-z0-9][^:#\r\n]*+(?:(?::(?=\S)|(?<!\s)\#)[^:#\r\n]*+)*+))
    [ ]*(?:\r\n|\n|\r)""",
    re.VERBOSE,
)
#: The same as people type it: `subject: Re: our talk` is no YAML, and no riddle either.
_TYPED = late(
    r"""([A-Za-z_][A-Za-z0-9_-]{0,60}):[ ]+(?:\"([^"\\\r\n]*)\" | '([^'\r\n]*)' | ([A-Za-z0-9][^\r\n]*+))
    [ ]*(?:\r\n|\n|\r)""",
    re.VERBOSE,
)
#: Who reads the draft may be told as a mapping: name, firm, what they did.
_READER = "reader"
TOO_DEEP = "too many brackets in one another"
_BRACKET = late(r"[\[\]{}]")
_DEEPEST = 100
#: A list of more is none of ours.
_MOST_ITEMS = 100
#: The group of words without quotes.
_BARE = 4


class Value(NamedTuple):
    """One value and where it stands. `text` is `None` for a list or mapping; `entries` are a mapping's.

    `items` are the plain values in a list.
    """

    start: int
    end: int
    text: str | None
    is_null: bool = False
    entries: tuple[FrontMatterEntry, ...] | None = None
    items: tuple[Value, ...] = ()


class FrontMatterEntry(NamedTuple):
    """One name of a mapping, where it stands, and its value."""

    name: str
    start: int
    value: Value


class NoYaml(ValueError):
    """What is wrong, and the place in the text where it shows."""

    def __init__(self, index: int, problem: str) -> None:
        super().__init__(problem)
        self.index = index
        self.problem = problem


def entries_of(text: str, holders: Set[str]) -> tuple[FrontMatterEntry, ...] | None:
    """The entries of front matter, and of mappings in it that have one of these names; `None` when it is no mapping.

    Raises `NoYaml`.
    """
    plain = plain_entries(text)
    if plain is not None:
        return plain
    try:
        return read_as_yaml(text, holders)
    except NoYaml:
        typed = plain_entries(text, _TYPED)
        if typed is None:
            raise
        return typed


def plain_entries(text: str, line: re.Pattern[str] = _LINE) -> tuple[FrontMatterEntry, ...] | None:
    """The entries, when all of them are plain lines; `None` as soon as YAML is needed."""
    # YAML refuses some characters that cannot be printed, and takes others for the end of a line.
    if not text.replace("\n", "").replace("\r", "").isprintable():
        return None
    entries: list[FrontMatterEntry] = []
    cursor = 0
    while cursor < len(text):
        match = line.match(text, cursor)
        if match is None or match.lastindex is None:
            return None
        words = match[match.lastindex]
        start, end = match.span(match.lastindex)
        if match.lastindex == _BARE:
            words = words.rstrip(" ")
            end = start + len(words)
        else:
            start, end = start - 1, end + 1
        entries.append(FrontMatterEntry(match[1], match.start(), Value(start, end, words)))
        cursor = match.end()
    return tuple(entries)


def read_as_yaml(text: str, holders: Set[str]) -> tuple[FrontMatterEntry, ...] | None:
    """The same of anything that is YAML."""
    import yaml

    if is_too_deep(text):
        raise NoYaml(0, TOO_DEEP)
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise NoYaml(mark.index if mark else 0, getattr(error, "problem", None) or str(error)) from None
    except RecursionError:
        raise NoYaml(0, TOO_DEEP) from None
    except (ValueError, OverflowError) as error:  # PyYAML's own slips: `"\U00110000"`, a version of 5,000 digits
        raise NoYaml(0, str(error)) from None
    if not isinstance(root, yaml.MappingNode):
        return None
    # Only the mappings that are asked for: aliases can make a value endless.
    asked = {*holders, _READER}
    return tuple(entry._replace(value=_value(node, entry.name in asked)) for entry, node in _pairs(root))


def is_too_deep(text: str) -> bool:
    """True for brackets in one another that nobody writes; PyYAML takes the square of their number for them."""
    depth = 0
    for bracket in _BRACKET.findall(text):
        depth = max(0, depth + (1 if bracket in "[{" else -1))
        if depth > _DEEPEST:
            return True
    return False


def _pairs(node: Node) -> Iterator[tuple[FrontMatterEntry, Node]]:
    for key, value in node.value:
        yield FrontMatterEntry(without_halves(str(key.value)), key.start_mark.index, _value(value)), value


def _value(node: Node, is_holder: bool = False) -> Value:
    text = without_halves(node.value) if isinstance(node.value, str) else None
    is_mapping = is_holder and text is None and node.tag.endswith(":map")
    entries = tuple(entry for entry, _ in _pairs(node)) if is_mapping else None
    items = tuple(_items(node)) if node.tag.endswith(":seq") else ()
    return Value(node.start_mark.index, node.end_mark.index, text, node.tag.endswith(":null"), entries, items)


def _items(node: Node) -> Iterator[Value]:
    for item in node.value[:_MOST_ITEMS]:
        if isinstance(item.value, str):
            yield Value(
                item.start_mark.index, item.end_mark.index, without_halves(item.value), item.tag.endswith(":null")
            )
