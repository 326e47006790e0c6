"""The parts of a mail and where they stand; written for mail as it comes, broken boundaries included."""

from __future__ import annotations

import binascii
import re
from collections.abc import Callable, Iterator
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import collapse_rfc2231_value
from itertools import islice
from typing import TypeVar

from relint.draft.source import Source
from relint.draft.span import Span
from relint.formats import headers
from relint.formats.bounds import LONGEST_BODY, MOST_PARTS, cut_notice
from relint.formats.decoding import slice_of, text_of
from relint.formats.headers import Header
from relint.formats.mapped_bytes import MappedBytes
from relint.formats.mapped_text import MappedText
from relint.outside.structs import Struct, field

_Answer = TypeVar("_Answer")
_DEEPEST = 20
_SEVEN_BIT_CHARSETS = re.compile(r"iso-?2022|utf-?7|hz", re.IGNORECASE)
_TROUBLE = (ValueError, LookupError, TypeError, AttributeError, binascii.Error, HeaderParseError)


class Part(Struct, frozen=True):
    """One part: its own headers, its body's place, and the parts in it."""

    headers: tuple[Header, ...]
    body: Span
    content_type: str = "text/plain"
    charset: str = "utf-8"
    transfer: str = "7bit"
    filename: str | None = None
    is_attachment: bool = False
    is_flowed: bool = False
    deletes_blanks: bool = False
    parts: tuple[Part, ...] = field(default_factory=tuple)

    def leaves(self) -> Iterator[Part]:
        """All parts that hold no others, in order."""
        if not self.parts:
            yield self
        for part in self.parts:
            yield from part.leaves()


def parse(source: Source, span: Span, *, default: str = "text/plain", depth: int = 0) -> Part:
    """A message or one of its parts."""
    found, start = headers.split(source, span)
    body = Span(min(start, span.end), span.end)
    message = headers.parameters(source, found)
    content_type = _asked(message.get_content_type, default) if "content-type" in message else default
    if content_type == "text/plain" and "content-type" in message and "/" not in str(message["content-type"]):
        content_type = default
    filename, disposition = _filename(message), _asked(message.get_content_disposition, None)
    parts: tuple[Part, ...] = ()
    if content_type.startswith("multipart/") and depth < _DEEPEST:
        boundary = _parameter(message, "boundary")
        inner = "message/rfc822" if content_type == "multipart/digest" else "text/plain"
        spans = list(islice(_between(source, body, boundary), MOST_PARTS)) if boundary else []
        parts = tuple(parse(source, each, default=inner, depth=depth + 1) for each in spans)
        if not parts:
            content_type = "text/plain"
    return Part(
        tuple(found),
        body,
        content_type=content_type,
        charset=_parameter(message, "charset") or "utf-8",
        transfer=str(message.get("content-transfer-encoding", "7bit")).split(";")[0].strip().lower(),
        filename=filename,
        is_attachment=disposition == "attachment" or (filename is not None and not content_type.startswith("text/")),
        is_flowed=(_parameter(message, "format") or "").lower() == "flowed",
        deletes_blanks=(_parameter(message, "delsp") or "").lower() == "yes",
        parts=parts,
    )


def _asked(question: Callable[[], _Answer], otherwise: _Answer) -> _Answer:
    """The standard library raises on some headers that mail really has."""
    try:
        return question()
    except _TROUBLE:
        return otherwise


def _filename(message: Message) -> str | None:
    name: str | None = _asked(message.get_filename, None)
    if name and "=?" in name:
        # RFC 2047 has no place here, and is here all the time.
        encoded = name
        name = _asked(lambda: "".join(_decoded(*each) for each in decode_header(encoded)), encoded)
    return " ".join(name.split()) or None if name else None


def _decoded(words: bytes | str, charset: str | None) -> str:
    """A piece of a name; what stands between encoded words has no charset."""
    return words if isinstance(words, str) else words.decode(charset or "latin-1")


def _parameter(message: Message, name: str) -> str | None:
    try:
        value = message.get_param(name)
        return collapse_rfc2231_value(value).strip().strip("'\"") if value else None
    except _TROUBLE:
        return None


def _between(source: Source, body: Span, boundary: str) -> Iterator[Span]:
    """What stands between the lines `--boundary`; a missing last line is taken as read."""
    line = re.compile(rf"^--{re.escape(boundary)}(--)?[ \t]*(?:\r\n|\n|\r|\Z)", re.MULTILINE)
    start: int | None = None
    for match in line.finditer(source.text, body.start, body.end):
        if start is not None:
            yield Span(start, max(start, match.start()))
        start = None if match[1] else match.end()
        if match[1]:
            return
    if start is not None and start < body.end:
        yield Span(start, body.end)


def text(source: Source, part: Part) -> MappedText:
    """The body of a text part, decoded, as far as it is read."""
    octets, body = MappedBytes(source), Span(part.body.start, min(part.body.end, part.body.start + LONGEST_BODY))
    if part.transfer == "quoted-printable":
        octets.quoted_printable(body)
    elif part.transfer == "base64":
        octets.base64(body)
    elif source.encoding != "latin-1" and not _SEVEN_BIT_CHARSETS.search(part.charset):
        return slice_of(source, body)
    else:
        octets.literal(body.start, body.end)
    return text_of(octets, part.charset)


def too_long(part: Part) -> tuple[str, ...]:
    """What to tell about a body that is not read whole."""
    return (cut_notice(LONGEST_BODY, "characters of a part"),) if len(part.body) > LONGEST_BODY else ()
