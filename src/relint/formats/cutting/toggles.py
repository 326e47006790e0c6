"""Drafts that notes apps fold into a list: what is indented below “- Mail 2” stands there as below a heading."""

from __future__ import annotations

import re
from typing import NamedTuple

from relint.draft.span import Span
from relint.formats.cutting.labels import is_draft_title, is_message_title

_ITEM = re.compile(
    r"(?P<depth>[ \t]*)(?:[-*+]|\d{1,2}[.)])[ \t]+(?:[▶►▸▾▼⏵▷][ \t]*)?(?P<title>[^\s>`|][^\r\n]{0,200})", re.MULTILINE
)
_LINE = re.compile(r"(?P<depth>[ \t]*)(?P<words>[^\r\n]*)(?:\r\n|\n|\r|\Z)")
_MARKED = re.compile(r"(?:[-*+]|\d{1,2}[.)])[ \t]")


class Toggles(NamedTuple):
    """By where a line begins: the titles of its lists, and how far the lines below them stand in.

    `ends` are the lines below a toggle that stand as far out as it does, or farther.
    """

    titles: dict[int, Span]
    depths: dict[int, int]
    ends: set[int]


def toggles_in(masked: str, start: int) -> Toggles:
    """All of them; none where no item of a list names a draft that stands below it."""
    found = Toggles({}, {}, set())
    lines = [match for match in _LINE.finditer(masked, start) if match[0]]
    opening = [_title(lines, index) for index in range(len(lines))]
    folded = {
        len(lines[index]["depth"])
        for index, title in enumerate(opening)
        if title is not None and _names_draft(title.of(masked)) and not _MARKED.match(_below(lines, index))
    }
    if not folded:
        return found
    inner: int | None = None
    outer = -1
    for line, title in zip(lines, opening, strict=True):
        depth = len(line["depth"])
        if not line["words"]:
            found.depths[line.start()] = min(depth, inner or 0)
            continue
        if title is not None and depth in folded and depth <= (outer if inner is not None else depth):
            found.titles[line.start()] = title
            inner, outer = None, depth
            continue
        if outer >= 0 and depth > outer:
            inner = depth if inner is None else inner
            found.depths[line.start()] = min(depth, inner)
        else:
            if outer >= 0:
                found.ends.add(line.start())
            inner, outer = None, -1
    return found


def _title(lines: list[re.Match[str]], index: int) -> Span | None:
    """The words of an item below which something stands further in."""
    item = _ITEM.match(lines[index][0])
    if item is None or not _below(lines, index):
        return None
    start = lines[index].start()
    words = item["title"].rstrip().strip("*_").rstrip(": ")
    begin = start + item.start("title") + item["title"].index(words) if words else start
    return Span(begin, begin + len(words)) if words else None


def _below(lines: list[re.Match[str]], index: int) -> str:
    """The next line with words, where it stands further in than this one."""
    for line in lines[index + 1 :]:
        if line["words"]:
            return line["words"] if len(line["depth"]) > len(lines[index]["depth"]) else ""
    return ""


def _names_draft(title: str) -> bool:
    return is_draft_title(title) or is_message_title(title)
