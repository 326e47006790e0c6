"""TOML front matter, as Hugo keeps it between two lines of plus signs: names and values with places."""

from __future__ import annotations

from collections.abc import Sequence, Set

from relint.formats.front_matter_values import FrontMatterEntry, Value
from relint.outside.late_expressions import late
from relint.outside.toml_text import NotTomlError, toml_table

_ENTRY = late(r"[ \t]*\"?([A-Za-z_][\w-]{0,60})\"?[ \t]*=[ \t]*([^\r\n]*)")
_TABLE = late(r"[ \t]*\[([^\[\]\r\n]*)\]")
_LINE = late(r"[^\r\n]*(?:\r\n|\n|\r|\Z)")
_QUOTES = ('"', "'")
#: Of strings that go on over several lines.
_LONG_QUOTES = ('"""', "'''")


def toml_entries(text: str, holders: Set[str]) -> Sequence[FrontMatterEntry] | None:
    """The entries at the top, and those of the tables that have one of these names; `None` when this is no TOML."""
    try:
        toml_table(text.replace("\r\n", "\n").replace("\r", "\n"))
    except NotTomlError:
        return None
    found: list[FrontMatterEntry] = []
    tables: dict[str, list[FrontMatterEntry]] = {}
    starts: dict[str, int] = {}
    table, cursor = "", 0
    while cursor < len(text) and (line := _LINE.match(text, cursor)):
        start, cursor = cursor, line.end()
        if named := _TABLE.match(line[0]):
            table = named[1].strip()
            starts.setdefault(table, start)
        elif entry := _ENTRY.match(line[0]):
            begin = start + entry.start(2)
            written = _written(text, begin, entry[2])
            cursor = max(cursor, begin + len(written))
            value = FrontMatterEntry(entry[1], start + entry.start(1), _value(written, begin))
            (found if not table else tables.setdefault(table, [])).append(value)
    for name in holders & tables.keys():
        held = tables[name]
        found.append(
            FrontMatterEntry(name, starts[name], Value(starts[name], held[-1].value.end, None, entries=tuple(held)))
        )
    return found


def _written(text: str, start: int, line: str) -> str:
    """A value as it is written, over several lines where its quotation marks say so."""
    quotes = line[:3]
    end = text.find(quotes, start + 3) if quotes in _LONG_QUOTES else -1
    return text[start : end + 3] if end >= 0 else line


def _value(written: str, start: int) -> Value:
    """A string, a plain value, or a list of strings or a table on one line; longer ones have no text."""
    written = written.rstrip()
    if not written.startswith(("[", "{", *_QUOTES)):
        return Value(start, start + len(written), written.partition("#")[0].strip())
    try:
        found = toml_table(f"x = {written}")["x"]
    except NotTomlError:  # a part of a longer value
        found = None
    place = start, start + len(written)
    if isinstance(found, str):
        return Value(*place, found.strip())
    if isinstance(found, dict):
        held = (FrontMatterEntry(name, start, Value(*place, str(each))) for name, each in found.items())
        return Value(*place, None, entries=tuple(held))
    texts = found if isinstance(found, list) else ()
    return Value(*place, None, items=tuple(Value(*place, text) for text in texts if isinstance(text, str)))
