"""Where a letter begins in a working document, and the header lines above it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from relint.draft.span import Span
from relint.formats.cutting import labels
from relint.formats.cutting.labels import Label, label_of
from relint.formats.cutting.lines import LineKind, SheetLine, begins_letter
from relint.formats.cutting.section import Section

#: Fewer words are a remark, no post.
_LEAST_OF_POST = 8
_HEADER = re.compile(r"[*_>\s]*\w[\w -]{1,14}\s*:")


def blocks_of(lines: Sequence[SheetLine]) -> Iterator[list[SheetLine]]:
    """Fences, quotes and tables as wholes, every other line by itself."""
    block: list[SheetLine] = []
    for line in lines:
        if block and (line.kind is not block[0].kind or _is_closed(block)):
            yield block
            block = []
        if line.kind in (LineKind.FENCE, LineKind.QUOTE, LineKind.ROW):
            block.append(line)
        else:
            yield [line]
    if block:
        yield block


def _is_closed(fence: Sequence[SheetLine]) -> bool:
    return fence[0].kind is LineKind.FENCE and len(fence) > 1 and fence[-1].is_mark


def first_letter(blocks: Sequence[Sequence[SheetLine]], start: int = 0) -> int | None:
    """The number of the first line from `start` that a letter begins with: its subject line or its greeting."""
    is_top = True
    for index in range(start, len(blocks)):
        line = blocks[index][0]
        if line.kind is LineKind.RULE:
            is_top = True
        if line.kind is not LineKind.PROSE:
            continue
        after_blank = not index or _ends_above(blocks[index - 1][0])
        label = label_of(line.text, line.start)
        if begins_letter(line.text) and (after_blank or is_top):
            return index
        if is_subject(label) and (is_top or stands_alone(blocks, index)):
            return index
        is_top = is_top and (label is not None or labels.may_be_team_label(line.text))
    return None


def first_of_post(section: Section, blocks: Sequence[Sequence[SheetLine]]) -> int | None:
    """The number of the first line of a post, which greets nobody and has no subject: its heading numbers it."""
    if section.heading is None or not labels.is_post_title(section.heading.text):
        return None
    prose = [(index, line) for index, (line, *_) in enumerate(blocks) if line.kind is LineKind.PROSE]
    copy = [each for each in prose if not (labels.may_be_team_label(each[1].text) or label_of(each[1].text, 0))]
    words = sum(len(line.text.split()) for _, line in copy)
    return copy[0][0] if words >= _LEAST_OF_POST else None


def _ends_above(line: SheetLine) -> bool:
    """True for a line that is no words, and for the name of a field whose words stand below it."""
    label = label_of(line.text, line.start) if line.kind is LineKind.PROSE else None
    return line.kind is not LineKind.PROSE or (label is not None and not len(label.value))


def is_subject(label: Label | None) -> bool:
    """True for a subject line with words in it."""
    return label is not None and label.name == "subject" and len(label.value) > 0


def stands_alone(blocks: Sequence[Sequence[SheetLine]], index: int) -> bool:
    """True for a subject line below other words, unless it is one of the header lines of a mail that is quoted."""
    if not index or blocks[index - 1][0].kind is not LineKind.BLANK:
        return False
    place = index - 1
    while place >= 0 and blocks[place][0].kind is LineKind.BLANK:
        place -= 1
    above = blocks[place][0] if place >= 0 else None
    return above is None or (above.kind is LineKind.PROSE and not _HEADER.match(above.text))


class Heads:
    """Header lines and the day, as they come before a draft."""

    def __init__(self, section: Section) -> None:
        self.fields: dict[str, Label] = {}
        self._awaits = ""
        self._versions = 0
        self.day: Span | None = None
        heading = section.heading
        if heading and (match := labels.day_in(heading.text)):
            self.day = Span(heading.start + match.start("day"), heading.start + match.end("day"))

    def take(self, line: SheetLine) -> bool:
        """True when the line is one of them, or speaks to the team."""
        label = label_of(line.text, line.start)
        if label is not None or labels.offers_subjects(line.text):
            is_open = label is not None and label.name in ("subject", "preheader") and not len(label.value)
            self._awaits = "subject" if label is None else label.name if is_open else ""
            if label is not None and len(label.value):
                self._add(label)
            elif label is not None and label.name == "body":
                self.fields.setdefault("body", label)
            return True
        if self._awaits and (option := labels.option_of(line.text, line.start)) and not begins_letter(line.text):
            self._add(Label(self._awaits, option.span))
            self._awaits = self._awaits if option.is_item else ""
            return True
        self._awaits = ""
        if labels.may_be_team_label(line.text):
            match = labels.day_in(line.text)
            if match and self.day is None:
                self.day = Span(line.start + match.start("day"), line.start + match.end("day"))
            return True
        return False

    def _add(self, label: Label) -> None:
        """A field; of a subject all versions, since any of them may go out."""
        name = label.name
        if name == "subject":
            self._versions = self._versions + 1 if name in self.fields else 1
            name = name if self._versions == 1 else f"subject {self._versions}"
        self.fields.setdefault(name, label)

    def taken(self) -> tuple[dict[str, Label], Span | None]:
        """What was collected, for one draft."""
        fields, self.fields, self._awaits = self.fields, {}, ""
        return fields, self.day
