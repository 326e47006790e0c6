"""Plain text: paragraphs out of lines, with the marks that people make by hand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from relint.draft.document import BlockKind
from relint.draft.span import Span
from relint.formats.block_builder import BlockBuilder
from relint.formats.phrases import QUOTED_FROM, QUOTED_HEADER
from relint.formats.placeholders import MARK
from relint.outside.late_expressions import late
from relint.outside.structs import Struct

_LINE = late(r"[^\r\n]*(?:\r\n|\n|\r|\Z)")
_RULE = late(r"[\s>]*([-=_*~#+.<>|•–—])(?:\1{2}|(?:[ \t]+\1){2})[\s\-=_*~#+.<>|•–—]*+$")
BULLET = late(
    r"\s*(?:[-*•·▪◦‣●○■□✓✔✅☑➤→►»–—+]|[-–—]>|\(?\d{1,3}[.)]|(?!\(c\)\s+\d{4}\b)\(?[a-z]\)"  # no “(c) 2026”
    r"|[oO](?=\s{2}|\t)|\[[ xX]?\]|\(\*\))\s+(?=\S)"
)
_QUOTED = late(r"(?:[A-Z][A-Za-z]{0,11})?>(?!>\w)")
_WORD_END = late(r"[.!?:;…][\"'”’)\]*_]*$")

_LONGEST_WRAP = 100


class TextLine(Struct, frozen=True):
    """One line without its ending and outer blanks; `start` is where its first character stands.

    `gap` is what stands for the break where the line after it goes on.
    """

    text: str
    start: int
    is_flowed: bool = False
    gap: str = " "

    @property
    def end(self) -> int:
        """Where its last character ends."""
        return self.start + len(self.text)


def read(text: str, builder: BlockBuilder, *, is_flowed: bool = False, deletes_blanks: bool = False) -> None:
    """Write the text into the builder; `is_flowed` and `deletes_blanks` as RFC 3676 means "flowed" and "DelSp"."""
    lines = list(_lines(text, is_flowed=is_flowed, deletes_blanks=deletes_blanks))
    width = _width(lines)
    groups = list(_groups(lines))
    for index, group in enumerate(groups):
        _write(group, builder, text, width, is_last=index == len(groups) - 1)
    builder.end()


def _lines(text: str, *, is_flowed: bool, deletes_blanks: bool) -> Iterator[TextLine]:
    for match in _LINE.finditer(text):
        raw = match[0].rstrip("\r\n")
        kept = raw.strip()
        start = match.start() + len(raw) - len(raw.lstrip())
        # A mailbox puts the sign before "From" where it begins a line of the writer's own.
        if kept.startswith(">From "):
            start, kept = start + 1, kept[1:]
        flows = is_flowed and raw.endswith(" ") and raw != "-- "
        yield TextLine(kept, start, flows, "" if flows and deletes_blanks and not raw.endswith("  ") else " ")


def _width(lines: list[TextLine]) -> int:
    """The column at which this text was wrapped by hand; 0 when its lines are as long as their paragraphs."""
    lengths = sorted(len(line.text) for line, after in pairwise(lines) if after.text and len(line.text) >= 40)
    if not lengths:
        return 0
    width = lengths[min(len(lengths) - 1, len(lengths) * 9 // 10)]
    return width if width <= _LONGEST_WRAP else 0


def _groups(lines: Iterable[TextLine]) -> Iterator[list[TextLine]]:
    """Lines between blank lines; a change between quoted and unquoted text also parts them."""
    group: list[TextLine] = []
    for line in lines:
        if group and (not line.text or bool(_QUOTED.match(line.text)) != bool(_QUOTED.match(group[-1].text))):
            yield group
            group = []
        if line.text:
            group.append(line)
    if group:
        yield group


def _write(group: list[TextLine], builder: BlockBuilder, text: str, width: int, *, is_last: bool) -> None:
    if _QUOTED.match(group[0].text):
        _write_quoted(group, builder)
        return
    kept = [line for line in group if not _RULE.match(line.text)]
    ruled = {line.start for line, after in pairwise(group) if _RULE.match(after.text)}
    previous: TextLine | None = None
    for index, line in enumerate(kept):
        bullet = BULLET.match(line.text)
        is_ruled = previous is not None and previous.start in ruled
        if previous is not None and not bullet and not is_ruled and _wrapped(previous, line, width):
            builder.replace(previous.gap, Span(previous.end, line.start))
        else:
            follows = kept[index + 1] if index + 1 < len(kept) else None
            _begin(
                line,
                builder,
                bullet,
                is_heading=_is_heading(line, follows, framed=line.start in ruled and previous is None, is_last=is_last),
            )
        skip = bullet.end() if bullet else 0
        builder.copy(line.text[skip:], line.start + skip)
        previous = line
    builder.end()


def _begin(line: TextLine, builder: BlockBuilder, bullet: re.Match[str] | None, *, is_heading: bool) -> None:
    if bullet:
        builder.begin(BlockKind.LIST_ITEM, level=1)
    elif is_heading:
        builder.begin(BlockKind.HEADING, level=2)
    else:
        builder.begin(BlockKind.PARAGRAPH)


def _write_quoted(group: list[TextLine], builder: BlockBuilder) -> None:
    builder.begin(BlockKind.HISTORY)
    for line in group:
        mark = _QUOTED.match(line.text)
        words = line.text[mark.end() if mark else 0 :].lstrip("> \t|")
        if not words or _RULE.match(words):
            builder.begin(BlockKind.HISTORY)
            continue
        start = line.end - len(words)
        if builder.has_text:
            builder.replace(" ", Span(line.start, start))
        builder.copy(words, start)
    builder.end()


def _is_heading(line: TextLine, follows: TextLine | None, *, framed: bool, is_last: bool) -> bool:
    words = line.text.split()
    if (
        not line.text[:1].isalnum()
        or len(line.text) > 70
        or line.text.endswith((".", ",", ";", ":", "?"))
        or MARK in line.text
    ):
        return framed and 0 < len(words) <= 10 and len(line.text) <= 70 and "@" not in line.text
    if follows is not None and not line.text.isupper() and not framed:
        return False
    if line.text.isupper():
        return sum(char.isalpha() for char in line.text) >= 4 and len(words) <= 10
    if framed:
        return "@" not in line.text and "/" not in line.text
    capitals = [word for word in words if word[0].isupper() or len(word) <= 4]
    return not is_last and 2 <= len(words) <= 8 and len(capitals) == len(words) and words[0].isalpha()


def _wrapped(line: TextLine, follows: TextLine, width: int) -> bool:
    """True when the line ended only because the margin was near, so that the reader reads on."""
    if line.is_flowed:
        return follows.text != "--"
    if QUOTED_HEADER.match(follows.text) and (QUOTED_FROM.match(line.text) or QUOTED_HEADER.match(line.text)):
        return False
    length, first = len(line.text), follows.text.split(None, 1)[0]
    ends = bool(_WORD_END.search(line.text))
    if follows.text[0].islower() and not ends:
        return length >= 30 or (width > 0 and length >= width * 2 // 3)
    if not width or length < 40:
        return False
    slack = 2 if ends else width // 5
    return length + 1 + len(first) >= width - slack
