"""A settings file as read: its values, and on which line each of them stands (tomllib does not say)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from relint.errors import SettingsError
from relint.outside.plain_files import plain_bytes

Keys = tuple[str | int, ...]
#: Longer settings are none.
_LONGEST = 1_000_000

_HEADER = re.compile(r"^\s*(\[\[?)\s*(.+?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"""^\s*((?:"[^"]*"|'[^']*'|[\w-]+)(?:\s*\.\s*(?:"[^"]*"|'[^']*'|[\w-]+))*)\s*=(.*)$""", re.DOTALL)
_PART = re.compile(r""""([^"]*)"|'([^']*)'|([\w-]+)""")
_TRIPLE = re.compile(r'"""|\'\'\'')
_STRING = re.compile(r'"(?:\\.|[^"\\])*"|\'[^\']*\'')
_ERROR_LINE = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)$")


@dataclass(frozen=True)
class TomlFile:
    """`table` is relint's own part of the file; `path` is how the file is named to the user."""

    path: str
    table: Mapping[str, Any]
    root: Keys
    text: str
    lines: Mapping[Keys, int]

    def line(self, *keys: str | int, value: object = None) -> int:
        """The line of a key, or of one text value below it; of the nearest table above when it is not to be found."""
        full = (*self.root, *keys)
        while full and full not in self.lines:
            full = full[:-1]
        start = self.lines.get(full, 1)
        if not isinstance(value, str):
            return start
        later = [line for line in self.lines.values() if line > start]
        for number in range(start, min(later, default=self.text.count("\n") + 2)):
            if any(value in line for line in self.text.splitlines()[number - 1 : number]):
                return number
        return start

    def refusal(self, problem: str, *keys: str | int, value: object = None) -> SettingsError:
        """The error to raise for a wrong key or value, with its place."""
        return SettingsError(f"{self.path}:{self.line(*keys, value=value)}: {problem}")


def read_toml(path: Path, shown: str, root: Keys = ()) -> TomlFile | None:
    """Read a file; `None` when it has no table at `root`."""
    try:
        data = plain_bytes(path, _LONGEST)
        text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
        values: Any = tomllib.loads(text)
    except OSError as error:
        raise SettingsError(f"{shown}: cannot be read: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise SettingsError(f"{shown}:{line}: is not UTF-8 text") from error
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(_syntax_problem(shown, text, str(error))) from error
    except RecursionError as error:
        raise SettingsError(f"{shown}:{_deepest(text)}: not valid TOML: too many brackets in one another") from error
    except ValueError as error:  # a number of thousands of digits
        raise SettingsError(f"{shown}:{_longest(text)}: not valid TOML: {error}") from error
    for key in root:
        values = values.get(key) if isinstance(values, dict) else None
    if not isinstance(values, dict):
        return None
    return TomlFile(shown, values, root, text, dict(_key_lines(text)))


def _deepest(text: str) -> int:
    """The line with the most brackets."""
    lines = text.splitlines()
    return 1 + max(range(len(lines)), key=lambda number: lines[number].count("[") + lines[number].count("{"), default=0)


def _longest(text: str) -> int:
    lines = text.splitlines()
    return 1 + max(range(len(lines)), key=lambda number: len(lines[number]), default=0)


def _syntax_problem(shown: str, text: str, problem: str) -> str:
    match = _ERROR_LINE.search(problem)
    line = int(match[1]) if match and match[1] else max(1, len(text.splitlines()))
    excerpt = "".join(text.splitlines()[line - 1 : line]).strip()
    return f"{shown}:{line}: not valid TOML: {_ERROR_LINE.sub('', problem)}" + (f"\n    {excerpt}" if excerpt else "")


def _key_lines(text: str) -> Iterator[tuple[Keys, int]]:
    """Every key that starts a line, with its full path; what stands inside a value is stepped over."""
    table: Keys = ()
    counts: dict[Keys, int] = {}
    lines = text.splitlines()
    number = 0
    while number < len(lines):
        line = lines[number]
        number += 1
        if header := _HEADER.match(line):
            table = _parts(header[2])
            if header[1] == "[[":
                index = counts.get(table, -1) + 1
                counts[table] = index
                table = (*table, index)
            yield table, number
        elif key := _KEY.match(line):
            yield (*table, *_parts(key[1])), number
            number = _end_of_value(lines, number, key[2])


def _parts(dotted: str) -> Keys:
    return tuple(next(filter(None, match.groups()), "") for match in _PART.finditer(dotted))


def _end_of_value(lines: list[str], number: int, value: str) -> int:
    """The number of lines read once a value that starts in line `number` is complete."""
    while number < len(lines) and not _is_complete(value):
        value += "\n" + lines[number]
        number += 1
    return number


def _is_complete(value: str) -> bool:
    if triple := _TRIPLE.search(value):
        return value.count(triple[0]) % 2 == 0
    bare = "\n".join(line.partition("#")[0] for line in _STRING.sub("", value).splitlines())
    return bare.count("[") <= bare.count("]") and bare.count("{") <= bare.count("}")
