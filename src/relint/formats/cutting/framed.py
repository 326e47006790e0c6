"""Drafts of a working document that stand in code fences, block quotes, tables or quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from relint.draft.span import Span
from relint.formats.cutting import labels
from relint.formats.cutting.found import Found, Holder
from relint.formats.cutting.labels import label_of
from relint.formats.cutting.lines import LineKind, SheetLine, begins_letter
from relint.formats.cutting.openings import Heads
from relint.formats.cutting.section import Section
from relint.formats.cutting.wording import is_wording

#: No message in quotation marks has more lines.
_LONGEST = 40
#: A label in italics: “*Persona:* head of facilities”.
_SLANTED = re.compile(r"[*_][\w /&-]{1,40}(?::[*_]|[*_]\s?:)")
_CLOSING = {'"': '"', "“": "”", "«": "»", "„": "“"}


class Framed:
    """Drafts in fences, quotes and tables."""

    def __init__(self, section: Section, blocks: Sequence[list[SheetLine]], only: Holder | None) -> None:
        self._section, self._blocks, self._only = section, blocks, only
        self._heads = Heads(section)

    def found(self) -> list[Found]:
        """All of them."""
        drafts: list[Found] = []
        before: SheetLine | None = None
        for index, block in enumerate(self._blocks):
            line = block[0]
            if line.kind is LineKind.FENCE and self._is_draft(block[1:], line.language, before):
                inner = block[1:-1] if block[-1].is_mark and len(block) > 1 else block[1:]
                drafts.append(self._made(Holder.FENCES, inner, _unindented(block[0], inner), line.language))
            elif line.kind is LineKind.QUOTE and self._may_hold(block, before) and self._is_draft(block, "", before):
                drafts.append(self._made(Holder.QUOTES, block, [Span(each.start, each.span.end) for each in block]))
            elif line.kind is LineKind.ROW and self._only in (None, Holder.TABLES) and len(block) > 2:
                drafts += self._in_table(block)
            elif line.kind is LineKind.PROSE and (spoken := self._in_marks(index, before)):
                drafts.append(self._made(Holder.QUOTES, [line], spoken))
            elif line.kind is LineKind.PROSE:
                self._heads.take(line)
            before = before if line.kind is LineKind.BLANK else line
        return drafts

    def _made(self, holder: Holder, inner: Sequence[SheetLine], body: list[Span], language: str = "") -> Found:
        fields, day = self._heads.taken()
        first = next((line for line in inner if line.text), None)
        label = label_of(first.text, first.start) if first else None
        begins = label is not None and label.name in ("subject", "from", "to")
        return Found(
            holder, self._section, body=body, language=language, fields=fields, day=day, begins_with_subject=begins
        )

    def _in_marks(self, index: int, before: SheetLine | None) -> list[Span]:
        """A message in quotation marks below a title that says what it is; the marks are none of its words."""
        first = self._blocks[index][0]
        close = _CLOSING.get(first.text[:1])
        is_titled = before is None or before.text.rstrip("*_").endswith(":")
        if close is None or self._only not in (None, Holder.QUOTES) or not is_titled:
            return []
        if not begins_letter(first.text[1:]) or labels.stated_by_titles(self._section.titles).channel is None:
            return []
        spans = [Span(first.start + 1, first.span.end)]
        for block in self._blocks[index : index + _LONGEST]:
            line = block[0]
            if line.kind not in (LineKind.PROSE, LineKind.BLANK):
                return []
            if line is not first:
                spans.append(line.span)
            if line.text.endswith(close) and line.text != close:
                return [*spans[:-1], Span(spans[-1].start, line.start + len(line.text) - 1)]
        return []

    def _in_table(self, rows: list[SheetLine]) -> list[Found]:
        """Header lines above a table that holds one draft are that draft's."""
        from relint.formats.cutting.tables import DraftTable  # few documents have one

        drafts = DraftTable(self._section, rows, is_told=self._only is Holder.TABLES).found()
        if len(drafts) == 1:
            fields, day = self._heads.taken()
            drafts[0].fields = {**fields, **drafts[0].fields}
            drafts[0].day = drafts[0].day or day
        return drafts

    def _may_hold(self, quote: Sequence[SheetLine], before: SheetLine | None) -> bool:
        """A quote below a paragraph is what somebody said; one below a heading or a label is a draft.

        So is a letter that is longer than all that its section says around it.
        """
        if self._only is not None:
            return True
        if self._section.heading is None and "subject" not in self._heads.fields:
            return False
        if before is None or before.kind is not LineKind.PROSE:
            return True
        return (
            before.text.rstrip("*_").endswith(":")
            or label_of(before.text, 0) is not None
            or before.text.startswith("**")
            or _SLANTED.match(before.text) is not None
            or (_begins_mail(quote[0]) and 2 * _words(quote) > _words(self._section.lines))
        )

    def _is_draft(self, block: Sequence[SheetLine], language: str, before: SheetLine | None) -> bool:
        lines = [line for line in block if line.text and not line.is_mark]
        if not lines or not is_wording([line.text for line in lines], language):
            return False
        holder = Holder.QUOTES if lines[0].kind is LineKind.QUOTE else Holder.FENCES
        if self._only is not None:
            return holder is self._only
        label = label_of(lines[0].text, lines[0].start)
        if begins_letter(lines[0].text) or (label is not None and label.name in ("subject", "from", "to")):
            return True
        if {"subject", "body"} & self._heads.fields.keys():
            return True
        title = self._section.titles[0] if self._section.titles else ""
        # A quote that comes first below "DM 2" is the message itself; further down or in marks, somebody's words.
        is_first = before is None and lines[0].text[0] not in _CLOSING
        return (holder is Holder.FENCES or is_first) and labels.is_draft_title(title)


def _begins_mail(line: SheetLine) -> bool:
    """True for a greeting, and for the subject that stands above one."""
    label = label_of(line.text, line.start)
    return begins_letter(line.text) or (label is not None and label.name == "subject")


def _words(lines: Iterable[SheetLine]) -> int:
    return sum(len(line.text.split()) for line in lines)


def _unindented(opening: SheetLine, inner: Sequence[SheetLine]) -> list[Span]:
    """The lines of a fence as far in as the fence itself stands."""
    depth = opening.start - opening.span.start
    return [Span(min(line.span.start + depth, line.start), line.span.end) for line in inner] or [
        Span(opening.span.end, opening.span.end)
    ]
