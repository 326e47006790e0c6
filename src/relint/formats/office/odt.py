"""OpenDocument (`.odt`): its paragraphs, headings, list items and table cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count

from relint.formats.office.archive import Element, part
from relint.formats.office.merge_fields import tag_of
from relint.formats.office.odt_pages import pages
from relint.formats.office.paragraphs import Paragraph
from relint.formats.office.rows import rows
from relint.formats.office.runs import Runs
from relint.outside.structs import replace

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_CELL = f"{_TABLE}table-cell"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_LINK = "{http://www.w3.org/1999/xlink}href"
_SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
_LEFT_OUT = frozenset(
    (
        *(f"{_TEXT}{name}" for name in "tracked-changes sequence-decls ruby-text".split()),
        f"{_OFFICE}annotation",
        f"{_SVG}title",
        f"{_SVG}desc",
    )
)
#: Values that a mailing fills in, by what names them.
_FIELDS = {f"{_TEXT}database-display": f"{_TEXT}column-name", f"{_TEXT}placeholder": None}
#: What is only shown where a condition holds, as it was when the file was saved.
_CONDITIONAL = (f"{_TEXT}hidden-text", f"{_TEXT}hidden-paragraph", f"{_TEXT}section")


def paragraphs(data: bytes) -> list[Paragraph]:
    """The paragraphs of the text, tables row by row; behind it its notes, headers and footers.

    Raises `ValueError`, `KeyError` and the like.
    """
    root = part(data, "content.xml")
    body = root.find(f"{_OFFICE}body/{_OFFICE}text")
    if body is None:
        return []
    common = _common(data)
    bold = frozenset(_styles(root, "text", (f"{_FO}font-weight", "bold"), (f"{_FO}font-style", "italic")))
    hidden = frozenset(
        (family, name)
        for each in (root, *common)
        for family in ("text", "paragraph")
        for name in _styles(each, family, (f"{_TEXT}display", "none"))
    )
    reader = _OpenReader(bold, hidden)
    return [*reader.read(body, depth=0), *reader.read_notes(), *reader.read_pages(pages(root, common))]


def _common(data: bytes) -> Sequence[Element]:
    """The part with the styles that have names of their own, which need not be there."""
    try:
        return (part(data, "styles.xml"),)
    except KeyError:
        return ()


def _styles(root: Element, family: str, *properties: tuple[str, str]) -> Iterator[str]:
    """The names of a family's styles that give words one of these properties."""
    for style in root.iter(f"{_STYLE}style"):
        if style.get(f"{_STYLE}family") == family:
            found = style.iter(f"{_STYLE}text-properties")
            if any(each.get(name) == value for each in found for name, value in properties):
                yield style.get(f"{_STYLE}name", "")


class _OpenReader:
    def __init__(self, bold: frozenset[str], hidden: frozenset[tuple[str, str]]) -> None:
        self._bold, self._hidden = bold, hidden
        self._numbers = count(1)
        self._boxes: list[Element] = []
        self._notes: dict[str, Element] = {}

    def read_notes(self) -> Iterator[Paragraph]:
        """The notes of what was read, in the order in which they are called."""
        notes, self._notes = self._notes, {}
        for name, note in notes.items():
            yield from (replace(each, note=name, calls=()) for each in self.read(note, depth=0))

    def read_pages(self, found: Sequence[Element]) -> Iterator[Paragraph]:
        """What headers and footers say, each once, on however many kinds of pages."""
        said = set[str]()
        for each in (paragraph for element in found for paragraph in self.read(element, depth=0)):
            if each.text.strip() and each.text not in said:
                said.add(each.text)
                yield replace(each, is_on_pages=True, calls=())

    def read(self, element: Element, *, depth: int) -> Iterator[Paragraph]:
        """The paragraphs below an element; `depth` is that of the list around it."""
        for child in element:
            if child.tag in (f"{_TEXT}p", f"{_TEXT}h"):
                words, number = Runs(), next(self._numbers)
                if not self._is_hidden(child):
                    self._words(child, words, is_bold=False)
                yield words.paragraph(_mark(child, depth), number)
                boxes, self._boxes = self._boxes, []
                for box in boxes:
                    yield from self.read(box, depth=0)
            elif child.tag == f"{_TABLE}table":
                lines = _rows(child)
                yield from rows([[list(self.read(each, depth=0)) for each in line.findall(_CELL)] for line in lines])
            elif child.tag not in _LEFT_OUT and not self._is_hidden(child):
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
            elif child.tag in _FIELDS:
                words.merged(tag_of(child.get(_FIELDS[child.tag] or "", "") or child.text or ""))
                words.shows(len(child.text or ""))
            elif child.tag == f"{_TEXT}note":
                self._note(child, words)
            elif child.tag not in _LEFT_OUT and child.find(f"{_TEXT}p") is not None:  # a box with text of its own
                self._boxes.append(child)
            elif child.tag not in _LEFT_OUT and not self._is_hidden(child):
                self._words(child, words, is_bold=is_bold or child.get(f"{_TEXT}style-name", "") in self._bold)
            if child.tag == f"{_TEXT}a":
                words.mark(start, words.length, child.get(_LINK, ""))
            words.add(child.tail or "", is_bold=is_bold)

    def _note(self, note: Element, words: Runs) -> None:
        body = note.find(f"{_TEXT}note-body")
        if body is not None:
            name = f"note {len(self._notes) + 1}"
            self._notes[name] = body
            words.call(name)

    def _is_hidden(self, element: Element) -> bool:
        """True for what is hidden by its style, by itself, or by a field in it that hides the paragraph."""
        if element.tag in _CONDITIONAL:
            return element.get(f"{_TEXT}is-hidden") == "true" or element.get(f"{_TEXT}display") == "none"
        inner = element.find(f"{_TEXT}hidden-paragraph") if element.tag == f"{_TEXT}p" else None
        is_off = inner is not None and inner.get(f"{_TEXT}is-hidden") == "true"
        family = "paragraph" if element.tag in (f"{_TEXT}p", f"{_TEXT}h") else "text"
        return is_off or (family, element.get(f"{_TEXT}style-name", "")) in self._hidden


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
