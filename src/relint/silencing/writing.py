"""Where and how a silence may be written into a draft, the narrowest way first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from relint.draft.source import BOM, Source

_LINE_END = re.compile(r"\r\n|\n|\r")
_INDENT = re.compile(r"[ \t>]*")
#: Formats whose comments no reader sees.
_PAGES = ("markdown", "html")


class Way(NamedTuple):
    """One way to write a silence: what it covers, and the text to put in at a place of the file."""

    covers: str
    place: int
    text: str


class SilenceWords(NamedTuple):
    """What a silence says: rules, last day and reason."""

    names: Sequence[str]
    until: str = ""
    reason: str = ""

    def order(self, verb: str) -> str:
        """The order, as any comment holds it."""
        until = f" until {self.until}" if self.until else ""
        reason = f" -- {self.reason}" if self.reason else ""
        return f"relint-{verb} {' '.join(self.names)}{until}{reason}"


def ways(source: Source, format_name: str, words: SilenceWords, start: int | None, front: int) -> Iterator[Way]:
    """The ways to silence what starts at a place (`None`: the draft as a whole); front matter ends at `front`.

    Whether one of them does what it should only shows when the draft is read again: a table row takes no comment.
    """
    text = source.text
    if format_name == "email":
        yield _header(text, words)
        return
    if start is not None and start < front:
        yield Way("line", _line_end(text, start), f"  # {words.order('disable-line')}")
    elif start is not None and format_name in _PAGES:
        yield Way("line", _line_end(text, start), f" <!-- {words.order('disable-line')} -->")
        yield _above(text, start, f"<!-- {words.order('disable-next-line')} -->")
    elif start is not None:
        yield _above(text, start, f"# {words.order('disable-next-line')}")
    order = words.order("disable-file")
    yield _at_end(text, f"<!-- {order} -->" if format_name in _PAGES else f"# {order}")


def _above(text: str, start: int, order: str) -> Way:
    """A line of its own above the line, as far in."""
    begin = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    begin = begin or len(text) - len(text.removeprefix(BOM))
    indent = _INDENT.match(text, begin)
    return Way("next line", begin, f"{indent[0] if indent else ''}{order}{_ending(text)}")


def _at_end(text: str, order: str) -> Way:
    ending = _ending(text)
    gap = "" if not text or text.endswith(("\n", "\r")) else ending
    return Way("file", len(text), f"{gap}{ending}{order}{ending}")


def _header(text: str, words: SilenceWords) -> Way:
    """A header of its own at the top of a mail, behind the line that a mailbox puts there."""
    start = len(text) - len(text.lstrip(BOM + "\r\n"))
    if text.startswith(("From ", ">From "), start):
        start = _line_end(text, start)
        start += len(_ending(text[start : start + 2]))
    value = words.order("").removeprefix("relint- ")
    return Way("file", start, f"X-Relint-Disable: {value}{_ending(text)}")


def _line_end(text: str, start: int) -> int:
    found = _LINE_END.search(text, start)
    return found.start() if found else len(text)


def _ending(text: str) -> str:
    found = _LINE_END.search(text)
    return found[0] if found else "\n"
