"""What every reader writes into: visible text piece by piece, with places, links, emphasis and merge tags."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from relint.draft.document import BlockKind, Comment, Link, Placeholder
from relint.draft.sourcemap import TextBuilder
from relint.draft.span import Span
from relint.formats.bounds import BLOCK, LONGEST_COPY
from relint.formats.placeholders import WORDS
from relint.formats.raw_block import RawBlock
from relint.formats.tag import Tag
from relint.outside.late_expressions import late

#: Characters without width or ink: soft hyphen, joiners used as filler, direction marks, control characters.
_UNSEEN = "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff"
_UNSEEN += "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"
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
#: Emphasis within emphasis is looked at so deep; broken templates open it again and again.
_DEEPEST = 16
_URL_TAIL = ".,;:!?'’*_)]}>"


@dataclass
class _Marks:
    """Where links, emphasis, placeholders and line ends stand in the raw text of one piece."""

    links: list[tuple[int, int, str]] = field(default_factory=list)
    emphasised: list[tuple[int, int]] = field(default_factory=list)
    placeholders: list[Placeholder] = field(default_factory=list)
    breaks: list[int] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """True when nothing is marked."""
        return not (self.links or self.emphasised or self.placeholders or self.breaks)


class BlockBuilder:
    """`copy` and `replace` add to the piece at hand; `begin` ends it and names the next. Empty pieces vanish.

    `tags` are the merge tags that `placeholders.mask` took out of the text being read, in order.
    """

    def __init__(self, tags: Sequence[Tag] = ()) -> None:
        self.pieces: list[RawBlock] = []
        self.comments: list[Comment] = []
        self.images = 0
        self._tags = tags
        self._tag_starts = [tag.source.start for tag in tags]
        self._name: tuple[BlockKind, int, int | None] = (BlockKind.PARAGRAPH, 0, None)
        self._raw = TextBuilder()
        self._marks = _Marks()
        self._open_link: tuple[int, str] | None = None
        self._open_emphasis: list[int] = []
        self._more_emphasis = 0
        self._inked = False
        self._room = LONGEST_COPY

    @property
    def is_full(self) -> bool:
        """True when more was written than anybody reads; the rest was left out."""
        return self._room <= 0

    @property
    def has_text(self) -> bool:
        """True when the piece at hand holds something to read."""
        return self._inked

    def begin(self, kind: BlockKind, level: int = 0, group: int | None = None) -> None:
        """End the piece at hand; what comes now is a `kind`."""
        self.end()
        self._name = (kind, level, group)

    def copy(self, text: str, start: int) -> None:
        """Add text that stands at `start`; merge tags in it become words."""
        end, cursor = start + len(text), start
        first = max(0, bisect_right(self._tag_starts, start) - 1)
        for tag in self._tags[first : bisect_left(self._tag_starts, end)]:
            if tag.source.end <= cursor:
                continue
            self._copy(text[cursor - start : max(cursor, tag.source.start) - start], cursor)
            if tag.source.start >= start and tag.names:
                self.word(WORDS[tag.names], tag.source, tag.names.removesuffix("-last"), tag.has_fallback)
            cursor = min(tag.source.end, end)
        self._copy(text[cursor - start :], cursor)

    def _copy(self, text: str, start: int) -> None:
        if self._room <= 0:
            return
        self._room -= len(text)
        if self._room < 0:
            text = text[: self._room]
        self._raw.copy(text, start)
        self._inked = self._inked or _has_ink(text)

    def replace(self, text: str, source: Span) -> None:
        """Add text that stands for a piece of the source as a whole."""
        if self._room <= 0:
            return
        self._room -= len(text)
        self._raw.replace(text, source)
        self._inked = self._inked or _has_ink(text)

    def word(self, word: str, source: Span, names: str, has_fallback: bool = True) -> None:
        """Add a word that only keeps the grammar."""
        start = self._raw.length
        self.replace(word, source)
        if self._raw.length > start:
            self._marks.placeholders.append(Placeholder(Span(start, start + len(word)), source, names, has_fallback))

    def line_break(self, source: Span) -> None:
        """A line end that the reader sees."""
        if self._room <= 0:
            return
        self._room -= 1
        self._marks.breaks.append(self._raw.length)
        self._raw.replace("\n", source)

    def open_link(self, target: str) -> None:
        """What follows leads to `target`."""
        self.close_link()
        self._open_link = (self._raw.length, target)

    def close_link(self) -> None:
        """The link at hand ends here."""
        if self._open_link:
            start, target = self._open_link
            self._marks.links.append((start, self._raw.length, target))
        self._open_link = None

    def open_emphasis(self) -> None:
        """What follows is in italics, bold or the like."""
        if len(self._open_emphasis) < _DEEPEST:
            self._open_emphasis.append(self._raw.length)
        else:
            self._more_emphasis += 1

    def close_emphasis(self) -> None:
        """The innermost emphasis ends here."""
        if self._more_emphasis:
            self._more_emphasis -= 1
        elif self._open_emphasis:
            self._marks.emphasised.append((self._open_emphasis.pop(), self._raw.length))

    def end(self) -> None:
        """End the piece at hand; links and emphasis that are still open go on in the next."""
        link, emphasis = self._open_link, len(self._open_emphasis)
        if not self._raw.length and not link and not emphasis and self._marks.is_empty:
            return
        self.close_link()
        self._marks.emphasised += [(start, self._raw.length) for start in self._open_emphasis]
        if self._inked:
            self._room -= BLOCK
            kind, level, group = self._name
            self.pieces.append(_normalised(self._raw, self._marks, kind, level, group))
        self._raw, self._marks, self._inked = TextBuilder(), _Marks(), False
        self._open_link = (0, link[1]) if link else None
        self._open_emphasis = [0] * emphasis


def _has_ink(text: str) -> bool:
    if text[:1].isalnum():
        return True
    return bool(text.strip(_ASCII_BLANKS) if text.isascii() else _BLANK.sub("", text))


def _normalised(raw: TextBuilder, marks: _Marks, kind: BlockKind, level: int, group: int | None) -> RawBlock:
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

    def __init__(self, text: str, marks: _Marks) -> None:
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
    for match in _URL.finditer(text) if "/" in text or "www." in text else ():
        end = match.start() + len(match[0].rstrip(_URL_TAIL))
        if "(" in match[0] and text.startswith(")", end):
            end += 1
        index = bisect_left(taken, match.start())
        if index == len(taken) or taken[index] >= end:
            found.append((match.start(), end, WORDS["url"]))
    return found
