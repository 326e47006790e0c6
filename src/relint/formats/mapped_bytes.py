"""Bytes out of a mail (quoted-printable, base64, odd charsets), each with the stretch of the source that made it."""

from __future__ import annotations

import base64
import re
from array import array
from collections.abc import Iterable

from relint.draft.source import Source
from relint.draft.sourcemap import Row
from relint.draft.span import Span

#: `=41=42`, a line end that is none, and blanks at the end of a line; `(?<! )` keeps a long gap from being tried twice.
_ESCAPE = re.compile(
    r"=(?:[0-9A-Fa-f]{2}(?:=[0-9A-Fa-f]{2})*|[ \t]*(?:\r\n|\n|\r|\Z))"
    r"| (?<![ \t] )[ \t]*(?=\r?\n|\r)|\t(?<![ \t]\t)[ \t]*(?=\r?\n|\r)"
)
_Q = re.compile(r"=[0-9A-Fa-f]{2}(?:=[0-9A-Fa-f]{2})*|_")
_BASE64 = re.compile(r"[A-Za-z0-9+/]+")
_BY_WIDTH = re.compile(r"[\x00-\x7f]+|[^\x00-\x7f]")
#: Characters that a base64 group of bytes, and an escape, are written with.
_GROUP, _ESCAPED = 4, 3


class MappedBytes:
    """Bytes, and for each the stretch of the source that it was made of.

    Stretches are kept by chunk: `(first byte, end, place in the source, end there, bytes a group, characters a group)`.
    The first group stands at the place, the next right after it; all bytes of a group share its stretch.
    """

    def __init__(self, source: Source) -> None:
        self._source = source
        self._data: list[bytes] = []
        self._length = 0
        self._chunks: list[tuple[int, int, int, int, int, int]] = []

    @property
    def data(self) -> bytes:
        """All bytes so far."""
        return b"".join(self._data)

    def literal(self, start: int, end: int) -> None:
        """Characters that stand for themselves."""
        text = self._source.text[start:end]
        if text.isascii() or self._source.encoding == "latin-1":
            self._add(text.encode("latin-1", "replace"), start, end, 1, 1)
            return
        for match in _BY_WIDTH.finditer(text):
            data = match[0].encode("utf-8", "surrogatepass")
            each = 1 if match[0].isascii() else len(data)
            self._add(data, start + match.start(), start + match.end(), each, 1)

    def quoted_printable(self, span: Span, *, underscores: bool = False) -> None:
        """RFC 2045 section 6.7, or the Q of RFC 2047 with its underscores."""
        text, cursor, at = span.of(self._source.text), 0, span.start
        for match in (_Q if underscores else _ESCAPE).finditer(text):
            start, end = match.span()
            self.literal(at + cursor, at + start)
            if match[0] == "_":
                self._add(b" ", at + start, at + end, 1, 1)
            elif text[start] == "=" and text[end - 1].isalnum():
                self._add(bytes.fromhex(match[0].replace("=", "")), at + start, at + end, 1, _ESCAPED)
            cursor = end
        self.literal(at + cursor, span.end)

    def base64(self, span: Span) -> None:
        """Each byte stands in its group of four characters; what is no base64 is passed over."""
        lines = [(match.start(), match.end()) for match in _BASE64.finditer(self._source.text, span.start, span.end)]
        letters = "".join([self._source.text[start:end] for start, end in lines])
        whole = letters[: len(letters) - (1 if len(letters) % 4 == 1 else 0)]
        data = base64.b64decode(whole + "=" * (-len(whole) % 4))
        if any((end - start) % _GROUP for start, end in lines[:-1]):
            self._loose(data, lines)
            return
        cursor = 0
        for start, end in lines:
            count = min(3 * -(-(end - start) // _GROUP), len(data) - cursor)
            self._add(data[cursor : cursor + count], start, end, 3, _GROUP)
            cursor += count

    def _loose(self, data: bytes, lines: Iterable[tuple[int, int]]) -> None:
        """Lines that end inside a group."""
        places = array("q")
        for start, end in lines:
            places.extend(range(start, end))
        last = len(places) - 1
        for first in range(0, len(data), 3):
            at = first // 3 * _GROUP
            end = places[min(last, at + 3)] + 1
            self._add(data[first : first + 3], places[at], end, 3, end - places[at])

    def _add(self, data: bytes, start: int, end: int, each: int, wide: int) -> None:
        if data:
            self._data.append(data)
            self._chunks.append((self._length, self._length + len(data), start, end, each, wide))
            self._length += len(data)

    def rows(self, text: str, odd: Iterable[tuple[int, int]]) -> tuple[Row, ...]:
        """Where each character of `text`, into which the bytes were decoded, stands in the source.

        `odd` are the characters that one byte did not make: number and bytes. Of several characters made by the same
        bytes, all but the first have none.
        """
        walk = _ChunkWalk(text, self._source.text, self._chunks)
        for index, length in odd:
            walk.bytewise(index)
            walk.odd(length)
        walk.bytewise(len(text))
        return tuple(walk.rows)


class _ChunkWalk:
    """Goes through a text and the chunks that it was made of, side by side."""

    def __init__(self, text: str, source: str, chunks: list[tuple[int, int, int, int, int, int]]) -> None:
        self.rows: list[Row] = []
        self._text, self._source, self._chunks = text, source, chunks
        self._char = self._byte = self._chunk = 0
        self._latest = (-1, -1)

    def bytewise(self, end: int) -> None:
        """Characters up to number `end`, of one byte each."""
        while self._char < end:
            begin, chunk_end, place, _, each, wide = self._at(self._byte)
            count = min(end - self._char, chunk_end - self._byte)
            if wide > 1:
                self._grouped(count)
            elif each == 1:
                self._copied(count, place + self._byte - begin)
            else:
                for _ in range(count):
                    self._append(place, place + 1, self._is_same(place))
            self._byte += count

    def odd(self, length: int) -> None:
        """One character made by so many bytes."""
        start, stop = self._stretch(self._byte, self._byte + length - 1) if length else self._latest
        self._byte += length
        self._append(start, stop, verbatim=False)

    def _copied(self, count: int, start: int) -> None:
        """Characters that stand in the source as bytes."""
        if self._text[self._char : self._char + count] == self._source[start : start + count]:
            self._append(start, start + count, True, count)
        else:
            for at in range(start, start + count):
                self._append(at, at + 1, self._is_same(at))

    def _is_same(self, place: int) -> bool:
        return self._source[place] == self._text[self._char]

    def _grouped(self, count: int) -> None:
        """Characters that share their stretches with the others of their group."""
        begin, _, place, stop, each, wide = self._chunks[self._chunk]
        group, within = divmod(self._byte - begin, each)
        start = place + group * wide
        while count:
            if (whole := (count - 1) // each) and not within:
                at, after = self._char, self._char + whole * each
                ends = range(start + wide, start + whole * wide + 1, wide)
                rows = zip(
                    range(at, after, each),
                    range(at + each, after + 1, each),
                    range(start, stop, wide),
                    ends,
                    strict=False,
                )
                self.rows += [(*row, False) for row in rows]
                self._char, start, count = after, start + whole * wide, count - whole * each
            part = min(count, each - within)
            self._append(start, min(stop, start + wide), False, part)
            start, count, within = start + wide, count - part, 0

    def _at(self, byte: int) -> tuple[int, int, int, int, int, int]:
        while self._chunks[self._chunk][1] <= byte:
            self._chunk += 1
        return self._chunks[self._chunk]

    def _stretch(self, first: int, last: int) -> tuple[int, int]:
        """The source of the bytes from `first` to `last`."""
        begin, _, place, _, each, wide = self._at(first)
        start = place + (first - begin) // each * wide
        begin, _, place, stop, each, wide = self._at(last)
        return start, max(start, min(stop, place + (last - begin) // each * wide + wide))

    def _append(self, start: int, stop: int, verbatim: bool, count: int = 1) -> None:
        """Add characters to the row before them where they go on with it."""
        at, self._char = self._char, self._char + count
        if self.rows:
            first, _, place, end, was_verbatim = self.rows[-1]
            if verbatim and was_verbatim and start == end:
                self.rows[-1] = (first, self._char, place, stop, True)
                return
            if not verbatim and not was_verbatim and (start, stop) == (place, end):
                self.rows[-1] = (first, self._char, place, end, False)
                return
        self.rows.append((at, self._char, start, stop, verbatim))
        self._latest = (start, stop if not verbatim else start + 1)
