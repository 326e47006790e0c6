"""OpenDocument (`.odt`): its paragraphs, headings, list items and table cells."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from relint.formats.office.archive import Element, part
from relint.formats.office.paragraphs import Paragraph
from relint.formats.office.rows import rows
from relint.formats.office.runs import Runs

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_CELL = f"{_TABLE}table-cell"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_LINK = "{http://www.w3.org/1999/xlink}href"
_LEFT_OUT = frozenset((f"{_TEXT}note", f"{_OFFICE}annotation", f"{_TEXT}tracked-changes", f"{_TEXT}sequence-decls"))


def paragraphs(data: bytes) -> list[Paragraph]:
    """The paragraphs of the text, tables row by row. Raises `ValueError`, `KeyError` and the like."""
    root = part(data, "content.xml")
    body = root.find(f"{_OFFICE}body/{_OFFICE}text")
    if body is None:
        return []
    bold = frozenset(_styles(root, (f"{_FO}font-weight", "bold"), (f"{_FO}font-style", "italic")))
    hidden = frozenset(_styles(root, (f"{_TEXT}display", "none")))
    return list(_OpenReader(bold, hidden).read(body, depth=0))


def _styles(root: Element, *properties: tuple[str, str]) -> Iterator[str]:
    """The names of styles for words that have one of these properties."""
    for style in root.iter(f"{_STYLE}style"):
        if style.get(f"{_STYLE}family") == "text":
            found = style.iter(f"{_STYLE}text-properties")
            if any(each.get(name) == value for each in found for name, value in properties):
                yield style.get(f"{_STYLE}name", "")


class _OpenReader:
    def __init__(self, bold: frozenset[str], hidden: frozenset[str]) -> None:
        self._bold, self._hidden = bold, hidden
        self._numbers = count(1)

    def read(self, element: Element, *, depth: int) -> Iterator[Paragraph]:
        """The paragraphs below an element; `depth` is that of the list around it."""
        for child in element:
            if child.tag in (f"{_TEXT}p", f"{_TEXT}h"):
                words = Runs()
                self._words(child, words, is_bold=False)
                yield words.paragraph(_mark(child, depth), next(self._numbers))
            elif child.tag == f"{_TABLE}table":
                lines = _rows(child)
                yield from rows([[list(self.read(each, depth=0)) for each in line.findall(_CELL)] for line in lines])
            elif child.tag not in _LEFT_OUT:
                yield from self.read(child, depth=depth + (child.tag == f"{_TEXT}list-item"))

    def _words(self, element: Element, words: Runs, *, is_bold: bool) -> None:
        words.add(element.text or "", is_bold=is_bold)
        for child in element:
            start = words.length
            if child.tag == f"{_TEXT}line-break":
                words.add("\n")
            elif child.tag == f"{_TEXT}tab":
                words.add("\t")
            elif child.tag == f"{_TEXT}s":
                words.add(" " * min(int(child.get(f"{_TEXT}c", "1")), 100))
            elif child.tag not in _LEFT_OUT and (style := child.get(f"{_TEXT}style-name", "")) not in self._hidden:
                self._words(child, words, is_bold=is_bold or style in self._bold)
            if child.tag == f"{_TEXT}a":
                words.mark(start, words.length, child.get(_LINK, ""))
            words.add(child.tail or "", is_bold=is_bold)


def _rows(element: Element) -> Iterator[Element]:
    """The rows of a table, those of its head included, but none of a table in a cell."""
    for child in element:
        if child.tag == f"{_TABLE}table-row":
            yield child
        elif child.tag in (f"{_TABLE}table-header-rows", f"{_TABLE}table-rows", f"{_TABLE}table-row-group"):
            yield from _rows(child)


def _mark(element: Element, depth: int) -> str:
    if element.tag == f"{_TEXT}h":
        level = element.get(f"{_TEXT}outline-level", "1")
        return "#" * min(int(level) if level.isdigit() else 1, 6) + " "
    return "  " * (depth - 1) + "- " if depth else ""
