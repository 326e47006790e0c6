"""Where a tag of JSX ends: its attributes may hold braces, quotes and arrows."""

from __future__ import annotations

from relint.outside.late_expressions import late

_NEXT = late(r"[\"'`{}>]")
#: A tag that is longer than this, or holds more quotes and braces, or braces deeper in one another, is none.
_LONGEST, _MOST, _DEEPEST = 4_000, 120, 12


def end_of_tag(text: str, start: int) -> int | None:
    """The end of a tag whose name ends at `start`, its `>` included; `None` when it does not end."""
    depth, count, cursor, limit = 0, 0, start, min(len(text), start + _LONGEST)
    while (match := _NEXT.search(text, cursor, limit)) and depth <= _DEEPEST and count < _MOST:
        char, cursor, count = match[0], match.end(), count + 1
        if char == "{":
            depth += 1
        elif char == "}":
            depth -= 1
        elif char == ">":
            if depth <= 0:
                return cursor
        elif (end := end_of_string(text, match.start(), limit)) is not None:
            cursor = end
    return None


def end_of_string(text: str, start: int, limit: int) -> int | None:
    """The end of the string that begins at `start`, its closing quote included."""
    quote, cursor = text[start], start + 1
    while cursor < limit:
        if text[cursor] == "\\":
            cursor += 2
            continue
        if text[cursor] == quote:
            return cursor + 1
        if quote != "`" and text[cursor] in "\r\n":
            return None
        cursor += 1
    return None


def end_of_braces(text: str, start: int, limit: int | None = None) -> int | None:
    """The end of the expression in braces that begins at `start`, its closing brace included."""
    depth, cursor = 0, start
    limit = len(text) if limit is None else min(limit, len(text))
    while match := _NEXT.search(text, cursor, limit):
        char, cursor = match[0], match.end()
        if char == "{":
            depth += 1
        elif char == "}":
            depth -= 1
            if not depth:
                return cursor
        elif char != ">" and (end := end_of_string(text, match.start(), limit)) is not None:
            cursor = end
    return None
