"""The parts of a Word file: its text, and what stands beside it on the pages: notes, headers and footers."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from relint.formats.office.archive import Element, part
from relint.formats.office.docx_names import R, W, as_usual, is_on

_MAIN = "word/document.xml"
#: What calls a note, by the kind of note.
CALLS = {f"{W}footnoteReference": "footnote", f"{W}endnoteReference": "endnote"}

#: No document has more kinds of headers, or of footers.
_MOST_PAGES = 12


class WordPart(NamedTuple):
    """An element with paragraphs in it; `links` are the addresses that its links name."""

    root: Element
    links: dict[str, str]


class Package:
    """A Word file. What need not be there may be missing, or be no tree; then nothing is found in it."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        found = (each.get("Target", "") for each in self._children("_rels/.rels") if _is_main(each))
        #: Word in a browser calls the part that holds the text `document2.xml`.
        self._name = next(found, _MAIN).lstrip("/")
        self.root = as_usual(part(data, self._name))
        self._folder = posixpath.dirname(self._name)

    @property
    def text(self) -> WordPart:
        """What the pages say between header and footer."""
        body = self.root.find(f"{W}body")
        return WordPart(body if body is not None else Element(""), self._links(self._name))

    @property
    def styles(self) -> Sequence[Element]:
        """The children of the part that declares styles."""
        return self._children(posixpath.join(self._folder, "styles.xml"))

    def notes(self, kind: str) -> dict[str, WordPart]:
        """The notes of a kind by their number; lines and remarks that part notes from the text are none."""
        name = next((target for _, said, target in self._relations(self._name) if said == f"{kind}s"), "")
        links = self._links(name)
        written = (each for each in self._children(name) if each.get(f"{W}type", "normal") == "normal")
        return {each.get(f"{W}id", ""): WordPart(each, links) for each in written}

    def pages(self) -> Iterator[WordPart]:
        """Headers, then footers, of all sections, in their order; one for a first page only where that is another."""
        known = {number: target for number, _, target in self._relations(self._name)}
        sections = list(self.root.iter(f"{W}sectPr"))
        for kind in ("header", "footer"):
            names = dict.fromkeys(
                known.get(each.get(f"{R}id", ""), "")
                for section in sections
                for each in section.iter(f"{W}{kind}Reference")
                if each.get(f"{W}type") != "first" or is_on(section.find(f"{W}titlePg"))
            )
            for name in list(names)[:_MOST_PAGES]:
                yield from (WordPart(root, self._links(name)) for root in self._tree(name))

    def _relations(self, name: str) -> Iterator[tuple[str, str, str]]:
        """Of each part that another names: its number there, what it is, and its own name."""
        folder = posixpath.dirname(name)
        for each in self._named_by(name):
            if each.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, each.get("Target", "")))
                yield each.get("Id", ""), each.get("Type", "").rpartition("/")[2], target.lstrip("/")

    def _links(self, name: str) -> dict[str, str]:
        outside = (each for each in self._named_by(name) if each.get("TargetMode") == "External")
        return {each.get("Id", ""): each.get("Target", "") for each in outside}

    def _named_by(self, name: str) -> Sequence[Element]:
        folder, plain = posixpath.split(name)
        return self._children(posixpath.join(folder, "_rels", f"{plain}.rels"))

    def _children(self, name: str) -> Sequence[Element]:
        return [child for root in self._tree(name) for child in root]

    def _tree(self, name: str) -> Sequence[Element]:
        """The root of a part that need not be there."""
        try:
            return [as_usual(part(self._data, name))] if name else []
        except KeyError:
            return []


def _is_main(relation: Element) -> bool:
    return relation.get("Type", "").endswith("/officeDocument") and relation.get("Target", "").endswith(".xml")
