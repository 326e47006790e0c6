"""Word processors' files: their paragraphs as text, each with its number. Only the standard library is needed."""

from __future__ import annotations

from relint.draft.source import Source
from relint.errors import ReadError


def read(path: str, data: bytes) -> Source:
    """The paragraphs of such a file. Raises `ReadError` when it is broken or locked."""
    import struct
    import zipfile
    import zlib

    from relint.formats.office import docx, odt, rtf

    unpacking = (zipfile.BadZipFile, zlib.error, struct.error, EOFError)
    ending = path.lower().rpartition(".")[2]
    try:
        paragraphs = {"docx": docx.paragraphs, "odt": odt.paragraphs, "rtf": rtf.paragraphs}[ending](data)
    except (ValueError, LookupError, OSError, SyntaxError, RuntimeError, *unpacking) as error:
        raise ReadError(path, f"is no .{ending} that can be read, or is locked: {error}") from None
    from relint.formats.office.paragraphs import source_of

    return source_of(path, paragraphs, ending)
