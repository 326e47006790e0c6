"""From a file's bytes to a source: which characters they are, or why they are none."""

from __future__ import annotations

import codecs
import re
from contextlib import suppress
from pathlib import PurePath

from relint.draft.charsets import is_charset, is_wide
from relint.draft.file_names import format_by_ending, why_unread
from relint.draft.source import Source
from relint.errors import ReadError
from relint.formats.charsets import meant_by
from relint.formats.sniffing import is_sent_mail
from relint.outside.late_expressions import late
from relint.run.raw_bytes import bytes_of

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"\x1f\x8b", b"\x7fELF", b"{\\rtf",
    b"\xd0\xcf\x11\xe0", b"RIFF", b"BZh", b"7z\xbc\xaf", b"\xfd7zXZ", b"SQLite format", b"MZ\x90",
)  # fmt: skip
_DECLARED = late(
    rb"""<meta\b[^>]{0,300}?\bcharset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{1,40})"""
    rb"""|<\?xml\b[^>]{0,100}?encoding\s*=\s*["']([A-Za-z0-9_-]{1,40})""",
    re.IGNORECASE,
)
#: Where a page declares its charset, if it does.
_HEAD = 20_000
#: Nothing but markup: what a draft whose name does not say that it is a page may begin with, to declare a charset.
_MARKUP = late(rb"(?:\s*+<[^<>]{0,1000}+>)*+\s*+")
#: The apostrophe of old Macs, which is a capital letter to Windows.
_OF_A_MAC = late(rb"[A-Za-z]\xd5[a-z]")
_CONTROL = late(rb"[\x00-\x06\x0e-\x1a\x1c-\x1f]")
_WIDE = late(r"[^\x00-\x7f]")


def read_file(path: str) -> Source:
    """The source at `path`. Raises `ReadError` when it is missing, a folder, not allowed or binary."""
    return decode(path, bytes_of(path))


def decode(path: str, data: bytes) -> Source:
    """The characters of a file. A mail that is no UTF-8 is read one byte a character, and decoded part by part.

    What fits no encoding for sure is read as the likeliest, and the source says so.
    """
    for mark, marked in _BOMS:
        if data.startswith(mark):
            return _decoded(path, data, marked)
    if path.lower().endswith((".docx", ".odt", ".rtf")):
        from relint.formats.office.reader import read  # few drafts are kept so

        return read(path, data)
    if data.startswith(_MAGIC):
        raise ReadError(path, why_unread(PurePath(path).name) or "is a binary file, not a draft")
    if encoding := _utf16_without_mark(data):
        return _decoded(path, data, encoding)
    is_mail = path.lower().endswith((".eml", ".emlx"))
    if not is_mail and _is_binary(data):
        raise ReadError(path, "is a binary file, not a draft")
    try:
        return Source(path, data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    if is_mail or is_sent_mail(data[:8000].decode("latin-1")):
        return Source(path, data.decode("latin-1"), "latin-1")
    if declared := _declared(path, data):
        return Source(path, data.decode(declared), declared)
    return _guessed(path, data)


def unwritable(source: Source, data: bytes) -> str:
    """Why a draft that was read from these bytes cannot be written back with a word changed; nothing where it can."""
    try:
        survives = source.text.encode(source.encoding, "replace") == data
    except LookupError:  # what was read out of a word processor's file is no text of its own
        return f"a .{source.encoding} is written by word processors alone"
    return "" if survives else "its encoding would not survive"


def _guessed(path: str, data: bytes) -> Source:
    """UTF-8 with a slip in it, where most of it fits; else what old Macs or Windows write, one byte a character.

    Five bytes mean nothing there.
    """
    text = data.decode("utf-8", "replace")
    odd = text.count("\ufffd")
    if odd * 3 < len(_WIDE.findall(text)):
        return Source(path, text, "utf-8", doubt=f"is UTF-8 but for {odd} places, which nobody can read")
    if _OF_A_MAC.search(data) and b"\x92" not in data:
        return Source(path, data.decode("mac-roman"), "mac-roman", doubt="is no UTF-8 and was read as Mac Roman")
    try:
        return Source(path, data.decode("cp1252"), "cp1252", doubt="is no UTF-8 and was read as Windows-1252")
    except UnicodeDecodeError:
        return Source(path, data.decode("latin-1"), "latin-1", doubt="is no UTF-8 and was read as Latin-1")


def _decoded(path: str, data: bytes, encoding: str) -> Source:
    try:
        return Source(path, data.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        raise ReadError(path, f"begins as {encoding.upper()} but is not: byte {error.start}") from None


def _utf16_without_mark(data: bytes) -> str | None:
    """Editors on Windows leave the mark out; every other byte of English is zero then."""
    head = data[:2000]
    if len(head) < 8 or len(data) % 2:
        return None
    even, odd = head[::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if odd > half * 0.7 and not even:
        return "utf-16-le"
    return "utf-16-be" if even > half * 0.7 and not odd else None


def _is_binary(data: bytes) -> bool:
    head = data[:8000]
    return head.count(0) > 1 or len(_CONTROL.findall(head)) > max(2, len(head) // 20)


def _declared(path: str, data: bytes) -> str | None:
    """The charset that a page names for itself in its markup, when it is known and fits. Copy may speak of charsets."""
    end = _HEAD
    if format_by_ending(PurePath(path).name) != "html":
        start = _MARKUP.match(data, 0, _HEAD)
        end = start.end() if start else 0
    for match in _DECLARED.finditer(data, 0, end):
        name = (match[1] or match[2]).decode("ascii")
        # Wide encodings cannot be: the declaration itself was found in plain letters.
        if is_charset(name) and not is_wide(name):
            with suppress(UnicodeError):
                name = meant_by(name)
                data.decode(name)
                return name
    return None
