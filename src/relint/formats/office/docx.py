"""Word (`.docx`): what a reader of the page sees; deleted and hidden text, comments and field codes are left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count

from relint.formats.office.archive import Element
from relint.formats.office.docx_fields import Fields
from relint.formats.office.docx_names import R, W, is_on, value
from relint.formats.office.docx_parts import CALLS, Package, WordPart
from relint.formats.office.docx_styles import Styles, styles_of
from relint.formats.office.paragraphs import Paragraph
from relint.formats.office.rows import rows
from relint.formats.office.runs import Runs
from relint.outside.structs import replace

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_LEFT_OUT = frozenset(f"{W}{name}" for name in "del moveFrom rPr pPr sectPr delText delInstrText rt sdtPr".split())
#: A letter of a font of pictures is one character, and no ink that could be read.
_WRITTEN = {
    "br": "\n",
    "cr": "\n",
    "tab": "\t",
    "ptab": "\t",
    "noBreakHyphen": "-",
    "softHyphen": "\xad",
    "sym": "\u2060",
}


def paragraphs(data: bytes) -> list[Paragraph]:
    """The paragraphs of the text, tables row by row; behind it the notes that it calls, headers and footers.

    Raises `ValueError`, `KeyError` and the like.
    """
    package = Package(data)
    reader = _WordReader(styles_of(package.styles))
    text = reader.read_part(package.text)
    return [*text, *_notes(text, package, reader), *_pages(package, reader)]


def _notes(text: Sequence[Paragraph], package: Package, reader: _WordReader) -> Iterator[Paragraph]:
    """The notes that the text calls, each once, in the order of their calls; the others are on no page."""
    called = dict.fromkeys(note for paragraph in text for _, note in paragraph.calls)
    known = {kind: package.notes(kind) for kind in dict.fromkeys(note.partition(" ")[0] for note in called)}
    for note in called:
        kind, _, number = note.partition(" ")
        if found := known[kind].get(number):
            yield from (replace(each, note=note) for each in reader.read_part(found))


def _pages(package: Package, reader: _WordReader) -> Iterator[Paragraph]:
    """What headers and footers say, each once, on however many kinds of pages."""
    said = set[str]()
    for each in (each for found in package.pages() for each in reader.read_part(found)):
        if each.text.strip() and each.text not in said:
            said.add(each.text)
            yield replace(each, is_on_pages=True)


class _WordReader:
    def __init__(self, styles: Styles) -> None:
        self._styles, self._targets = styles, dict[str, str]()
        self._numbers = count(1)
        self._fields = Fields()
        self._boxes: list[Element] = []
        self._begun: tuple[Runs, int] | None = None

    def read_part(self, found: WordPart) -> list[Paragraph]:
        """The paragraphs of a part; they are counted behind those of the parts before it."""
        self._targets = found.links
        return list(self.read(found.root))

    def read(self, element: Element) -> Iterator[Paragraph]:
        """The paragraphs below an element, in their order; those of a text box behind the one that holds it."""
        for child in _seen(element):
            if child.tag == f"{W}p":
                if paragraph := self._paragraph(child):
                    yield paragraph
                boxes, self._boxes = self._boxes, []
                for box in boxes:
                    yield from self.read(box)
            elif child.tag == f"{W}tbl":
                lines = [line for line in _below(child, "tr") if line.find(f"{W}trPr/{W}del") is None]
                yield from rows([[list(self.read(cell)) for cell in _below(line, "tc")] for line in lines])
            else:
                yield from self.read(child)
        if self._begun:  # nothing is left here that it could go on in
            words, number = self._begun
            self._begun = None
            yield words.paragraph("", number)

    def _paragraph(self, element: Element) -> Paragraph | None:
        """A paragraph; nothing where its end was deleted, for then it goes on in the next."""
        number = next(self._numbers)
        words, number = self._begun or (Runs(), number)
        self._begun, self._fields = None, Fields()
        self._words(element, words, is_hidden=_style(element, "p") in self._styles.hidden)
        ends = element.find(f"{W}pPr/{W}rPr")
        if ends is not None and any(ends.find(f"{W}{name}") is not None for name in ("del", "moveFrom")):
            self._begun = (words, number) if words.length else None
            return None
        return words.paragraph(self._mark(element), number)

    def _mark(self, element: Element) -> str:
        style = _style(element, "p")
        if level := self._styles.levels.get(style):
            return "#" * min(level, 6) + " "
        numbered = element.find(f"{W}pPr/{W}numPr")
        if numbered is None:
            return "- " if style in self._styles.numbered else ""
        if value(numbered.find(f"{W}numId")) == "0":
            return ""
        depth = value(numbered.find(f"{W}ilvl"))
        return "  " * (int(depth) if depth.isdigit() else 0) + "- "

    def _words(self, element: Element, words: Runs, *, is_hidden: bool) -> None:
        for child in _seen(element):
            if child.tag == f"{W}hyperlink":
                start = words.length
                self._words(child, words, is_hidden=is_hidden)
                if target := self._targets.get(child.get(f"{R}id", "")):
                    words.mark(start, words.length, target)
            elif child.tag == f"{W}r":
                self._run(child, words, is_hidden=is_hidden)
            elif child.tag == f"{W}txbxContent":
                self._boxes.append(child)
            elif child.tag != f"{W}fldSimple" or not self._fields.whole(
                child.get(f"{W}instr", ""), words, shown=_length(child)
            ):
                self._words(child, words, is_hidden=is_hidden)

    def _run(self, run: Element, words: Runs, *, is_hidden: bool) -> None:
        vanish = run.find(f"{W}rPr/{W}vanish")
        hidden = is_on(vanish) if vanish is not None else is_hidden or _style(run, "r") in self._styles.hidden
        is_bold = any(is_on(run.find(f"{W}rPr/{W}{name}")) for name in ("b", "i"))
        for child in _seen(run):
            name = child.tag.removeprefix(W)
            if name == "instrText":
                self._fields.code(child.text or "")
            elif name == "fldChar":
                self._fields.mark(child.get(f"{W}fldCharType"), words)
            elif self._fields.hides or hidden:
                if name == "t" and not hidden:
                    self._fields.shows(len(child.text or ""), words)
            elif child.tag in CALLS:
                words.call(f"{CALLS[child.tag]} {child.get(f'{W}id', '')}")
            elif name == "t":
                words.add(child.text or "", is_bold=is_bold)
            elif name in _WRITTEN:
                words.add(_WRITTEN[name])
            elif name == "txbxContent":
                self._boxes.append(child)
            else:
                self._run(child, words, is_hidden=False)


def _seen(element: Element) -> Iterator[Element]:
    """The children of which something may be seen: one version of several, and no words that ask for some."""
    for child in element:
        if child.tag == f"{_MC}AlternateContent":
            versions = [child.find(f"{_MC}{name}") for name in ("Choice", "Fallback")]
            yield from next((_seen(version) for version in versions if version is not None), ())
        elif child.tag not in _LEFT_OUT and not is_on(child.find(f"{W}sdtPr/{W}showingPlcHdr")):
            yield child


def _below(element: Element, name: str) -> Iterator[Element]:
    """Rows of a table or cells of a row, in wrappers too, but none of a table in a cell."""
    for child in element:
        if child.tag == f"{W}{name}":
            yield child
        elif child.tag not in (f"{W}tc", f"{W}tbl", f"{W}p", *_LEFT_OUT):
            yield from _below(child, name)


def _length(element: Element) -> int:
    """How many characters an element shows."""
    return sum(len(each.text or "") for each in element.iter(f"{W}t"))


def _style(element: Element, name: str) -> str:
    return value(element.find(f"{W}{name}Pr/{W}{name}Style"))
