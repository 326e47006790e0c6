"""Bytes out of a mail made into text, each character with its place."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable

from relint.draft.charsets import python_name
from relint.draft.source import Source
from relint.draft.sourcemap import SourceMap
from relint.draft.span import Span
from relint.formats import utf7
from relint.formats.charsets import meant_by
from relint.formats.mapped_bytes import MappedBytes
from relint.formats.mapped_text import MappedText, whole

#: Charsets in which some ASCII byte is part of something else.
_STATEFUL = re.compile(r"iso-?2022|utf-?(?:7|16|32)|hz|shift|sjis|gbk|gb18030|big5|johab|cp9[345]", re.IGNORECASE)
_WIDTHS = {"utf-16": 2, "utf-32": 4}
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")


def text_of(octets: MappedBytes, charset: str) -> MappedText:
    """The characters; a charset that is unknown or does not fit gives way to UTF-8, then Windows-1252."""
    data = octets.data
    for name in (charset, "utf-8"):
        try:
            text, odd = _decoded(data, meant_by(name))
        except (LookupError, UnicodeError, ValueError):
            continue
        return MappedText(text, SourceMap(octets.rows(text, odd)))
    text = data.decode("cp1252", "replace")
    return MappedText(text, SourceMap(octets.rows(text, ())))


def _decoded(data: bytes, charset: str) -> tuple[str, Iterable[tuple[int, int]]]:
    """The text, and number and bytes of each character that was not made by one byte."""
    if (name := python_name(charset)) is None:
        raise LookupError(charset)
    codec = codecs.lookup(name)
    if name == "utf-7":
        return utf7.decoded(data)
    if data.isascii() and not _STATEFUL.search(codec.name):
        return data.decode("ascii"), ()
    if codec.name == "utf-8":
        text = data.decode("utf-8")
        return text, ((match.start(), len(match[0].encode())) for match in _NOT_ASCII.finditer(text))
    if width := next((size for wide, size in _WIDTHS.items() if codec.name.startswith(wide)), 0):
        if b"\0" not in data:
            raise ValueError(charset)  # plain letters under the name of wide ones
        # A line end of one byte behind characters of two is none of them.
        data = data[: len(data) - len(data) % width]
    text = data.decode(name)
    if not _STATEFUL.search(codec.name) and len(text) == len(data):
        return text, ()
    return _stepwise(data, codec)


def _stepwise(data: bytes, codec: codecs.CodecInfo) -> tuple[str, Iterable[tuple[int, int]]]:
    """Byte by byte; characters that come several at a time share their bytes."""
    decoder = codec.incrementaldecoder("replace")
    pieces: list[str] = []
    lengths: list[int] = []
    pending = 0
    for index in range(len(data)):
        made = decoder.decode(data[index : index + 1], final=index == len(data) - 1)
        pending += 1
        if made:
            pieces.append(made)
            lengths += [pending] + [0] * (len(made) - 1)
            pending = 0
    return "".join(pieces), ((index, length) for index, length in enumerate(lengths) if length != 1)


def slice_of(source: Source, span: Span) -> MappedText:
    """Text of the source as it stands there."""
    return whole(span.of(source.text), span.start)
