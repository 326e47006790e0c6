"""What a file of keys and values holds, each text with the place of its characters."""

from __future__ import annotations

import re

from relint.draft.sourcemap import TextBuilder
from relint.draft.span import Span
from relint.formats.mapped_text import MappedText, whole
from relint.outside.structs import Struct

_ESCAPE = re.compile(
    r"\\(?:u[0-9A-Fa-f]{4}(?:\\u[dD][c-fC-F][0-9A-Fa-f]{2})?|U[0-9A-Fa-f]{8}|x[0-9A-Fa-f]{2}|(?:\r\n|\n)[ \t]*|.)",
    re.DOTALL,
)
_WORDS = re.compile(r"\s+|\S+")
_BLANK = re.compile(r"\s|$")
#: How far apart two words of a value may stand, line ends and indentation and all.
_GAP = 500
_PLAIN = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "0": "\0", "e": "\x1b", "N": "\x85", "_": "\xa0"}


class DataNode(Struct, frozen=True):
    """A text, or a list (`items`), or a table (`entries`, in order); exactly one of them, or nothing at all."""

    span: Span
    text: MappedText | None = None
    items: tuple[DataNode, ...] = ()
    entries: tuple[tuple[str, DataNode], ...] = ()


def unescaped(source: str, span: Span) -> MappedText:
    """What stands between two double quotes, its escapes read."""
    builder, cursor = TextBuilder(), span.start
    for match in _ESCAPE.finditer(source, span.start, span.end):
        builder.copy(source[cursor : match.start()], cursor)
        builder.replace(_meant(match[0]), Span(*match.span()))
        cursor = match.end()
    builder.copy(source[cursor : span.end], cursor)
    return MappedText(*builder.build())


def _meant(escape: str) -> str:
    code = escape[1:]
    if code[0] == "u" and len(code) > 5:
        return bytes.fromhex(code[1:5] + code[7:]).decode("utf-16-be", "replace")
    if code[0] in "uUx" and len(code) > 1:
        number = int(code[1:], 16)
        return chr(number) if number < 0x110000 and not 0xD800 <= number < 0xE000 else "\ufffd"
    if code[0] in "\r\n":
        return ""
    return _PLAIN.get(code, code)


def aligned(value: str, source: str, span: Span) -> MappedText:
    """A value whose words stand in the source in their order, however blanks and line ends are set there."""
    raw = span.of(source)
    at = raw.find(value) if value else -1
    if at >= 0:
        return whole(value, span.start + at)
    builder, cursor = TextBuilder(), 0
    for word in _WORDS.findall(value):
        if word.isspace():
            builder.replace(word, Span(span.start + cursor, span.start + cursor))
            continue
        # A word that is written otherwise (`it''s`) stands nowhere: nobody looks through the whole rest for it.
        at = raw.find(word, cursor, cursor + len(word) + _GAP)
        if at >= 0:
            builder.copy(word, span.start + at)
            cursor = at + len(word)
        else:
            stop = _BLANK.search(raw, cursor + 1)
            end = stop.start() if stop else len(raw)
            builder.replace(word, Span(span.start + cursor, span.start + max(cursor, end)))
            cursor = max(cursor, end)
    return MappedText(*builder.build())
