"""OpenDocument (`.odt`): its paragraphs, headings, list items and table cells."""

from __future__ import annotations

from collections.abc import Iterator

from relint.formats.office.archive import Element, part
from relint.formats.office.paragraphs import Paragraph, row

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_LEFT_OUT = frozenset((f"{_TEXT}note", f"{_OFFICE}annotation", f"{_TEXT}tracked-changes", f"{_TEXT}sequence-decls"))


def paragraphs(data: bytes) -> list[Paragraph]:
    """The paragraphs of the text, tables row by row. Raises `ValueError`, `KeyError` and the like."""
    body = part(data, "content.xml").find(f"{_OFFICE}body/{_OFFICE}text")
    return list(_in(body, is_item=False)) if body is not None else []


def _in(element: Element, *, is_item: bool) -> Iterator[Paragraph]:
    for child in element:
        if child.tag in (f"{_TEXT}p", f"{_TEXT}h"):
            yield Paragraph("".join(_text(child)).rstrip(), is_item)
        elif child.tag == f"{_TABLE}table-row":
            cells = child.findall(f"{_TABLE}table-cell")
            yield from row(["\n\n".join(each.text for each in _in(cell, is_item=False)) for cell in cells])
        elif child.tag not in _LEFT_OUT:
            yield from _in(child, is_item=is_item or child.tag == f"{_TEXT}list-item")


def _text(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag == f"{_TEXT}line-break":
            yield "\n"
        elif child.tag == f"{_TEXT}tab":
            yield "\t"
        elif child.tag == f"{_TEXT}s":
            yield " " * min(int(child.get(f"{_TEXT}c", "1")), 100)
        elif child.tag not in _LEFT_OUT:
            yield from _text(child)
        yield child.tail or ""
