"""The lines of a working document and what each is: heading, fence, quote, table row, rule, header line or prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum

from relint.draft.span import Span
from relint.english.greetings import is_greeting
from relint.formats import phrases
from relint.formats.cutting.labels import begins_with_number, is_draft_title, is_field_title, is_message_title, label_of
from relint.formats.cutting.toggles import toggles_in
from relint.formats.cutting.typed_tables import TypedLine, is_delimiter, typed_table
from relint.formats.placeholders import FILL, MARK
from relint.outside.structs import Struct, replace

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r|\Z)")
_FENCE = re.compile(r"[ \t]*(?:[-*+]\s+|>\s?)?(?P<mark>`{3,}|~{3,})[ \t]*(?P<language>[^`\r\n]*)$")
_HEADING = re.compile(r"[ ]{0,3}(?P<marks>#{1,6})[ \t]+(?P<title>.*)")
_RULE = re.compile(r"[ \t]*([-=_*~])(?:[ \t]*\1){2,}[ \t]*$")
_QUOTE = re.compile(r"[ ]{0,8}>[ ]?")
#: "EMAIL 2 (day 3)", "**Mail 2: the queue**", "--- Letter 3 ---": headings of those who type them.
_TYPED_TITLE = re.compile(
    r"(?:\*\*|__|[=*~-]{2,}\s*|[-+]\s*|\d{1,2}[.)]\s+)?(?P<title>[^*_=~\s][^*\r\n]{0,80}?)(?:\*\*|__|\s*[=*~-]{2,})?:?$"
)
#: No typed title is longer, marks and all.
_LONGEST_TITLE = 300
#: What folds a draft away on a page.
_SUMMARY = re.compile(
    r"[ \t]*(?:<details[^<>\n]{0,80}>\s*)?<summary>\s*+(?P<title>[^<\s](?:[^<\n]{0,118}?[^<\s])?)\s*+</summary>[ \t]*$",
    re.IGNORECASE,
)
_FOLD = re.compile(r"[ \t]*</?details[^<>\n]{0,80}>[ \t]*$", re.IGNORECASE)
_TAG = re.compile(f"{MARK}{FILL}*")
_OTHER_WORDS = re.compile(r"[a-z]{3,}(?:\s+[a-z]{2,}){3,}")


class LineKind(Enum):
    """What a line is."""

    BLANK = "blank"
    HEADING = "heading"
    FENCE = "fence"
    QUOTE = "quote"
    RULE = "rule"
    ROW = "row"
    PROSE = "prose"


class SheetLine(Struct, frozen=True):
    """`text` has no line end and no outer blanks and begins at `start`; `span` is the whole line with its end.

    A heading's `text` is its title. All lines of a fence are of that kind; `language` is what its first line says, and
    `mark` is true for the two lines that open and close it. `is_note` is true for one that speaks to the team, as
    something beside its words shows.
    """

    kind: LineKind
    text: str
    start: int
    span: Span
    level: int = 0
    language: str = ""
    is_mark: bool = False
    is_note: bool = False

    @property
    def typed(self) -> TypedLine:
        """The line as it stands on the page, blanks before it included."""
        return TypedLine(" " * (self.start - self.span.start) + self.text, self.span.start)


def lines_of(masked: str, start: int) -> list[SheetLine]:
    """The lines from `start` on. `masked` is the text with its merge tags taken out."""
    found: list[SheetLine] = []
    fence: tuple[str, str] | None = None
    toggles = toggles_in(masked, start)
    for match in _LINE.finditer(masked, start):
        if not match[0]:
            continue
        if fence is None and (title := toggles.titles.get(match.start())):
            found.append(SheetLine(LineKind.HEADING, title.of(masked), title.start, Span(*match.span()), 6))
            continue
        depth = toggles.depths.get(match.start(), 0)
        line = _line(match[0][depth:], match.start() + depth)
        if fence is not None:
            closes = line.text.startswith(fence[0]) and not line.text.strip(fence[0][0])
            found.append(SheetLine(LineKind.FENCE, line.text, line.start, line.span, language=fence[1], is_mark=closes))
            fence = None if closes else fence
            continue
        opens = _FENCE.match(match[0][depth:].rstrip("\r\n"))
        if opens:
            fence = opens["mark"], opens["language"].strip().lower()
            found.append(SheetLine(LineKind.FENCE, line.text, line.start, line.span, language=fence[1], is_mark=True))
            continue
        found.append(replace(line, is_note=True) if match.start() in toggles.ends else line)
    return list(_with_titles(_with_rows(found)))


def _with_rows(lines: list[SheetLine]) -> list[SheetLine]:
    """The lines of tables, from the head above a delimiter down to the first line without a bar."""
    is_row, drawn = False, 0
    typed = [line.typed for line in lines]
    for index, line in enumerate(lines):
        if index >= drawn and line.kind in (LineKind.PROSE, LineKind.RULE):
            drawn = index + typed_table(typed, index)
        if index < drawn:
            lines[index] = replace(line, kind=LineKind.ROW)
            continue
        follows = lines[index + 1].text if index + 1 < len(lines) else ""
        if line.kind is not LineKind.PROSE or not ("|" in line.text or (is_row and is_delimiter(line.text))):
            is_row = False
        elif is_row or (("|" in follows or "+" in follows) and is_delimiter(follows)):
            is_row = True
            lines[index] = replace(line, kind=LineKind.ROW)
    return lines


def _line(written: str, begin: int) -> SheetLine:
    """What a line is that stands from `begin` on, its end included."""
    raw = written.rstrip("\r\n")
    text, span = raw.strip(), Span(begin, begin + len(written))
    start = begin + len(raw) - len(raw.lstrip())
    if not text:
        return SheetLine(LineKind.BLANK, "", start, span)
    if heading := _HEADING.match(raw):
        title, start = heading["title"].rstrip(" \t#"), begin + heading.start("title")
        if is_field_title(title):
            return SheetLine(LineKind.PROSE, f"{title}:", start, span)
        return SheetLine(LineKind.HEADING, title, start, span, len(heading["marks"]))
    if summary := _SUMMARY.match(raw):
        return SheetLine(LineKind.HEADING, summary["title"], begin + summary.start("title"), span, 6)
    if _FOLD.match(raw):
        return SheetLine(LineKind.BLANK, "", start, span)
    if _RULE.match(raw):
        return SheetLine(LineKind.RULE, text, start, span)
    if quote := _QUOTE.match(raw):
        return SheetLine(LineKind.QUOTE, raw[quote.end() :].rstrip(), begin + quote.end(), span)
    return SheetLine(LineKind.PROSE, text, start, span)


def _with_titles(lines: list[SheetLine]) -> Iterator[SheetLine]:
    """Lines on their own that number a draft are headings, however they are typed; so are lines over a row of signs."""
    for index, line in enumerate(lines):
        before = lines[index - 1].kind if index else LineKind.BLANK
        is_apart = line.kind is LineKind.PROSE and (
            before in (LineKind.BLANK, LineKind.RULE) or _is_over_subject(lines, index)
        )
        typed = _TYPED_TITLE.match(line.text) if is_apart and len(line.text) <= _LONGEST_TITLE else None
        if (
            typed
            and not (_is_sentence(typed["title"]) and not _is_over_subject(lines, index))
            and (is_draft_title(typed["title"]) or (line.text[0] in "*_" and is_message_title(typed["title"])))
        ):
            yield SheetLine(LineKind.HEADING, typed["title"], line.start + typed.start("title"), line.span, 6)
        else:
            yield line


def _is_over_subject(lines: list[SheetLine], index: int) -> bool:
    """True for “Email 3 – What we got wrong” above “Subject: …”: no words and no blank line are asked for then."""
    if not begins_with_number(lines[index].text.lstrip("-+ ")):
        return False
    below = next((line for line in lines[index + 1 : index + 3] if line.kind is not LineKind.BLANK), None)
    label = label_of(below.text, below.start) if below and below.kind is LineKind.PROSE else None
    return label is not None and label.name == "subject"


def _is_sentence(title: str) -> bool:
    return title[-1] in ".!?," or bool(_OTHER_WORDS.search(title)) or is_greeting(title)


def begins_letter(text: str) -> bool:
    """True for the first line of a letter: a greeting, a merge tag alone before a comma included."""
    line = _TAG.sub("Robin", text.strip("*_ ").rstrip("\\").strip())
    return phrases.greeting_end(line, may_be_bare=True) is not None
