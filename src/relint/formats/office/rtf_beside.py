"""Notes, headers and footers of rich text, which stand in the middle of what they belong to."""

from __future__ import annotations

from collections.abc import Iterator

from relint.formats.office.paragraphs import Paragraph
from relint.outside.structs import Struct, replace

_PAGES = frozenset("header headerl headerr headerf footer footerl footerr footerf".split())
_NOTE = "footnote"


class Aside(Struct, frozen=True):
    """A note by its name, or something that stands on the pages."""

    note: str = ""


def is_beside(word: str) -> bool:
    """True for a word that begins a note, a header or a footer."""
    return word == _NOTE or word in _PAGES


class RtfBeside:
    """Collects what stands beside the text."""

    def __init__(self) -> None:
        self._notes: list[Paragraph] = []
        self._pages: dict[str, Paragraph] = {}
        self._count = 0

    def called(self, word: str) -> Aside:
        """What begins with this word."""
        if word in _PAGES:
            return Aside()
        self._count += 1
        return Aside(f"note {self._count}")

    def add(self, paragraph: Paragraph, aside: Aside) -> None:
        """A paragraph of it; what several kinds of pages say is said once."""
        if not paragraph.text.strip():
            return
        if aside.note:
            self._notes.append(replace(paragraph, note=aside.note, calls=()))
        else:
            self._pages.setdefault(paragraph.text, replace(paragraph, is_on_pages=True, calls=()))

    def paragraphs(self, *, behind: int) -> Iterator[Paragraph]:
        """All of them, numbered behind so many paragraphs of the text."""
        for number, each in enumerate((*self._notes, *self._pages.values()), behind + 1):
            yield replace(each, number=number)
