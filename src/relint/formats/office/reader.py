"""A source made of a word processor's file."""

from __future__ import annotations

import struct
import zipfile
import zlib

from relint.draft.source import Source
from relint.errors import ReadError
from relint.formats.office import docx, odt, rtf
from relint.formats.office.paragraphs import source_of

_BROKEN = (ValueError, LookupError, OSError, SyntaxError, RuntimeError)
_PACKED_BADLY = (zipfile.BadZipFile, zlib.error, struct.error, EOFError)


def read(path: str, data: bytes) -> Source:
    """The paragraphs of such a file. Raises `ReadError` when it is broken or locked."""
    ending = path.lower().rpartition(".")[2]
    try:
        paragraphs = {"docx": docx.paragraphs, "odt": odt.paragraphs, "rtf": rtf.paragraphs}[ending](data)
    except (*_BROKEN, *_PACKED_BADLY) as error:
        raise ReadError(path, f"is no .{ending} that can be read, or is locked: {error}") from None
    return source_of(path, paragraphs, ending)
