"""Word (`.docx`): what a reader of the page sees; deleted and hidden text, comments and field codes are left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import count

from relint.formats.office.archive import Element, part
from relint.formats.office.paragraphs import Paragraph
from relint.formats.office.rows import rows
from relint.formats.office.runs import Runs

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_LEFT_OUT = frozenset(
    f"{_W}{name}" for name in "del moveFrom rPr pPr sectPr delText delInstrText footnoteReference".split()
)
_OFF = frozenset(("0", "false", "none", "off"))
_HEADING = re.compile(r"heading (\d)|(title)$", re.IGNORECASE)
_FIELD_LINK = re.compile(r'\s*HYPERLINK\s+"([^"]{1,2000})"')


def paragraphs(data: bytes) -> list[Paragraph]:
    """The paragraphs of the document's body, tables row by row. Raises `ValueError`, `KeyError` and the like."""
    body = part(data, "word/document.xml").find(f"{_W}body")
    if body is None:
        return []
    relations = _part(data, "word/_rels/document.xml.rels")
    targets = {each.get("Id", ""): each.get("Target", "") for each in relations if each.get("TargetMode") == "External"}
    return list(_WordReader(_levels(_part(data, "word/styles.xml")), targets).read(body))


def _part(data: bytes, name: str) -> Sequence[Element]:
    """The children of a part that need not be there."""
    try:
        return list(part(data, name))
    except KeyError:
        return ()


def _levels(styles: Sequence[Element]) -> dict[str, int]:
    """Which styles are headings: by their English names, which every language keeps, or by their outline."""
    found: dict[str, int] = {}
    for style in styles:
        name, outline = style.find(f"{_W}name"), style.find(f"{_W}pPr/{_W}outlineLvl")
        match = _HEADING.match(name.get(f"{_W}val", "")) if name is not None else None
        if match:
            found[style.get(f"{_W}styleId", "")] = int(match[1] or 1)
        elif outline is not None and outline.get(f"{_W}val", "9") in "01234":
            found[style.get(f"{_W}styleId", "")] = 1 + int(outline.get(f"{_W}val", "0"))
    return found


class _WordReader:
    def __init__(self, levels: dict[str, int], targets: dict[str, str]) -> None:
        self._levels, self._targets = levels, targets
        self._numbers = count(1)
        self._field: list[str] = []
        self._link: tuple[int, str] | None = None

    def read(self, element: Element) -> Iterator[Paragraph]:
        """The paragraphs below an element, in their order."""
        for child in element:
            if child.tag == f"{_W}p":
                yield self._paragraph(child)
            elif child.tag == f"{_W}tbl":
                yield from rows(
                    [[list(self.read(cell)) for cell in _below(line, "tc")] for line in _below(child, "tr")]
                )
            elif child.tag not in _LEFT_OUT:
                yield from self.read(child)

    def _paragraph(self, element: Element) -> Paragraph:
        words = Runs()
        self._field, self._link = [], None
        self._words(element, words)
        return words.paragraph(self._mark(element), next(self._numbers))

    def _mark(self, element: Element) -> str:
        style = element.find(f"{_W}pPr/{_W}pStyle")
        level = self._levels.get(style.get(f"{_W}val", "")) if style is not None else None
        if level:
            return "#" * min(level, 6) + " "
        numbered = element.find(f"{_W}pPr/{_W}numPr")
        if numbered is None or _value(numbered.find(f"{_W}numId")) == "0":
            return ""
        depth = _value(numbered.find(f"{_W}ilvl"))
        return "  " * (int(depth) if depth.isdigit() else 0) + "- "

    def _words(self, element: Element, words: Runs) -> None:
        for child in element:
            if child.tag == f"{_W}hyperlink":
                start = words.length
                self._words(child, words)
                if target := self._targets.get(child.get(f"{_R}id", "")):
                    words.mark(start, words.length, target)
            elif child.tag == f"{_W}r":
                self._run(child, words)
            elif child.tag not in _LEFT_OUT:
                self._words(child, words)

    def _run(self, run: Element, words: Runs) -> None:
        if _is_on(run.find(f"{_W}rPr/{_W}vanish")):
            return
        is_bold = any(_is_on(run.find(f"{_W}rPr/{_W}{name}")) for name in ("b", "i"))
        for child in run:
            name = child.tag.removeprefix(_W)
            if name == "t":
                words.add(child.text or "", is_bold=is_bold)
            elif name in _WRITTEN:
                words.add(_WRITTEN[name])
            elif name == "instrText":
                self._field.append(child.text or "")
            elif name == "fldChar":
                self._field_part(child.get(f"{_W}fldCharType"), words)
            elif name not in ("rPr", "delText", "footnoteReference"):
                self._run(child, words)

    def _field_part(self, kind: str | None, words: Runs) -> None:
        """A link that Word keeps as a field: its code, then what is shown."""
        if kind == "begin":
            self._field, self._link = [], None
        elif kind == "separate" and (match := _FIELD_LINK.match("".join(self._field))):
            self._link = words.length, match[1]
        elif kind == "end" and self._link is not None:
            words.mark(self._link[0], words.length, self._link[1])
            self._link = None


_WRITTEN = {"br": "\n", "cr": "\n", "tab": "\t", "noBreakHyphen": "-"}


def _below(element: Element, name: str) -> Iterator[Element]:
    """Rows of a table or cells of a row, in wrappers too, but none of a table in a cell."""
    for child in element:
        if child.tag == f"{_W}{name}":
            yield child
        elif child.tag not in (f"{_W}tc", f"{_W}tbl", f"{_W}p", *_LEFT_OUT):
            yield from _below(child, name)


def _value(element: Element | None) -> str:
    return element.get(f"{_W}val", "") if element is not None else ""


def _is_on(element: Element | None) -> bool:
    return element is not None and element.get(f"{_W}val", "1").lower() not in _OFF
