"""A settings file as read: its values, and on which line each of them stands (tomllib does not say)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from relint.errors import SettingsError
from relint.outside.late_expressions import late
from relint.outside.plain_files import plain_bytes
from relint.outside.structs import Struct
from relint.outside.toml_text import NotTomlError, toml_table
from relint.settings.inline_places import line_inside

Keys = tuple[str | int, ...]
#: Longer settings are none.
_LONGEST = 1_000_000
#: Characters of a faulty line that are shown.
_LONGEST_EXCERPT = 120

_HEADER = late(r"^\s*+(\[\[?)(.+?)\]\]?\s*+(?:#.*)?$")
_KEY = late(r"""^\s*((?:"[^"]*"|'[^']*'|[\w-]+)(?:\s*\.\s*(?:"[^"]*"|'[^']*'|[\w-]+))*)\s*=(.*)$""", re.DOTALL)
_PART = late(r""""([^"]*)"|'([^']*)'|([\w-]+)""")
#: What says whether a value goes on: a quote that may span lines, a string, a bracket, a comment.
_SIGN = late(r'"""|\'\'\'|"(?:\\.|[^"\\])*+"|\'[^\']*+\'|\\.|[\[\]{}#]')


class TomlFile(Struct, frozen=True):
    """`table` is relint's own part of the file; `path` is how the file is named to the user."""

    path: str
    table: Mapping[str, Any]
    root: Keys
    text: str
    lines: Mapping[Keys, int]

    def line(self, *keys: str | int, value: object = None) -> int:
        """The line of a key, or of one text value below it; of the nearest table above when it is not to be found."""
        asked = full = (*self.root, *keys)
        while full and full not in self.lines:
            full = full[:-1]
        start = self.lines.get(full, 1)
        inside = line_inside(self.text, start, asked[len(full) :])
        if inside != start:
            return inside
        if not isinstance(value, str):
            return start
        end = min((line for line in self.lines.values() if line > start), default=None)
        lines = self.text.split("\n")[start - 1 : None if end is None else end - 1]
        return next((number for number, line in enumerate(lines, start) if value in line), start)

    def refusal(self, problem: str, *keys: str | int, value: object = None) -> SettingsError:
        """The error to raise for a wrong key or value, with its place."""
        return SettingsError(f"{self.path}:{self.line(*keys, value=value)}: {problem}")


def read_toml(path: Path, shown: str, root: Keys = ()) -> TomlFile | None:
    """Read a file; `None` when it has no table at `root`."""
    try:
        data = plain_bytes(path, _LONGEST)
        text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
        values: Any = toml_table(text)
    except OSError as error:
        raise SettingsError(f"{shown}: cannot be read: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise SettingsError(f"{shown}:{line}: is not UTF-8 text") from error
    except NotTomlError as error:
        # A link may lead to a file that is nobody's settings, whose lines are not to be shown.
        raise SettingsError(_syntax_problem(shown, "" if path.is_symlink() else text, error)) from error
    for key in root:
        values = values.get(key) if isinstance(values, dict) else None
    if not isinstance(values, dict):
        return None
    return TomlFile(shown, values, root, text, dict(_key_lines(text)))


def _syntax_problem(shown: str, text: str, error: NotTomlError) -> str:
    excerpt = "".join(text.split("\n")[error.line - 1 : error.line]).strip()
    if len(excerpt) > _LONGEST_EXCERPT:
        excerpt = f"{excerpt[:_LONGEST_EXCERPT]} …"
    return f"{shown}:{error.line}: not valid TOML: {error.problem}" + (f"\n    {excerpt}" if excerpt else "")


def _key_lines(text: str) -> Iterator[tuple[Keys, int]]:
    """Every key that starts a line, with its full path; what stands inside a value is stepped over."""
    table: Keys = ()
    counts: dict[Keys, int] = {}
    lines = text.split("\n")  # not at the other ends that Python knows: an editor does not count them
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
    depth, quote = _after(value, 0, "")
    while number < len(lines) and (depth > 0 or quote):
        depth, quote = _after(lines[number], depth, quote)
        number += 1
    return number


def _after(line: str, depth: int, quote: str) -> tuple[int, str]:
    """How many brackets are open behind a line, and the quotes of the string in which it ends, if it does."""
    place = 0
    while True:
        if quote:
            end = line.find(quote, place)
            if end < 0:
                return depth, quote
            place, quote = end + len(quote), ""
        for sign in _SIGN.finditer(line, place):
            if sign[0] == "#":
                return depth, ""
            if sign[0] in ('"""', "'''"):
                place, quote = sign.end(), sign[0]
                break
            depth += (sign[0] in "[{") - (sign[0] in "]}")
        if not quote:
            return depth, ""
