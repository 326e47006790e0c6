"""Drafts of a working document that are lists of known keys: "Subject: …", "Body: …"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relint.draft.span import Span
from relint.formats.cutting import labels
from relint.formats.cutting.found import Found, Holder
from relint.formats.cutting.labels import Label, label_of
from relint.formats.cutting.lines import LineKind, SheetLine, begins_letter
from relint.formats.cutting.openings import Heads
from relint.formats.cutting.section import Section

_BULLET = re.compile(r"(?:[-*+]|\d{1,2}[.)])\s+")
_WORD = re.compile(r"[^\W\d_]{2,}")
#: What YAML writes where the text begins on the next line.
_NOTHING = re.compile(r"[|>]?[-+]?\s*")
_SIGNS = ("|", ">", "|-", ">-", "|+", ">+")
_LEAST = 4
#: So many words are a draft without a greeting, too.
_MANY = 12


class Entries:
    """Entries of one section, one after the other."""

    def __init__(self, section: Section) -> None:
        self._section, self._lines = section, section.lines

    def found(self) -> list[Found]:
        """All of them; none where the labels stand plainly above letters."""
        drafts: list[Found] = []
        heads, title, index, is_entry = Heads(self._section), "", 0, False
        while index < len(self._lines):
            line = self._lines[index]
            label = entry_label(line) if line.kind is LineKind.PROSE else None
            if label and label.name == "body" and self._opens(line, label, heads):
                end = self._end(index)
                is_marked = bool(_BULLET.match(line.text)) or line.text.endswith(_SIGNS)
                is_entry = is_entry or is_marked or not _is_empty(line, label)
                if self._is_mail(index, end, label, heads):
                    drafts.append(self._made(index, end, label, heads, title))
                heads.fields.clear()
                title, index = "", end
                continue
            if line.kind is LineKind.PROSE and not heads.take(line):
                title = _BULLET.sub("", line.text).strip("*_: ")
                heads.fields.clear()
                if match := labels.day_in(line.text):
                    heads.day = Span(line.start + match.start("day"), line.start + match.end("day"))
            index += 1
        return drafts if is_entry else []

    def _opens(self, line: SheetLine, label: Label, heads: Heads) -> bool:
        """True for a body below a subject, or for one that begins like a letter and is marked as what it is."""
        words = line.text[label.value.start - line.start : label.value.end - line.start]
        if "subject" in heads.fields:
            return _is_empty(line, label) or len(_WORD.findall(words)) >= 1
        return bool(_BULLET.match(line.text) or line.text.startswith(("*", "_"))) and begins_letter(words)

    def _is_mail(self, first: int, end: int, label: Label, heads: Heads) -> bool:
        """A subject over a few words may as well explain what a subject is."""
        line = self._lines[first]
        words = [line.text[label.value.start - line.start :], *(each.text for each in self._lines[first + 1 : end])]
        lines = [text for text in words if not _NOTHING.fullmatch(text)]
        if "preheader" in heads.fields or (lines and begins_letter(lines[0])):
            return bool(lines)
        is_titled = labels.stated_by_titles(self._section.titles).channel is not None
        return len(_WORD.findall(" ".join(lines))) >= (_LEAST if is_titled else _MANY)

    def _end(self, first: int) -> int:
        """The number of the line that the body ends before."""
        opening = self._lines[first]
        depth = _depth(opening)
        inner = self._inner_depth(first)
        for index in range(first + 1, len(self._lines)):
            line = self._lines[index]
            if line.kind is LineKind.RULE or (line.kind is not LineKind.BLANK and _depth(line) < inner):
                return index
            if line.kind is not LineKind.PROSE:
                continue
            is_item = bool(_BULLET.match(line.text))
            if is_item and _BULLET.match(opening.text) and _depth(line) <= depth:
                return index
            if line.is_note or labels.is_team_label(line.text) or (is_item and labels.may_be_team_label(line.text)):
                return index
            if (label := entry_label(line)) and label.name != "body":
                return index
        return len(self._lines)

    def _inner_depth(self, first: int) -> int:
        """How far in the lines of a text stand that begins below its key, behind the sign that YAML has for it."""
        if not self._lines[first].text.endswith(_SIGNS):
            return 0
        below = (line for line in self._lines[first + 1 :] if line.kind is not LineKind.BLANK)
        return _depth(line) if (line := next(below, None)) else 0

    def _made(self, first: int, end: int, label: Label, heads: Heads, title: str) -> Found:
        inner = list(self._lines[first + 1 : end])
        while inner and inner[-1].kind is LineKind.BLANK:
            inner.pop()
        body = _dedented(inner)
        if not _is_empty(self._lines[first], label):
            line = self._lines[first]
            is_wrapped = label.value.end < line.start + len(line.text)
            # Behind the marks around a value its line ends.
            behind = [Span(line.start + len(line.text), line.span.end)] if is_wrapped else []
            body[:0] = [Span(label.value.start, label.value.end if is_wrapped else line.span.end), *behind]
        fields, day = heads.taken()
        heads.day = None
        names = (title,) if title else ()
        empty = Span(label.value.end, label.value.end)
        return Found(Holder.ENTRIES, self._section, body or [empty], fields=fields, day=day, names=names)


def entry_label(line: SheetLine) -> Label | None:
    """The key of a line; its value may stand on the line itself."""
    return label_of(line.text, line.start, may_hold=True)


def _depth(line: SheetLine) -> int:
    return line.start - line.span.start


def _is_empty(line: SheetLine, label: Label) -> bool:
    return bool(_NOTHING.fullmatch(line.text[label.value.start - line.start : label.value.end - line.start]))


def _dedented(lines: Sequence[SheetLine]) -> list[Span]:
    """The lines without the blanks that the entry's depth puts before all of them."""
    depth = min((_depth(line) for line in lines if line.kind is not LineKind.BLANK), default=0)
    return [Span(min(line.span.start + depth, line.start), line.span.end) for line in lines]
