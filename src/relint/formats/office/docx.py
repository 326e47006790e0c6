"""Word (`.docx`): what a reader of the page sees; deleted text, comments and field codes are left out."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree

from relint.formats.office.paragraphs import Paragraph, row

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LEFT_OUT = frozenset(
    f"{_W}{name}" for name in "del moveFrom instrText rPr pPr sectPr delText footnoteReference".split()
)
_LARGEST = 50_000_000


def paragraphs(data: bytes) -> list[Paragraph]:
    """The paragraphs of the document's body, tables row by row. Raises `ValueError`, `KeyError` and the like."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if archive.getinfo("word/document.xml").file_size > _LARGEST:
            raise ValueError("it is too large")
        root = ElementTree.fromstring(archive.read("word/document.xml"))
    body = root.find(f"{_W}body")
    return list(_in(body)) if body is not None else []


def _in(element: ElementTree.Element) -> Iterator[Paragraph]:
    for child in element:
        if child.tag == f"{_W}p":
            yield Paragraph("".join(_text(child)).rstrip(), child.find(f"{_W}pPr/{_W}numPr") is not None)
        elif child.tag == f"{_W}tbl":
            for line in child.iter(f"{_W}tr"):
                yield from row(["\n\n".join(each.text for each in _in(cell)) for cell in line.findall(f"{_W}tc")])
        elif child.tag not in _LEFT_OUT:
            yield from _in(child)


def _text(element: ElementTree.Element) -> Iterator[str]:
    for child in element:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in (f"{_W}br", f"{_W}cr"):
            yield "\n"
        elif child.tag == f"{_W}tab":
            yield "\t"
        elif child.tag == f"{_W}noBreakHyphen":
            yield "-"
        elif child.tag not in _LEFT_OUT:
            yield from _text(child)
