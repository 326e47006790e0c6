"""Drafts of a working document that stand plainly below their headings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from itertools import islice

from relint.draft.span import Span
from relint.formats.cutting import labels
from relint.formats.cutting.found import Found, Holder
from relint.formats.cutting.labels import label_of
from relint.formats.cutting.lines import LineKind, SheetLine, begins_letter
from relint.formats.cutting.openings import Heads, blocks_of, first_letter, is_subject, stands_alone
from relint.formats.cutting.section import Section

#: The name below a letter: “Mirela”, “Mirela Toft”.
_SIGNED = re.compile(r"[–—-]*\s*(?:[A-ZÀ-Þ][\w'’.-]*\s*){1,3}")


class Letters:
    """Letters that stand plainly below a heading, one or several after the other."""

    def __init__(self, sections: Sequence[Section], index: int, blocks: Sequence[list[SheetLine]]) -> None:
        self._sections, self._number = sections, index
        self._section, self._blocks = sections[index], blocks

    def found(self, first: int) -> list[Found]:
        """All of them, from the first line that a letter begins with."""
        heads, drafts = Heads(self._section), []
        for line, *_ in self._blocks[:first]:
            if line.kind is LineKind.PROSE:
                heads.take(line)
        heads.fields.pop("body", None)
        index = first
        while index < len(self._blocks):
            begin = self._body_start(index, heads)
            end = self._body_end(begin)
            fields, day = heads.taken()
            body = [each for block in self._blocks[begin:end] for each in block]
            if end >= len(self._blocks):
                body += self._below
            while body and body[-1].kind in (LineKind.BLANK, LineKind.RULE):
                body.pop()
            if body:
                spans = _joined([line.span for line in body])
                drafts.append(Found(Holder.SECTIONS, self._section, spans, "", fields, day))
            index = self._next(end)
            heads = Heads(self._section)
            for line, *_ in self._blocks[end:index]:
                if line.kind is LineKind.PROSE:
                    heads.take(line)
            heads.fields.clear()
        return drafts

    def _body_start(self, index: int, heads: Heads) -> int:
        while index < len(self._blocks):
            line = self._blocks[index][0]
            if line.kind in (LineKind.FENCE, LineKind.QUOTE):
                break
            if line.kind is LineKind.PROSE and (begins_letter(line.text) or not heads.take(line)):
                break
            index += 1
        return index

    def _body_end(self, index: int) -> int:
        for place in range(index, len(self._blocks)):
            line = self._blocks[place][0]
            if line.kind is LineKind.RULE and self._parts(place + 1):
                return place
            if line.kind is LineKind.QUOTE and labels.may_be_team_label(line.text):
                return place
            if line.kind is not LineKind.PROSE or place == index:
                continue
            if line.is_note or labels.is_team_label(line.text) or self._is_behind(place):
                return place
            if is_subject(label_of(line.text, line.start)) and stands_alone(self._blocks, place):
                return place
        return len(self._blocks)

    def _is_behind(self, place: int) -> bool:
        """True for a note without any mark: below the name that a letter ends with."""
        if not labels.is_behind_letter(self._blocks[place][0].text):
            return False
        above = next((line for line, *_ in reversed(self._blocks[:place]) if line.kind is not LineKind.BLANK), None)
        return above is not None and above.kind is LineKind.PROSE and bool(_SIGNED.fullmatch(above.text))

    def _parts(self, index: int) -> bool:
        """True for a rule that ends a letter: nothing, notes or another letter follows."""
        while index < len(self._blocks) and self._blocks[index][0].kind is LineKind.BLANK:
            index += 1
        if index == len(self._blocks):
            return not self._below
        line = self._blocks[index][0]
        return line.kind is LineKind.PROSE and (
            labels.may_be_team_label(line.text)
            or labels.is_note_title(line.text)
            or is_subject(label_of(line.text, 0))
            or begins_letter(line.text)
        )

    def _next(self, index: int) -> int:
        """Where the next letter of this section begins."""
        follows = first_letter(self._blocks, index)
        return len(self._blocks) if follows is None else follows

    @cached_property
    def _below(self) -> list[SheetLine]:
        """The deeper sections that belong to the letter."""
        lines: list[SheetLine] = []
        for section in islice(self._sections, self._number + 1, None):
            heading = section.heading
            if heading is None or section.level <= self._section.level or not self._section.level:
                break
            if labels.is_team_title(heading.text) or labels.is_draft_title(heading.text):
                break
            if first_letter(list(blocks_of(section.lines))) is not None:
                break
            lines.append(heading)
            for line in section.lines:
                if line.kind is LineKind.PROSE and (line.is_note or labels.is_team_label(line.text)):
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
