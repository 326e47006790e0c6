"""The drafts of one section of a working document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import islice

from relint.draft.span import Span
from relint.formats.cutting import labels
from relint.formats.cutting.excerpt import Excerpt, slices
from relint.formats.cutting.labels import Label, label_of
from relint.formats.cutting.lines import Kind, SheetLine, begins_letter
from relint.formats.cutting.section import Section
from relint.formats.cutting.wording import is_wording
from relint.formats.mapped_text import whole

_HEADER = re.compile(r"[*_>\s]*\w[\w -]{1,14}\s*:")
_READERS = {"md": "markdown", "markdown": "markdown", "html": "html"}


class Holder(StrEnum):
    """What holds drafts in a working document."""

    FENCES = "fences"
    QUOTES = "quotes"
    SECTIONS = "sections"


@dataclass
class Found:
    """A draft: where its lines stand, and the header lines beside it."""

    holder: Holder
    section: Section
    body: list[Span]
    language: str = ""
    fields: dict[str, Label] = field(default_factory=dict)
    day: Span | None = None
    begins_with_subject: bool = False

    @property
    def has_subject(self) -> bool:
        """True when somebody gave it a subject line."""
        return "subject" in self.fields or self.begins_with_subject

    def excerpt(self, text: str, as_format: str) -> Excerpt:
        """The draft with its words."""
        title = self.section.titles[0] if self.section.titles else ""
        spans = {name: label.value for name, label in self.fields.items() if name != "body" and len(label.value)}
        if self.day is not None:
            spans["day"] = self.day
        name = _READERS.get(self.language, "text") if self.holder is Holder.FENCES else as_format
        starts = [self.body[0].start, *(span.start for key, span in spans.items() if key != "day")]
        return Excerpt(
            body=slices(text, self.body),
            format=name,
            place=Span(min(starts), self.body[-1].end),
            title=" ".join(title.split()),
            fields={key: whole(span.of(text), span.start) for key, span in spans.items()},
            stated=labels.stated_by_titles(self.section.titles),
        )


def drafts_of(sections: Sequence[Section], index: int, only: Holder | None) -> list[Found]:
    """What a section holds; a letter may go on under the headings below it."""
    section = sections[index]
    blocks = list(_blocks(section.lines))
    framed = [] if only is Holder.SECTIONS else _Framed(section, blocks, only).found()
    letter = None if only in (Holder.FENCES, Holder.QUOTES) else _first_letter(blocks)
    if framed and (
        letter is None or not begins_letter(blocks[letter][0].text) or framed[0].body[0].start < blocks[letter][0].start
    ):
        return framed
    return [] if letter is None else _Letters(sections, index, blocks).found(letter)


def _blocks(lines: Sequence[SheetLine]) -> Iterator[list[SheetLine]]:
    """Fences and quotes as wholes, every other line by itself."""
    block: list[SheetLine] = []
    for line in lines:
        if block and (line.kind is not block[0].kind or _is_closed(block)):
            yield block
            block = []
        if line.kind in (Kind.FENCE, Kind.QUOTE):
            block.append(line)
        else:
            yield [line]
    if block:
        yield block


def _is_closed(fence: Sequence[SheetLine]) -> bool:
    return fence[0].kind is Kind.FENCE and len(fence) > 1 and fence[-1].is_mark


def _first_letter(blocks: Sequence[Sequence[SheetLine]], start: int = 0) -> int | None:
    """The number of the first line from `start` that a letter begins with: its subject line or its greeting."""
    is_top = True
    for index in range(start, len(blocks)):
        line = blocks[index][0]
        if line.kind is Kind.RULE:
            is_top = True
        if line.kind is not Kind.PROSE:
            continue
        after_blank = not index or blocks[index - 1][0].kind is not Kind.PROSE
        label = label_of(line.text, line.start)
        if begins_letter(line.text) and (after_blank or is_top):
            return index
        if _is_subject(label) and (is_top or _stands_alone(blocks, index)):
            return index
        is_top = is_top and (label is not None or labels.may_be_team_label(line.text))
    return None


def _is_subject(label: Label | None) -> bool:
    return label is not None and label.name == "subject" and len(label.value) > 0


def _stands_alone(blocks: Sequence[Sequence[SheetLine]], index: int) -> bool:
    """True for a subject line below other words, unless it is one of the header lines of a mail that is quoted."""
    if not index or blocks[index - 1][0].kind is not Kind.BLANK:
        return False
    above = next((block[0] for block in reversed(blocks[:index]) if block[0].kind is not Kind.BLANK), None)
    return above is None or (above.kind is Kind.PROSE and not _HEADER.match(above.text))


class _Heads:
    """Header lines and the day, as they come before a draft."""

    def __init__(self, section: Section) -> None:
        self.fields: dict[str, Label] = {}
        self.day: Span | None = None
        heading = section.heading
        if heading and (match := labels.day_in(heading.text)):
            self.day = Span(heading.start + match.start("day"), heading.start + match.end("day"))

    def take(self, line: SheetLine) -> bool:
        """True when the line is one of them, or speaks to the team."""
        label = label_of(line.text, line.start)
        if label:
            self.fields.setdefault(label.name, label)
            return True
        if labels.may_be_team_label(line.text):
            match = labels.day_in(line.text)
            if match and self.day is None:
                self.day = Span(line.start + match.start("day"), line.start + match.end("day"))
            return True
        return False

    def taken(self) -> tuple[dict[str, Label], Span | None]:
        """What was collected, for one draft."""
        fields, self.fields = self.fields, {}
        return fields, self.day


class _Framed:
    """Drafts in fences and quotes."""

    def __init__(self, section: Section, blocks: Sequence[list[SheetLine]], only: Holder | None) -> None:
        self._section, self._blocks, self._only = section, blocks, only
        self._heads = _Heads(section)

    def found(self) -> list[Found]:
        """All of them."""
        drafts: list[Found] = []
        before: SheetLine | None = None
        for block in self._blocks:
            line = block[0]
            if line.kind is Kind.FENCE and self._is_draft(block[1:], line.language, before):
                inner = block[1:-1] if block[-1].is_mark and len(block) > 1 else block[1:]
                drafts.append(self._made(Holder.FENCES, inner, _unindented(block[0], inner), line.language))
            elif line.kind is Kind.QUOTE and self._may_hold(before) and self._is_draft(block, "", before):
                drafts.append(self._made(Holder.QUOTES, block, [Span(each.start, each.span.end) for each in block]))
            elif line.kind is Kind.PROSE:
                self._heads.take(line)
            before = before if line.kind is Kind.BLANK else line
        return drafts

    def _made(self, holder: Holder, inner: Sequence[SheetLine], body: list[Span], language: str = "") -> Found:
        fields, day = self._heads.taken()
        first = next((line for line in inner if line.text), None)
        label = label_of(first.text, first.start) if first else None
        begins = label is not None and label.name in ("subject", "from", "to")
        return Found(holder, self._section, body, language, fields, day, begins)

    def _may_hold(self, before: SheetLine | None) -> bool:
        """A quote below a paragraph is what somebody said; one below a heading or a label is a draft."""
        if self._only is not None:
            return True
        if self._section.heading is None and "subject" not in self._heads.fields:
            return False
        if before is None or before.kind is not Kind.PROSE:
            return True
        return (
            before.text.rstrip("*_").endswith(":")
            or label_of(before.text, 0) is not None
            or before.text.startswith("**")
        )

    def _is_draft(self, block: Sequence[SheetLine], language: str, before: SheetLine | None) -> bool:
        lines = [line for line in block if line.text and not line.is_mark]
        if not lines or not is_wording([line.text for line in lines], language):
            return False
        holder = Holder.QUOTES if lines[0].kind is Kind.QUOTE else Holder.FENCES
        if self._only is not None:
            return holder is self._only
        label = label_of(lines[0].text, lines[0].start)
        if begins_letter(lines[0].text) or (label is not None and label.name in ("subject", "from", "to")):
            return True
        if {"subject", "body"} & self._heads.fields.keys():
            return True
        title = self._section.titles[0] if self._section.titles else ""
        return holder is Holder.FENCES and labels.is_draft_title(title)


def _unindented(opening: SheetLine, inner: Sequence[SheetLine]) -> list[Span]:
    """The lines of a fence as far in as the fence itself stands."""
    depth = opening.start - opening.span.start
    return [Span(min(line.span.start + depth, line.start), line.span.end) for line in inner] or [
        Span(opening.span.end, opening.span.end)
    ]


class _Letters:
    """Letters that stand plainly below a heading, one or several after the other."""

    def __init__(self, sections: Sequence[Section], index: int, blocks: Sequence[list[SheetLine]]) -> None:
        self._sections, self._number = sections, index
        self._section, self._blocks = sections[index], blocks

    def found(self, first: int) -> list[Found]:
        """All of them, from the first line that a letter begins with."""
        heads, drafts = _Heads(self._section), []
        for line, *_ in self._blocks[:first]:
            if line.kind is Kind.PROSE:
                heads.take(line)
        heads.fields.pop("body", None)
        index = first
        while index < len(self._blocks):
            begin = self._body_start(index, heads)
            end = self._body_end(begin)
            fields, day = heads.taken()
            body = [each for block in self._blocks[begin:end] for each in block]
            if end >= len(self._blocks):
                body += self._below()
            while body and body[-1].kind in (Kind.BLANK, Kind.RULE):
                body.pop()
            if body:
                spans = _joined([line.span for line in body])
                drafts.append(Found(Holder.SECTIONS, self._section, spans, "", fields, day))
            index = self._next(end)
        return drafts

    def _body_start(self, index: int, heads: _Heads) -> int:
        while index < len(self._blocks):
            line = self._blocks[index][0]
            if line.kind in (Kind.FENCE, Kind.QUOTE):
                break
            if line.kind is Kind.PROSE and (begins_letter(line.text) or not heads.take(line)):
                break
            index += 1
        return index

    def _body_end(self, index: int) -> int:
        for place in range(index, len(self._blocks)):
            line = self._blocks[place][0]
            if line.kind is Kind.RULE and self._parts(place + 1):
                return place
            if line.kind is not Kind.PROSE or place == index:
                continue
            if labels.is_team_label(line.text):
                return place
            if _is_subject(label_of(line.text, line.start)) and _stands_alone(self._blocks, place):
                return place
        return len(self._blocks)

    def _parts(self, index: int) -> bool:
        """True for a rule that ends a letter: nothing, notes or another letter follows."""
        lines = [block[0] for block in self._blocks[index:] if block[0].kind is not Kind.BLANK]
        if not lines:
            return not self._below()
        return lines[0].kind is Kind.PROSE and (
            labels.may_be_team_label(lines[0].text)
            or _is_subject(label_of(lines[0].text, 0))
            or begins_letter(lines[0].text)
        )

    def _next(self, index: int) -> int:
        """Where the next letter of this section begins."""
        follows = _first_letter(self._blocks, index)
        return len(self._blocks) if follows is None else follows

    def _below(self) -> list[SheetLine]:
        """The deeper sections that belong to the letter."""
        lines: list[SheetLine] = []
        for section in islice(self._sections, self._number + 1, None):
            heading = section.heading
            if heading is None or section.level <= self._section.level or not self._section.level:
                break
            if labels.is_team_title(heading.text) or labels.is_draft_title(heading.text):
                break
            if _first_letter(list(_blocks(section.lines))) is not None:
                break
            lines.append(heading)
            for line in section.lines:
                if line.kind is Kind.PROSE and labels.is_team_label(line.text):
                    return lines
                lines.append(line)
        return lines


def _joined(spans: Sequence[Span]) -> list[Span]:
    """Neighbours as one."""
    joined: list[Span] = []
    for span in spans:
        if joined and joined[-1].end == span.start:
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined
