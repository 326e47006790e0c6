"""What the terminal can show: colour, width, and which characters."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

from relint.outside.structs import replace
from relint.outside.visible import visible_lines
from relint.reporters import View
from relint.results.finding import Severity

if TYPE_CHECKING:
    from relint.packs.rule import Rule
    from relint.reporters.page import Page

#: Longer lines are hard to read, however wide the window is.
WIDEST = 100
_NARROWEST = 40
#: Formats for people at a terminal, in whatever characters it has; all others are UTF-8.
_FOR_TERMINALS = ("terminal", "concise", "github")


def view_of(
    out: TextIO,
    *,
    color: str = "auto",
    show: Severity = Severity.ADVICE,
    full: bool = False,
    limit: int | None = None,
    rule: Callable[[str], Rule | None] | None = None,
) -> View:
    """A pipe gets no colour and a fixed width; a terminal what it has room for."""
    width = min(max(shutil.get_terminal_size((80, 24)).columns, _NARROWEST), WIDEST) if out.isatty() else WIDEST
    letters = _can_print(out, "✖▲●·…→“”’»«▇")
    view = View(show, wants_color(out, color), width, ascii=not letters, full=full, limit=limit)
    return replace(view, rule=rule or view.rule, summary=os.environ.get("GITHUB_STEP_SUMMARY", ""))


def wants_color(out: TextIO, color: str = "auto") -> bool:
    """`--color` decides; else NO_COLOR (no-color.org), FORCE_COLOR, and whether somebody is looking."""
    if color != "auto":
        return color == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return out.isatty() and os.environ.get("TERM") != "dumb"


def page_for(out: TextIO | None = None, *, color: str = "auto") -> Page:
    """A page on standard output."""
    from relint.reporters.page import Page

    out = out or sys.stdout
    return Page(out, view_of(out, color=color))


def never_fail_to_print(out: TextIO, output: str = "terminal") -> None:
    """Copy may hold characters that an old terminal lacks: show a question mark rather than break down.

    What programs and browsers read is UTF-8, whatever the terminal is.
    """
    reconfigure = getattr(out, "reconfigure", None)
    if reconfigure and output not in _FOR_TERMINALS:
        reconfigure(encoding="utf-8", errors="replace")
    elif reconfigure:
        reconfigure(errors="replace")


def say(text: str) -> None:
    """Tell the user something beside the report, on standard error; nothing in it steers the terminal."""
    if sys.stderr is not None:
        never_fail_to_print(sys.stderr)
        print(visible_lines(text), file=sys.stderr, flush=True)


def show(text: str) -> None:
    """Answer the user in words on standard output; nothing in them steers the terminal."""
    print(visible_lines(text), flush=True)


@contextmanager
def as_long_as_read(out: TextIO) -> Iterator[None]:
    """Write until whoever reads has seen enough (`| head`): that ends the writing, and says nothing of the drafts."""
    try:
        yield
        out.flush()
    except BrokenPipeError:
        # Python complains when it closes a stream that nobody reads.
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, out.fileno())
        os.close(nowhere)


def _can_print(out: TextIO, characters: str) -> bool:
    try:
        characters.encode(out.encoding or "utf-8")
    except (UnicodeEncodeError, LookupError):
        return False
    return True
