"""Header fields of a mail: unfolded, decoded (RFC 2047), each character with its place."""

from __future__ import annotations

import re
from email.message import Message

from relint.draft.source import Source
from relint.draft.sourcemap import TextBuilder
from relint.draft.span import Span
from relint.formats.bounds import LONGEST_HEADER, LONGEST_PARAMETERS
from relint.formats.decoding import text_of
from relint.formats.mapped_bytes import MappedBytes
from relint.formats.mapped_text import MappedText, whole
from relint.outside.structs import Struct

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r|\Z)")
_NAME = re.compile(r"([!-9;-~]{1,76})[ \t]*:[ \t]*")
#: What may follow a line of blanks that stands among the headers; else it ends them.
_GOES_ON = re.compile(rf"[ \t]+\S|{_NAME.pattern}")
_ENCODED = re.compile(r"=\?([!-><@-~]{1,40})\?([bBqQ])\?([^?\r\n]{0,2000}(?:\?(?!=)[^?\r\n]{0,200}){0,20})\?=")
_DESCRIBING = ("content-type", "content-disposition", "content-transfer-encoding")
_FOLD = re.compile(r"(?:\r\n|\n|\r)[ \t]*|[ \t]{2,}|\t")


class Header(Struct, frozen=True):
    """`span` is the value's place, without the blanks around it; folded lines are still in it."""

    name: str
    span: Span


def split(source: Source, span: Span) -> tuple[list[Header], int]:
    """The header fields at the start of a part, and where its body begins. Junk among them is passed over."""
    headers: list[Header] = []
    text, cursor, at_start = source.text, span.start, True
    while cursor < span.end:
        match = _LINE.match(text, cursor, span.end)
        end = match.end() if match else span.end
        line = text[cursor:end]
        if not line.strip("\r\n") or (not line.strip() and not _GOES_ON.match(text, end, span.end)):
            return headers, end
        name = _NAME.match(line)
        if line[0] in " \t" and headers:
            headers[-1] = Header(headers[-1].name, Span(headers[-1].span.start, max(headers[-1].span.end, end)))
        elif name:
            headers.append(Header(name[1].lower(), Span(min(cursor + name.end(), end), end)))
        elif not (at_start and line.startswith(("From ", ">From "))) and not headers:
            return headers, cursor
        at_start = False
        cursor = end
    return headers, span.end


def decoded(source: Source, span: Span) -> MappedText:
    """A value as a mail program shows it: one line, encoded words read."""
    span = Span(span.start, min(span.end, span.start + LONGEST_HEADER)).trimmed(source.text)
    builder, cursor = TextBuilder(), span.start
    words = list(_ENCODED.finditer(source.text, span.start, span.end))
    index = 0
    while index < len(words):
        match = words[index]
        gap = Span(cursor, match.start())
        if index == 0 or gap.of(source.text).strip():
            _copied(builder, source, gap)
        octets = MappedBytes(source)
        # A character may be cut in two by the end of an encoded word: read neighbours of one charset together.
        while True:
            match = words[index]
            place = Span(match.start(3), match.end(3))
            if match[2] in "bB":
                octets.base64(place)
            else:
                octets.quoted_printable(place, underscores=True)
            index += 1
            cursor = match.end()
            if index == len(words) or words[index][1].lower() != match[1].lower():
                break
            if source.text[cursor : words[index].start()].strip():
                break
        mapped = text_of(octets, match[1].split("*")[0])
        builder.take(mapped.text, mapped.source_map, Span(0, len(mapped.text)))
    _copied(builder, source, Span(cursor, span.end))
    return MappedText(*builder.build())


def _copied(builder: TextBuilder, source: Source, span: Span) -> None:
    text, cursor = span.of(source.text), 0
    if source.encoding == "latin-1" and not text.isascii():
        # Raw bytes in a header: UTF-8 if they can be, as everywhere in a mail.
        octets = MappedBytes(source)
        octets.literal(span.start, span.end)
        mapped = text_of(octets, "utf-8")
    else:
        mapped = whole(text, span.start)
    for match in _FOLD.finditer(mapped.text):
        builder.take(mapped.text, mapped.source_map, Span(cursor, match.start()))
        builder.replace(" ", mapped.place(Span(*match.span())))
        cursor = match.end()
    builder.take(mapped.text, mapped.source_map, Span(cursor, len(mapped.text)))


def parameters(source: Source, headers: list[Header]) -> Message:
    """The headers that describe a body, for the standard library to take apart (RFC 2231 and its abuses)."""
    message = Message()
    for header in headers:
        if header.name in _DESCRIBING and header.name not in message:
            # The standard library goes through a parameter once for each of its signs.
            value = header.span.trimmed(source.text).of(source.text)[:LONGEST_PARAMETERS]
            value = re.sub(r"[\r\n]+[ \t]*", " ", value)
            message[header.name] = value.encode("ascii", "replace").decode("ascii")
    return message
