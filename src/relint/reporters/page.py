"""A page of plain or coloured lines, wrapped with a hanging indent; never a control code without colour."""

from __future__ import annotations

from typing import TextIO

from rich.console import Console
from rich.text import Text

from relint.reporters import View
from relint.reporters.sentences import Marked

_ASCII = str.maketrans(
    {"✖": "x", "▲": "!", "●": "-", "·": "-", "…": "...", "→": "->", "“": '"', "”": '"', "’": "'", "‘": "'", "–": "-"}
    | {"»": ">>", "«": "<<", "−": "-"}
)


_NARROWEST = 20


class Page:
    """Writes to one stream. Every piece of text is taken as it is: `[red]` in copy is copy."""

    def __init__(self, out: TextIO, view: View):
        self.width = view.width
        self._color = view.color
        self._ascii = view.ascii
        self._blank = True
        self._console = Console(
            file=out,
            width=view.width,
            color_system="standard" if view.color else None,
            force_terminal=view.color,
            no_color=not view.color,
            legacy_windows=False,
            highlight=False,
            markup=False,
            emoji=False,
        )

    def line(self, text: Text | str, *, indent: int = 0, hang: int = 0) -> None:
        """One paragraph; lines after the first stand `hang` further in."""
        whole = self._spelled(text if isinstance(text, Text) else Text(text))
        for number, part in enumerate(self._wrapped(whole, indent, hang)):
            part.rstrip()
            self._console.print(Text(" " * (indent + (hang if number else 0))) + part, soft_wrap=True)
        self._blank = False

    def title(self, text: str) -> None:
        """A line that begins something."""
        self.line(Text(text, style="bold"))

    def short_line(self, text: str, *, indent: int = 0) -> None:
        """One line whatever happens: what does not fit is left out."""
        room = self.width - indent
        self.line(text if len(text) <= room else text[: room - 2].rsplit(" ", 1)[0] + " …", indent=indent)

    def _wrapped(self, whole: Text, indent: int, hang: int) -> list[Text]:
        lines = list(whole.wrap(self._console, max(self.width - indent, _NARROWEST)))
        if not hang or len(lines) < 2:
            return lines
        rest = whole[len(lines[0].plain) :]
        rest = rest[len(rest.plain) - len(rest.plain.lstrip()) :]
        return [lines[0], *rest.wrap(self._console, max(self.width - indent - hang, _NARROWEST))]

    def gap(self) -> None:
        """One empty line, never two."""
        if not self._blank:
            self._console.print()
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

    def _spelled(self, text: Text) -> Text:
        printable = "".join(char if char.isprintable() else " " for char in text.plain)
        text.plain = printable
        if not self._ascii:
            return text
        pieces = Text()
        for piece in text.divide(sorted({edge for span in text.spans for edge in (span.start, span.end)})):
            pieces.append(piece.plain.translate(_ASCII), piece.spans[0].style if piece.spans else "")
        return pieces
