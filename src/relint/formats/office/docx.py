"""Word (`.docx`): what a reader of the page sees; deleted text, comments and field codes are left out."""

from __future__ import annotations

from collections.abc import Iterator

from relint.formats.office.archive import Element, part
from relint.formats.office.paragraphs import Paragraph, row

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LEFT_OUT = frozenset(
    f"{_W}{name}" for name in "del moveFrom instrText rPr pPr sectPr delText footnoteReference".split()
)


def paragraphs(data: bytes) -> list[Paragraph]:
    """The paragraphs of the document's body, tables row by row. Raises `ValueError`, `KeyError` and the like."""
    body = part(data, "word/document.xml").find(f"{_W}body")
    return list(_in(body)) if body is not None else []


def _in(element: Element) -> Iterator[Paragraph]:
    for child in element:
        if child.tag == f"{_W}p":
            yield Paragraph("".join(_text(child)).rstrip(), child.find(f"{_W}pPr/{_W}numPr") is not None)
        elif child.tag == f"{_W}tbl":
            for line in _own(child, f"{_W}tr"):
                cells = ["\n\n".join(each.text for each in _in(cell)) for cell in _own(line, f"{_W}tc")]
                yield from row(cells)
        elif child.tag not in _LEFT_OUT:
            yield from _in(child)


def _own(element: Element, tag: str) -> Iterator[Element]:
    """The rows of a table, or the cells of a row, whatever wraps them; those of a table inside of it are its own."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag not in _LEFT_OUT and child.tag != f"{_W}tbl":
            yield from _own(child, tag)


def _text(element: Element) -> Iterator[str]:
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
