"""A page of plain or coloured lines, wrapped with a hanging indent; never a control code without colour."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TextIO

from rich.text import Text

from relint.reporters import View
from relint.reporters.sentences import Marked
from relint.reporters.styled import ansi, lines, plain_lines, spelled

_ASCII = str.maketrans(
    {"✖": "x", "▲": "!", "●": "-", "·": "-", "…": "...", "→": "->", "“": '"', "”": '"', "’": "'", "‘": "'", "–": "-"}
    | {"»": ">>", "«": "<<", "−": "-", "▇": "#"}
)


_NARROWEST = 20


class Page:
    """Writes to one stream. Every piece of text is taken as it is: `[red]` in copy is copy."""

    def __init__(self, out: TextIO, view: View):
        self.width = view.width
        self._out = out
        self._color = view.color
        self._letters = _ASCII if view.ascii else None
        self._blank = True

    def line(self, text: Text | str, *, indent: int = 0, hang: int = 0) -> None:
        """One paragraph; lines after the first stand `hang` further in."""
        whole = spelled(text if isinstance(text, Text) else Text(text), self._letters)
        first, rest = max(self.width - indent, _NARROWEST), max(self.width - indent - hang, _NARROWEST)
        for number, part in enumerate(self._lines(whole, first, rest)):
            self._out.write(f"{' ' * (indent + (hang if number else 0))}{part}\n" if part else "\n")
        self._blank = False

    def _lines(self, whole: Text, first: int, rest: int) -> Iterable[str]:
        if self._color:
            return (ansi(part) for part in lines(whole, first, rest))
        plain = plain_lines(whole.plain, first, rest)
        return (part.plain for part in lines(whole, first, rest)) if plain is None else plain

    def title(self, text: str) -> None:
        """A line that begins something."""
        self.line(Text(text, style="bold"))

    def short_line(self, text: str, *, indent: int = 0) -> None:
        """One line whatever happens: what does not fit is left out."""
        room = self.width - indent
        self.line(text if len(text) <= room else text[: room - 2].rsplit(" ", 1)[0] + " …", indent=indent)

    def row(self, cells: Sequence[tuple[str, str]], *, indent: int = 0) -> None:
        """Styled cells on one line, two blanks apart; what does not fit is left out."""
        text = Text()
        for words, style in cells:
            if words:
                text.append("  " if text else "").append(words, style)
        room = self.width - indent
        whole = spelled(text, self._letters)
        if whole.cell_len > room:
            whole.truncate(room - 4)
            whole.rstrip()
            whole.append(" ..." if self._letters else " …")
        self.line(whole, indent=indent)

    def gap(self) -> None:
        """One empty line, never two."""
        if not self._blank:
            self._out.write("\n")
        self._blank = True

    def marked(self, seen: Marked, style: str) -> Text:
        """The found words underlined; without colour between »these«, which a screen reader reads in order."""
        text, cursor = Text(), 0
        for span in seen.spans:
            hit = span.of(seen.text)
            text.append(seen.text[cursor : span.start])
            text.append(hit if self._color else f"»{hit}«", style if self._color else "")
            cursor = span.end
        return text.append(seen.text[cursor:])
