"""YAML, JSON and CSV taken apart into nodes."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator

from relint.draft.source import BOM, Source
from relint.draft.sourcemap import TextBuilder
from relint.draft.span import Span
from relint.errors import ReadError
from relint.formats.mapped_text import MappedText, whole
from relint.formats.sequences.nodes import DataNode, aligned, unescaped

_JSON = re.compile(r"\s*(?:(?P<sign>[{}\[\],:])|\"(?P<text>(?:[^\"\\]|\\.)*)\"|(?P<bare>[^\s{}\[\],:\"]+))", re.DOTALL)
_DEEPEST = 60


def yaml_nodes(source: Source) -> list[DataNode]:
    """The documents of a YAML file. Raises `ReadError`."""
    import yaml

    try:
        roots = list(yaml.compose_all(source.text, Loader=yaml.SafeLoader))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f"line {mark.line + 1}: " if mark else ""
        raise ReadError(source.path, f"is not valid YAML: {line}{getattr(error, 'problem', None) or error}") from None
    # PyYAML leaves out a mark at the very start of a file when it counts.
    ahead = len(BOM) if source.text.startswith(BOM) else 0
    return [_yaml_node(root, source.text, ahead, 0) for root in roots if root is not None]


def _yaml_node(node: object, text: str, ahead: int, depth: int) -> DataNode:
    import yaml

    assert isinstance(node, yaml.Node)
    span = Span(node.start_mark.index + ahead, node.end_mark.index + ahead)
    if depth > _DEEPEST:
        return DataNode(span)
    if isinstance(node, yaml.MappingNode):
        pairs = [(str(key.value), _yaml_node(value, text, ahead, depth + 1)) for key, value in node.value]
        return DataNode(span, entries=tuple(pairs))
    if isinstance(node, yaml.SequenceNode):
        return DataNode(span, items=tuple(_yaml_node(each, text, ahead, depth + 1) for each in node.value))
    assert isinstance(node, yaml.ScalarNode)
    if node.style == '"' and "\n" not in span.of(text):
        return DataNode(span, unescaped(text, Span(span.start + 1, span.end - 1)))
    return DataNode(span, aligned(node.value, text, span))


def json_nodes(source: Source) -> list[DataNode]:
    """The value of a JSON file. Raises `ReadError`."""
    start = len(BOM) if source.text.startswith(BOM) else 0
    try:
        json.loads(source.text[start:])
    except (ValueError, RecursionError) as error:
        raise ReadError(source.path, f"is not valid JSON: {error}") from None
    node, _ = _json_node(source.text, start, 0)
    return [node]


def _json_node(text: str, start: int, depth: int) -> tuple[DataNode, int]:
    match = _JSON.match(text, start)
    if match is None:
        return DataNode(Span(start, start)), len(text)
    if match["text"] is not None:
        span = Span(*match.span("text"))
        return DataNode(span, unescaped(text, span)), match.end()
    if match["bare"] is not None:
        return DataNode(Span(*match.span("bare")), whole(match["bare"], match.start("bare"))), match.end()
    closing = "}" if match["sign"] == "{" else "]"
    begin, cursor = match.start("sign"), match.end()
    items: list[DataNode] = []
    keys: list[str] = []
    while (token := _JSON.match(text, cursor)) and token["sign"] != closing:
        if token["sign"] == ",":
            cursor = token.end()
            continue
        if closing == "}":
            keys.append(unescaped(text, Span(*token.span("text"))).text)
            colon = _JSON.match(text, token.end())
            cursor = colon.end() if colon else len(text)
        node, cursor = _json_node(text, cursor, depth + 1)
        items.append(node)
    span = Span(begin, token.end() if token else len(text))
    if closing == "}":
        return DataNode(span, entries=tuple(zip(keys, items, strict=True))), span.end
    return DataNode(span, items=tuple(items)), span.end


def csv_nodes(source: Source) -> list[DataNode]:
    """The rows of a CSV file, each with the names of its first row. Raises `ReadError`."""
    start = len(BOM) if source.text.startswith(BOM) else 0
    try:
        sign = csv.Sniffer().sniff(source.text[start : start + 4_000].split("\n")[0], ",;\t|").delimiter
    except csv.Error:
        sign = ","
    rows = [row for row in _rows(source.text, start, sign) if any(cell.text.strip() for cell in row)]
    if not rows:
        return []
    names = [cell.text.strip() for cell in rows[0]]
    return [_row(names, row) for row in rows[1:]]


def _row(names: list[str], row: list[MappedText]) -> DataNode:
    entries = tuple((name, DataNode(cell.span, cell)) for name, cell in zip(names, row, strict=False) if cell.text)
    places = [node.span for _, node in entries]
    return DataNode(Span(places[0].start, places[-1].end) if places else Span(0, 0), entries=entries)


def _rows(text: str, start: int, sign: str) -> Iterator[list[MappedText]]:
    cell = re.compile(rf"\"(?P<quoted>(?:[^\"]|\"\")*)\"[^{re.escape(sign)}\r\n]*|(?P<plain>[^{re.escape(sign)}\r\n]*)")
    row: list[MappedText] = []
    cursor = start
    while cursor <= len(text):
        match = cell.match(text, cursor)
        if match is None:
            break
        row.append(_cell(text, match))
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
