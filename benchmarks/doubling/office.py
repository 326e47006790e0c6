"""Shapes of office files: what stands in them is not packed, for an exponent over packed bytes would say nothing."""

from __future__ import annotations

import io
import zipfile

from doubling.shape import Shape

WORD_BEGINS = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
_ODF = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body><office:text>'
)


def word(shape: Shape) -> Shape:
    """The shape's text as the body of a Word file."""
    return _archived(shape, "a.docx", "word/document.xml", WORD_BEGINS, "</w:body></w:document>")


def open_document(shape: Shape) -> Shape:
    """The shape's text as the body of an OpenDocument file."""
    return _archived(shape, "a.odt", "content.xml", _ODF, "</office:text></office:body></office:document-content>")


def _archived(shape: Shape, path: str, name: str, before: str, after: str) -> Shape:
    def made(count: int) -> tuple[str, bytes]:
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            archive.writestr(name, f"{before}{shape(count)[1]!s}{after}")
        return path, buffer.getvalue()

    return made
