"""From a file's bytes to a source: which characters they are, or why they are none."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from relint.draft.source import Source
from relint.errors import ReadError

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
_DECLARED = re.compile(
    rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{1,40})|<\?xml[^>]{0,100}encoding=["']([A-Za-z0-9_-]{1,40})"""
)
_CONTROL = re.compile(rb"[\x00-\x06\x0e-\x1a\x1c-\x1f]")


def read_file(path: str) -> Source:
    """The source at `path`. Raises `ReadError` when it is missing, a folder, not allowed or binary."""
    return decode(path, bytes_of(path))


def bytes_of(path: str) -> bytes:
    """What stands at `path`, not yet taken for text. Raises `ReadError` when it is missing, a folder or not allowed."""
    try:
        return Path(path).read_bytes()
    except FileNotFoundError:
        raise ReadError(path, "no such file") from None
    except IsADirectoryError:
        raise ReadError(path, "is a folder") from None
    except (OSError, ValueError) as error:
        raise ReadError(path, f"cannot be read: {getattr(error, 'strerror', None) or error}") from None


def decode(path: str, data: bytes) -> Source:
    """The characters of a file. A mail that is no UTF-8 is read one byte a character, and decoded part by part."""
    for mark, marked in _BOMS:
        if data.startswith(mark):
            return _decoded(path, data, marked)
    if path.lower().endswith((".docx", ".odt", ".rtf")):
        from relint.formats import office  # few drafts are kept so

        return office.read(path, data)
    if data.startswith(_MAGIC):
        raise ReadError(path, "is a binary file, not a draft")
    if encoding := _utf16_without_mark(data):
        return _decoded(path, data, encoding)
    is_mail = path.lower().endswith((".eml", ".emlx"))
    if not is_mail and _is_binary(data):
        raise ReadError(path, "is a binary file, not a draft")
    try:
        return Source(path, data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    from relint.formats.sniffing import is_sent_mail  # most drafts are UTF-8

    if is_mail or is_sent_mail(data[:8000].decode("latin-1")):
        return Source(path, data.decode("latin-1"), "latin-1")
    if declared := _declared(data):
        return Source(path, data.decode(declared), declared)
    return _windows(path, data)


def _windows(path: str, data: bytes) -> Source:
    """What says nothing of its charset was mostly written under Windows; five bytes mean nothing there."""
    try:
        return Source(path, data.decode("cp1252"), "cp1252")
    except UnicodeDecodeError:
        return Source(path, data.decode("latin-1"), "latin-1")


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


def _declared(data: bytes) -> str | None:
    """The charset that a page or a mail names for itself, when it is known and fits."""
    from relint.formats.charsets import meant_by

    for match in _DECLARED.finditer(data[:20_000]):
        name = (match[1] or match[2]).decode("ascii")
        try:
            name = meant_by(name)
            if codecs.lookup(name).name != "utf-8" and isinstance(data.decode(name), str):
                return name
        except (LookupError, UnicodeError):
            continue
    return None
