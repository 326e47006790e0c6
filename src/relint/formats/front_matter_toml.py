"""TOML front matter, as Hugo keeps it between two lines of plus signs: names and values with places."""

from __future__ import annotations

from collections.abc import Sequence

from relint.formats.front_matter_values import FrontMatterEntry, Value
from relint.outside.late_expressions import late
from relint.outside.toml_text import NotTomlError, toml_table

_ENTRY = late(r"[ \t]*\"?([A-Za-z_][\w-]{0,60})\"?[ \t]*=[ \t]*([^\r\n]*)")
_TABLE = late(r"[ \t]*\[([^\[\]\r\n]*)\]")
_LINE = late(r"[^\r\n]*(?:\r\n|\n|\r|\Z)")
_QUOTES = ('"', "'")


def toml_entries(text: str, holder: str) -> Sequence[FrontMatterEntry] | None:
    """The entries at the top, and those of the table named `holder`; `None` when this is no TOML."""
    try:
        toml_table(text.replace("\r\n", "\n").replace("\r", "\n"))
    except NotTomlError:
        return None
    entries: dict[str, list[FrontMatterEntry]] = {"": [], holder: []}
    table, table_start = "", 0
    for match in _LINE.finditer(text):
        if named := _TABLE.match(match[0]):
            table = named[1].strip()
            table_start = match.start() if table == holder else table_start
        elif (entry := _ENTRY.match(match[0])) and table in entries:
            start = match.start() + entry.start(2)
            entries[table].append(FrontMatterEntry(entry[1], match.start() + entry.start(1), _value(entry[2], start)))
    own = entries[holder]
    if own:
        held = Value(table_start, own[-1].value.end, None, entries=tuple(own))
        entries[""].append(FrontMatterEntry(holder, table_start, held))
    return entries[""]


def _value(written: str, start: int) -> Value:
    """A string, a plain value, or a list of strings or a table on one line; longer values have no text."""
    written = written.rstrip()
    if not written.startswith(("[", "{", *_QUOTES)):
        return Value(start, start + len(written), written.partition("#")[0].strip())
    try:
        found = toml_table(f"x = {written}")["x"]
    except NotTomlError:  # a part of a longer value
        found = None
    place = start, start + len(written)
    if isinstance(found, str):
        return Value(*place, found)
    if isinstance(found, dict):
        held = (FrontMatterEntry(name, start, Value(*place, str(each))) for name, each in found.items())
        return Value(*place, None, entries=tuple(held))
    texts = found if isinstance(found, list) else ()
    return Value(*place, None, items=tuple(Value(*place, text) for text in texts if isinstance(text, str)))
