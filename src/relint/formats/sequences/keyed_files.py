"""JSON and CSV taken apart into nodes."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator

from relint.draft.source import BOM, Source
from relint.draft.sourcemap import TextBuilder
from relint.draft.span import Span
from relint.errors import ReadError
from relint.formats.bounds import DEEPEST_VALUE, MOST_VALUES
from relint.formats.mapped_text import MappedText, whole
from relint.formats.sequences.nodes import DataNode, unescaped

#: What Excel reads before the first row.
_SEPARATOR = re.compile(r"\"?sep=([,;\t|])\"?[ \t]*(?:\r\n|\n|\r)", re.IGNORECASE)
_JSON = re.compile(
    r"\s*(?:(?P<sign>[{}\[\],:])|\"(?P<text>[^\"\\]*+(?:\\.[^\"\\]*+)*+)\"|(?P<bare>[^\s{}\[\],:\"]+))", re.DOTALL
)


def json_nodes(source: Source) -> list[DataNode]:
    """The value of a JSON file. Raises `ReadError`."""
    start = len(BOM) if source.text.startswith(BOM) else 0
    try:
        json.loads(source.text[start:])
    except (ValueError, RecursionError) as error:
        raise ReadError(source.path, f"is not valid JSON: {error}") from None
    return [_JsonWalk(source).node(start, 0)[0]]


class _JsonWalk:
    """Goes through JSON that is known to be some, each value with its place."""

    def __init__(self, source: Source) -> None:
        self._source, self._text = source, source.text
        self._left = MOST_VALUES

    def node(self, start: int, depth: int) -> tuple[DataNode, int]:
        """The value from `start` on, and where it ends."""
        self._left -= 1
        if self._left < 0 or depth > DEEPEST_VALUE:
            limit = f"{MOST_VALUES:,} values" if self._left < 0 else f"{DEEPEST_VALUE} values in one another"
            raise ReadError(self._source.path, f"holds more than {limit}")
        match = _JSON.match(self._text, start)
        if match is None:
            return DataNode(Span(start, start)), len(self._text)
        if match["text"] is not None:
            span = Span(*match.span("text"))
            return DataNode(span, unescaped(self._text, span)), match.end()
        if match["bare"] == "null":
            return DataNode(Span(*match.span("bare"))), match.end()
        if match["bare"] is not None:
            return DataNode(Span(*match.span("bare")), whole(match["bare"], match.start("bare"))), match.end()
        return self._holder(match, depth)

    def _holder(self, opening: re.Match[str], depth: int) -> tuple[DataNode, int]:
        """A list or a table from its opening bracket on."""
        text, is_table = self._text, opening["sign"] == "{"
        items: list[DataNode] = []
        keys: list[str] = []
        cursor = opening.end()
        while (token := _JSON.match(text, cursor)) and token["sign"] not in ("}", "]"):
            if token["sign"] == ",":
                cursor = token.end()
                continue
            if is_table:
                keys.append(unescaped(text, Span(*token.span("text"))).text)
                colon = _JSON.match(text, token.end())
                cursor = colon.end() if colon else len(text)
            node, cursor = self.node(cursor, depth + 1)
            items.append(node)
        span = Span(opening.start("sign"), token.end() if token else len(text))
        if is_table:
            return DataNode(span, entries=tuple(zip(keys, items, strict=True))), span.end
        return DataNode(span, items=tuple(items)), span.end


def csv_nodes(source: Source) -> list[DataNode]:
    """The rows of a CSV file, each with the names of its first row. Raises `ReadError`."""
    start = len(BOM) if source.text.startswith(BOM) else 0
    told = _SEPARATOR.match(source.text, start)
    start = told.end() if told else start
    try:
        sign = (
            told[1]
            if told
            else csv.Sniffer().sniff(source.text[start : start + 4_000].split("\n")[0], ",;\t|").delimiter
        )
    except csv.Error:
        sign = ","
    rows = [row for row in _rows(source, start, sign) if any(cell.text.strip() for cell in row)]
    if not rows:
        return []
    names = [cell.text.strip() for cell in rows[0]]
    return [_row(names, row) for row in rows[1:]]


def _row(names: list[str], row: list[MappedText]) -> DataNode:
    entries = tuple((name, DataNode(cell.span, cell)) for name, cell in zip(names, row, strict=False) if cell.text)
    places = [node.span for _, node in entries]
    return DataNode(Span(places[0].start, places[-1].end) if places else Span(0, 0), entries=entries)


def _rows(source: Source, start: int, sign: str) -> Iterator[list[MappedText]]:
    text, left = source.text, MOST_VALUES
    cell = re.compile(
        rf"[ ]*+\"(?P<quoted>[^\"]*+(?:\"\"[^\"]*+)*)\"[^{re.escape(sign)}\r\n]*|(?P<plain>[^{re.escape(sign)}\r\n]*)"
    )
    row: list[MappedText] = []
    cursor = start
    while cursor <= len(text):
        match = cell.match(text, cursor)
        if match is None:
            break
        row.append(_cell(text, match))
        left -= 1
        if left < 0:
            raise ReadError(source.path, f"holds more than {MOST_VALUES:,} cells")
        cursor = match.end()
        if text.startswith(sign, cursor):
            cursor += 1
            continue
        yield row
        row = []
        if cursor >= len(text):
            break
        cursor += 2 if text.startswith("\r\n", cursor) else 1


def _cell(text: str, match: re.Match[str]) -> MappedText:
    if match["quoted"] is None:
        return whole(match["plain"], match.start("plain"))
    builder, cursor = TextBuilder(), match.start("quoted")
    for double in re.finditer('""', match["quoted"]):
        at = match.start("quoted") + double.start()
        builder.copy(text[cursor:at], cursor)
        builder.replace('"', Span(at, at + 2))
        cursor = at + 2
    builder.copy(text[cursor : match.end("quoted")], cursor)
    return MappedText(*builder.build())
