"""Visible text as its reader sees it: plain white space, a word for each bare URL, and marks that move along."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from relint.draft.document import BlockKind, Link, Placeholder
from relint.draft.sourcemap import TextBuilder
from relint.draft.span import Span
from relint.formats.placeholders import WORDS
from relint.formats.raw_block import RawBlock
from relint.outside.late_expressions import late
from relint.outside.structs import Struct, field

#: Characters without width or ink: soft hyphen, joiners used as filler, direction marks, control characters.
_UNSEEN = "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff"
_UNSEEN += "\u2800\u3164\uffa0\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"
# A joiner is part of an emoji, and filler after anything else.
_BLANK_CHAR = rf"(?:[\s{_UNSEEN}]|(?<![\u2190-\U0010ffff])\u200d)"
_BLANK = late(rf"{_BLANK_CHAR}+")
_ASCII_BLANKS = "".join(map(chr, range(33))) + "\x7f"
#: Hyphens that a keyboard has not: to a reader, and so to a rule, they are hyphens.
_HYPHENS = "\u2010\u2011"
#: The same where there is something to change: not the single spaces between words.
_NOT_PLAIN = late(rf"{_BLANK_CHAR}{{2,}}|(?! ){_BLANK_CHAR}|\A | \Z|[{_HYPHENS}]")
#: The same for a text without joiners and such hyphens; a class in front lets the engine skip letters.
_SIMPLY_NOT_PLAIN = late(rf"[\s{_UNSEEN}](?:[\s{_UNSEEN}]+|(?<! )|(?<=\A )|\Z)")
_SPECIAL = re.compile(rf"[\u200d{_HYPHENS}]")
_IN_URL = rf"[^\s<>\"“”\u200d{_UNSEEN}]"
_URL = late(
    rf"\b(?:(?:https?|ftp)://|www\.){_IN_URL}+"
    rf"|(?<![\w@.-])[a-z0-9-]{{1,63}}(?:\.[a-z0-9-]{{1,63}}){{0,4}}\.[a-z]{{2,12}}/{_IN_URL}*",
    re.IGNORECASE,
)
_URL_TAIL = ".,;:!?'’*_)]}>"


class Marks(Struct):
    """Where links, emphasis, placeholders and line ends stand in the raw text of one piece."""

    links: list[tuple[int, int, str]] = field(default_factory=list)
    emphasised: list[tuple[int, int]] = field(default_factory=list)
    placeholders: list[Placeholder] = field(default_factory=list)
    breaks: list[int] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """True when nothing is marked."""
        return not (self.links or self.emphasised or self.placeholders or self.breaks)


def has_ink(text: str) -> bool:
    """True when there is something to see in it."""
    if text[:1].isalnum() and text[0] < "\u034f":  # some letters have no ink either
        return True
    return bool(text.strip(_ASCII_BLANKS) if text.isascii() else _BLANK.sub("", text))


def normalised(raw: TextBuilder, marks: Marks, kind: BlockKind, level: int, group: int | None) -> RawBlock:
    """The raw text with plain white space, and a word for each bare URL."""
    text, source_map = raw.build()
    edits = _Edits(text, marks)
    if not edits.edits and not (marks.links or marks.emphasised or marks.placeholders):
        return RawBlock(kind, text, source_map, level, group)
    builder, cursor = TextBuilder(), 0
    for start, end, word in edits.edits:
        builder.take(text, source_map, Span(cursor, start))
        if word:
            builder.replace(word, source_map.to_source(Span(start, end)))
        cursor = end
    builder.take(text, source_map, Span(cursor, len(text)))
    pressed, pressed_map = builder.build()
    urls = [(start, end, text[start:end]) for start, end, word in edits.edits if word == WORDS["url"]]
    links = [(edits.span(start, end, pressed), target) for start, end, target in marks.links]
    placeholders = [*marks.placeholders]
    for start, end, target in urls:
        place = source_map.to_source(Span(start, end))
        placeholders.append(Placeholder(Span(start, end), place, "url", has_fallback=True))
        if not any(link.covers(edits.span(start, end, pressed)) for link, _ in links[:100]):
            links.append((edits.span(start, end, pressed), target))
    return RawBlock(
        kind,
        pressed,
        source_map=pressed_map,
        level=level,
        group=group,
        links=tuple(Link(span, target) for span, target in sorted(links)),
        emphasised=tuple(sorted({span for each in marks.emphasised if len(span := edits.span(*each, pressed))})),
        placeholders=tuple(
            Placeholder(edits.span(each.span.start, each.span.end, pressed), each.source, each.names, each.has_fallback)
            for each in sorted(placeholders, key=lambda each: each.span)
        ),
    )


class _Edits:
    """What changes between raw and plain text: `(start, end, replacement)`, in order, and how offsets move."""

    def __init__(self, text: str, marks: Marks) -> None:
        self.edits: list[tuple[int, int, str]] = []
        for edit in sorted([*_blanks(text, marks.breaks), *_urls(text, marks.placeholders)]):
            if not self.edits or edit[0] >= self.edits[-1][1]:  # what stands inside a URL goes with it
                self.edits.append(edit)
        self._starts = [start for start, _, _ in self.edits]
        self._deltas = [0]
        for start, end, word in self.edits:
            self._deltas.append(self._deltas[-1] + len(word) - (end - start))

    def _moved(self, offset: int, *, is_end: bool) -> int:
        index = bisect_left(self._starts, offset) if is_end else bisect_right(self._starts, offset)
        if index:
            start, end, word = self.edits[index - 1]
            if start <= offset < end or (is_end and start < offset <= end):
                return start + self._deltas[index - 1] + (len(word) if is_end and offset == end else 0)
        return offset + self._deltas[index]

    def span(self, start: int, end: int, pressed: str) -> Span:
        """Where a raw stretch stands in the plain text, blanks at its ends left out."""
        first, last = self._moved(start, is_end=False), self._moved(end, is_end=True)
        while first < last and pressed[first].isspace():
            first += 1
        while last > first and pressed[last - 1].isspace():
            last -= 1
        return Span(min(first, len(pressed)), min(max(first, last), len(pressed)))


def _blanks(text: str, breaks: list[int]) -> list[tuple[int, int, str]]:
    if text.isascii() and text.isprintable() and "  " not in text and text[0] != " " and text[-1] != " ":
        return []
    found = []
    for match in (_NOT_PLAIN if _SPECIAL.search(text) else _SIMPLY_NOT_PLAIN).finditer(text):
        start, end = match.span()
        if match[0] in _HYPHENS:
            found.append((start, end, "-"))
            continue
        word = " " if any(char.isspace() for char in match[0]) else ""
        if start == 0 or end == len(text):
            word = ""
        elif word and (index := bisect_left(breaks, start)) < len(breaks) and breaks[index] < end:
            word = "\n"
        found.append((start, end, word))
    return found


def _urls(text: str, placeholders: list[Placeholder]) -> list[tuple[int, int, str]]:
    taken = [each.span.start for each in placeholders]
    found = []
    for match in _URL.finditer(text) if "/" in text or "www." in text or "WWW." in text else ():
        end = match.start() + len(match[0].rstrip(_URL_TAIL))
        if "(" in match[0] and text.startswith(")", end):
            end += 1
        index = bisect_left(taken, match.start())
        if index == len(taken) or taken[index] >= end:
            found.append((match.start(), end, WORDS["url"]))
    return found
