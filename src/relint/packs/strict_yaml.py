"""YAML without surprises: doubled keys refused, `no` and `1:30` are text, and every value knows its line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from relint.errors import PackError
from relint.outside.plain_files import NotPlainError, plain_bytes

try:
    from yaml import CSafeLoader as BaseLoader
except ImportError:  # a PyYAML built without libyaml: nine times slower, otherwise the same
    from yaml import SafeLoader as BaseLoader  # type: ignore[assignment]


#: A longer file is no rule and no list of words.
LONGEST = 4_000_000
#: No number in a pack is larger, nor without end, nor none.
_LARGEST = 2**53
#: What a value may be: text, numbers, lists and tables. Sets, pairs, bytes and whatever else YAML knows are none of it.
_PLAIN = frozenset(f"tag:yaml.org,2002:{name}" for name in ("str", "int", "float", "bool", "null", "seq", "map"))
_MAYBE_ALIAS = re.compile(r"(?:^|[\s\[{,:-])[&*]\S")


class _Loader(BaseLoader):
    """YAML 1.2's idea of plain values: only true and false are booleans, no dates, no base sixty."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012 - PyYAML's own name

    def construct_object(self, node: yaml.Node, deep: bool = False) -> Any:
        """Any value; what a tag, a number of thousands of digits or the like breaks is told with its place."""
        if node.tag not in _PLAIN:
            said = f"“{node.tag.replace('tag:yaml.org,2002:', '!!')}” is no tag that means anything here"
            raise yaml.constructor.ConstructorError(None, None, said, node.start_mark)
        try:
            found = super().construct_object(node, deep)
        except (ValueError, KeyError, TypeError, IndexError, AttributeError, OverflowError) as problem:
            said = f"“{str(node.value)[:40]}” cannot be read: {problem}"
            raise yaml.constructor.ConstructorError(None, None, said, node.start_mark) from problem
        if isinstance(found, int | float) and not -_LARGEST < found < _LARGEST:
            said = f"“{str(node.value)[:40]}” is no number that means anything here"
            raise yaml.constructor.ConstructorError(None, None, said, node.start_mark)
        return found

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """A mapping; `ConstructorError` when a key is no word or stands in it twice."""
        seen: set[str] = set()
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise yaml.constructor.ConstructorError(None, None, "a key must be one word", key.start_mark)
            if key.value in seen:
                said = f"the key “{key.value}” stands here twice"
                raise yaml.constructor.ConstructorError(None, None, said, key.start_mark)
            seen.add(key.value)
        return dict(super().construct_mapping(node, deep=True))

    def construct_sequence(self, node: yaml.SequenceNode, deep: bool = False) -> list[Any]:
        """A list. `true` and `false` in a list are words: no rule lists truth values."""
        for item in node.value:
            if item.tag == "tag:yaml.org,2002:bool":
                item.tag = "tag:yaml.org,2002:str"
        return list(super().construct_sequence(node, deep=True))


_RESOLVERS = {
    "tag:yaml.org,2002:bool": (re.compile(r"^(?:true|false)$"), "tf"),
    "tag:yaml.org,2002:int": (re.compile(r"^[-+]?[0-9]+$"), "-+0123456789"),
    "tag:yaml.org,2002:float": (re.compile(r"^[-+]?[0-9]*\.[0-9]+$"), "-+.0123456789"),
    "tag:yaml.org,2002:null": (re.compile(r"^(?:~|null|)$"), ["~", "n", ""]),
}
for _tag, (_pattern, _first) in _RESOLVERS.items():
    _Loader.add_implicit_resolver(_tag, _pattern, list(_first))


def read_yaml(path: Path) -> Any:
    """The plain data in a file. Raises `PackError` with file, line and excerpt."""
    text = _text_of(path)
    try:
        _check_aliases(text)
        return yaml.load(text, Loader=_Loader)
    except RecursionError as problem:
        raise PackError(str(path), 1, "is not YAML: too many brackets in one another") from problem
    except yaml.MarkedYAMLError as problem:
        mark = problem.problem_mark
        line = mark.line + 1 if mark else None
        raise PackError(str(path), line, f"is not YAML: {problem.problem}", _line(text, line)) from problem
    except yaml.YAMLError as problem:
        raise PackError(str(path), None, f"is not YAML: {problem}") from problem


def _text_of(path: Path) -> str:
    try:
        return plain_bytes(path, LONGEST).decode("utf-8-sig")
    except NotPlainError as problem:
        raise PackError(str(path), None, problem.strerror) from problem
    except UnicodeDecodeError as problem:
        raise PackError(str(path), None, f"is no UTF-8: byte {problem.start}") from problem
    except OSError as problem:
        raise PackError(str(path), None, f"cannot be read: {problem.strerror or problem}") from problem


def _check_aliases(text: str) -> None:
    """`&a` and `*a` let a few lines stand for billions of values: what they come to in full is bounded like a file."""
    if _MAYBE_ALIAS.search(text):
        node = yaml.compose(text, Loader=BaseLoader)
        if node is not None and _weight(node, {}) > LONGEST:
            said = "its aliases (*) stand for more than anybody could write out"
            raise yaml.constructor.ConstructorError(None, None, said, node.start_mark)


def _weight(node: yaml.Node, known: dict[int, int]) -> int:
    """Values and characters of a node with its aliases written out."""
    if id(node) not in known:
        known[id(node)] = LONGEST + 1  # as long as it is being added up: one that holds itself has no end
        below = node.value if isinstance(node.value, list) else []
        inner = (part for each in below for part in (each if isinstance(each, tuple) else (each,)))
        own = len(node.value) if isinstance(node.value, str) else 0
        known[id(node)] = 1 + own + sum(_weight(part, known) for part in inner)
    return known[id(node)]


_STEP = re.compile(r"\.([A-Za-z_][\w-]*)|\[(\d+|\.\.\.)\]")


def steps_of(trail: str) -> list[str]:
    """Keys and numbers on the way to a value given as `$.options.find[2]`."""
    return [name or number for name, number in _STEP.findall(trail)]


def place_of(path: Path, trail: str, key: str | None = None) -> tuple[int | None, str | None]:
    """Line and excerpt of a value given as `$.options.find[2]`, of `key` inside it if that is there."""
    try:
        text = _text_of(path)
        node: Any = yaml.compose(text, Loader=_Loader)
    except (PackError, yaml.YAMLError, RecursionError):
        return None, None
    line = 1
    for step in [*steps_of(trail), *([key] if key else [])]:
        found = _child(node, step)
        if found is None:
            break
        line, node = found
    return line, _line(text, line)


def place_of_text(path: Path, wanted: str) -> tuple[int | None, str | None]:
    """Line and excerpt of the first key or value that is just this text; of one that holds it where none is."""
    try:
        text = _text_of(path)
        found = [node for node in _scalars(yaml.compose(text, Loader=_Loader)) if wanted in node.value]
    except (PackError, yaml.YAMLError, RecursionError):
        return None, None
    best = next((node for node in found if node.value == wanted), found[0] if found else None)
    line = best.start_mark.line + 1 if best else None
    return line, _line(text, line)


def _scalars(node: Any) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _scalars(item)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _scalars(key)
            yield from _scalars(value)


def _child(node: Any, step: str) -> tuple[int, Any] | None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == step:
                return key.start_mark.line + 1, value
    if isinstance(node, yaml.SequenceNode) and step.isdigit() and int(step) < len(node.value):
        value = node.value[int(step)]
        return value.start_mark.line + 1, value
    return None


def _line(text: str, line: int | None) -> str | None:
    lines = text.splitlines()
    return lines[line - 1].strip()[:120] if line and line <= len(lines) else None
