"""Rich's texts on a page: broken into lines, spelled in characters that can be printed, written for a terminal.

Rich's console does this too, and far more; to import it and to print each line through its layers takes longer than a
run that is answered from the cache. So texts are wrapped by Rich's `Text`, coloured by its `Style`, and written here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from textwrap import TextWrapper
from typing import Any

from rich.cells import cell_len
from rich.color import ColorSystem
from rich.style import Style
from rich.text import Text

#: `Text.wrap` takes a console to justify lines with, which is never asked for here.
_NO_CONSOLE: Any = None


def spelled(text: Text, letters: Mapping[int, str] | None = None) -> Text:
    """The same in characters that can be printed, some of them spelled otherwise."""
    if text.plain.isprintable() and not letters:
        return text
    pieces = Text()
    for piece in _pieces(text):
        shown = "".join(char if char.isprintable() else " " for char in piece.plain)
        pieces.append(shown.translate(letters) if letters else shown, _style(piece))
    return pieces


def lines(text: Text, first: int, rest: int) -> Iterator[Text]:
    """Broken between words, the first line at one width and the others at another; no line ends in blanks."""
    if cell_len(text.plain) <= first and "\n" not in text.plain:
        text.rstrip()
        yield text
        return
    broken = text.wrap(_NO_CONSOLE, first)
    if len(broken) > 1 and rest != first:
        behind = text[len(broken[0].plain) :]
        behind = behind[len(behind.plain) - len(behind.plain.lstrip()) :]
        broken = type(broken)([broken[0], *behind.wrap(_NO_CONSOLE, rest)])
    for line in broken:
        line.rstrip()
        yield line


def plain_lines(plain: str, first: int, rest: int) -> list[str] | None:
    """The same of words without style, some times quicker; `None` where wide letters or long words need more care."""
    if cell_len(plain) != len(plain) or "\n" in plain:
        return None
    if len(plain) <= first:
        return [plain.rstrip()]
    if max(map(len, plain.split()), default=0) > min(first, rest):
        return None
    hang = " " * (first - rest)
    wrapper = TextWrapper(
        first, subsequent_indent=hang, break_on_hyphens=False, expand_tabs=False, replace_whitespace=False
    )
    return [line.removeprefix(hang) if number else line for number, line in enumerate(wrapper.wrap(plain))]


def ansi(text: Text) -> str:
    """As a terminal wants it, in the sixteen colours that its user chose."""
    styled = ((_read(_style(piece)), piece.plain) for piece in _pieces(text))
    return "".join(style.render(plain, color_system=ColorSystem.STANDARD) for style, plain in styled)


def _pieces(text: Text) -> Iterator[Text]:
    """The text cut wherever a style begins or ends."""
    return iter(text.divide(sorted({edge for span in text.spans for edge in (span.start, span.end)})))


def _style(piece: Text) -> str:
    return " ".join(filter(None, (str(piece.style), *(str(span.style) for span in piece.spans))))


@cache
def _read(style: str) -> Style:
    return Style.parse(style)
