"""Bytes out of a mail (quoted-printable, base64, odd charsets) made into text, each character with its place."""

from __future__ import annotations

import base64
import codecs
import re
from array import array
from collections.abc import Iterator

from relint.formats.mapped import Mapped
from relint.source import Source
from relint.sourcemap import Run, SourceMap, TextBuilder
from relint.span import Span

_ESCAPE = re.compile(r"=(?:([0-9A-Fa-f]{2})|[ \t]*(?:\r\n|\n|\r|\Z))|[ \t]+(?=\r?\n|\r)")
_BASE64 = re.compile(r"[A-Za-z0-9+/]+")
#: Charsets in which some ASCII byte is part of something else.
_STATEFUL = re.compile(r"iso-?2022|utf-?(?:7|16|32)|hz|shift|sjis|gbk|gb18030|big5|johab|cp9[345]", re.IGNORECASE)


class Octets:
    """Bytes, and for each the stretch of the source that it was made of."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self.data = bytearray()
        self.starts = array("q")
        self.ends = array("q")

    def literal(self, start: int, end: int) -> None:
        """Characters that stand for themselves."""
        text = self._source.text[start:end]
        if text.isascii() or self._source.encoding == "latin-1":
            self.data += text.encode("latin-1", "replace")
            self.starts.extend(range(start, end))
            self.ends.extend(range(start + 1, end + 1))
            return
        for index, char in enumerate(text, start):
            for byte in char.encode("utf-8", "surrogatepass"):
                self.byte(byte, index, index + 1)

    def byte(self, value: int, start: int, end: int) -> None:
        """One byte written as `source[start:end]`."""
        self.data.append(value)
        self.starts.append(start)
        self.ends.append(end)

    def quoted_printable(self, span: Span, *, underscores: bool = False) -> None:
        """RFC 2045 section 6.7, or the Q of RFC 2047 with its underscores."""
        text, cursor = span.of(self._source.text), 0
        for match in (_Q if underscores else _ESCAPE).finditer(text):
            self.literal(span.start + cursor, span.start + match.start())
            start, end = span.start + match.start(), span.start + match.end()
            if match[0] == "_":
                self.byte(0x20, start, end)
            elif match[1]:
                self.byte(int(match[1], 16), start, end)
            cursor = match.end()
        self.literal(span.start + cursor, span.end)

    def base64(self, span: Span) -> None:
        """Each byte stands in its group of four characters; what is no base64 is passed over."""
        text = span.of(self._source.text)
        places = array("q")
        for match in _BASE64.finditer(text):
            places.extend(range(match.start() + span.start, match.end() + span.start))
        letters = "".join(_BASE64.findall(text))
        whole = letters[: len(letters) - (1 if len(letters) % 4 == 1 else 0)]
        data = base64.b64decode(whole + "=" * (-len(whole) % 4))
        self.data += data
        last = len(places) - 1
        self.starts.extend(places[4 * (index // 3)] for index in range(len(data)))
        self.ends.extend(places[min(last, 4 * (index // 3) + 3)] + 1 for index in range(len(data)))

    def text(self, charset: str) -> Mapped:
        """The characters; a charset that is unknown or does not fit gives way to UTF-8, then Windows-1252."""
        for name in (charset, "utf-8"):
            try:
                lengths, text = _lengths(bytes(self.data), name)
            except (LookupError, UnicodeError, ValueError):
                continue
            return self._mapped(text, lengths)
        text = self.data.decode("cp1252", "replace")
        return self._mapped(text, None)

    def _mapped(self, text: str, lengths: Iterator[int] | None) -> Mapped:
        """`lengths` says how many bytes made each character; `None` when one did."""
        source, starts, ends = self._source.text, self.starts, self.ends
        runs: list[Run] = []
        first, run_start, run_end, run_verbatim = 0, -1, -1, False
        at = 0
        for index, char in enumerate(text):
            length = next(lengths) if lengths is not None else 1
            # Of several characters made by the same bytes, all but the first have no bytes of their own.
            start, end = (starts[at], ends[at + length - 1]) if length else (run_start, run_end)
            at += length
            verbatim = length == 1 and end - start == 1 and source[start] == char
            if verbatim and run_verbatim and start == run_start + index - first:
                continue
            if not verbatim and not run_verbatim and start == run_start and end == run_end:
                continue
            if index:
                runs.append(_run(first, index, run_start, run_end, run_verbatim))
            first, run_start, run_end, run_verbatim = index, start, max(start, end), verbatim
        if text:
            runs.append(_run(first, len(text), run_start, run_end, run_verbatim))
        return Mapped(text, SourceMap(tuple(runs)))


def _run(first: int, index: int, start: int, end: int, verbatim: bool) -> Run:
    return Run(Span(first, index), Span(start, start + index - first if verbatim else end), verbatim)


_Q = re.compile(r"=([0-9A-Fa-f]{2})|_()")


def _lengths(data: bytes, charset: str) -> tuple[Iterator[int] | None, str]:
    """The text, and how many bytes made each character."""
    codec = codecs.lookup(charset)
    if not getattr(codec, "_is_text_encoding", True):
        raise LookupError(charset)
    if data.isascii() and not _STATEFUL.search(codec.name):
        return None, data.decode("ascii")
    if codec.name == "utf-8":
        text = data.decode("utf-8")
        return (1 if c < "\x80" else 2 if c < "\u0800" else 3 if c < "\U00010000" else 4 for c in text), text
    text = data.decode(charset)
    if not _STATEFUL.search(codec.name) and len(text) == len(data):
        return None, text
    return _stepwise(data, codec)


def _stepwise(data: bytes, codec: codecs.CodecInfo) -> tuple[Iterator[int], str]:
    """Byte by byte; characters that come several at a time share their bytes."""
    decoder = codec.incrementaldecoder("replace")
    pieces, lengths, pending = [], [], 0
    for index in range(len(data)):
        made = decoder.decode(data[index : index + 1], final=index == len(data) - 1)
        pending += 1
        if made:
            pieces.append(made)
            lengths += [pending] + [0] * (len(made) - 1)
            pending = 0
    return iter(lengths), "".join(pieces)


def slice_of(source: Source, span: Span) -> Mapped:
    """Text of the source as it stands there."""
    builder = TextBuilder()
    builder.copy(span.of(source.text), span.start)
    return Mapped(*builder.build())
