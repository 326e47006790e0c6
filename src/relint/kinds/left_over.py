"""Kind `left-over`: what the writer meant to fill in before the draft went out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

import msgspec

from relint.draft.document import BlockKind, Document
from relint.draft.span import Span
from relint.kinds.kind import Context, KindWithoutProbes
from relint.kinds.re2_pattern import re2_pattern
from relint.kinds.view import DraftView
from relint.matching.hit import Hit
from relint.matching.syntax import PatternError

#: `{first name` that nobody closed: what is closed is a tag, and stands no more in the visible text.
_TORN = re.compile(
    r"(?<![{\w])\{{1,3}\s*(?=(?:[a-z_]+\W)?(?:first|last|full|company|customer|contact|user|recipient|city|name)(?:[\s_.]|name|\b))"
    r"[A-Za-z_.]+(?:[ ][A-Za-z_.]+){0,2}(?:(?=[\s,!.?:;])|$)(?![\w ]{0,40}\})",
    re.IGNORECASE,
)
#: How the tags of mailing programs are written. Two ways in one draft come of two programs, and one of them fills none.
_WAYS = (
    ("curly", re.compile(r"\{\{\{?[^{}%]*\}\}\}?$")),
    ("star", re.compile(r"\*\|[A-Z0-9_:]+(?:\|[^|]*)?\|\*$")),
    ("percent", re.compile(r"%{1,2}[A-Za-z][A-Za-z0-9_.]*%{1,2}$")),
    ("code", re.compile(r"<%=.*%>$", re.DOTALL)),
)
_UNFILLED = frozenset({BlockKind.SIGN_OFF, BlockKind.SIGNATURE})


class LeftOverOptions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Options of kind `left-over`; see docs/writing-rules.md. Marks are RE2 (linear time, whatever a pack says)."""

    asks: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    angled: bool = False
    torn: bool = False
    strange_tags: bool = False


class LeftOverKind(KindWithoutProbes):
    """Notes in brackets that begin with one of the words, marks for later, open and strange merge tags."""

    Options: ClassVar[type[msgspec.Struct]] = LeftOverOptions

    def __init__(self, options: LeftOverOptions, context: Context) -> None:
        if options == LeftOverOptions():
            raise PatternError("give at least one of “asks”, “marks”, “angled”, “torn” and “strange_tags”")
        self._options = options
        asks = "|".join(map(re.escape, options.asks)) or r"(?!)"
        self._note = re.compile(rf"\\?\[\s*(?:{asks})\b[^\[\]\n]{{0,200}}\](?![\[(])", re.IGNORECASE)
        self._marks = [re2_pattern(mark) for mark in options.marks]

    def hits(self, draft: DraftView) -> Iterator[Hit]:
        """In order, each place once."""
        found = dict.fromkeys(sorted(self._all(draft), key=lambda span: (span.start, -span.end)))
        end = -1
        for span in found:
            if span.start >= end:
                end = span.end
                yield Hit(span, {"words": _shown(draft.document, span)})

    def _all(self, draft: DraftView) -> Iterator[Span]:
        document = draft.document
        for block in draft.scope_blocks:
            text = block.span.of(document.text)
            marks = [] if block.kind in _UNFILLED else self._marks
            for pattern in [self._note, *marks, *([_TORN] if self._options.torn else [])]:
                for match in pattern.finditer(text):
                    start, end = match.span(pattern.groups and 1)
                    if start >= 0:
                        yield Span(block.span.start + start, block.span.start + end)
            for tag in document.placeholders_in(block.span):
                written = tag.source.of(document.source.text)
                if self._note.match(written) or (self._options.angled and _is_angled(written)):
                    yield tag.span
        if self._options.strange_tags:
            yield from _strange(draft)


def _is_angled(written: str) -> bool:
    return written[0] == "<" and written[-1] == ">" and not written.startswith(("<%", "<<"))


def _strange(draft: DraftView) -> Iterator[Span]:
    """The tags written as fewest others are, where they are written in two ways."""
    source = draft.document.source.text
    ways: dict[str, list[Span]] = {}
    for tag in draft.document.placeholders:
        written = tag.source.of(source)
        for name, way in _WAYS:
            if tag.names.startswith(("person", "company")) and way.match(written):
                ways.setdefault(name, []).append(tag.span)
                break
    if len(ways) == 2:
        fewest, most = sorted(ways.values(), key=len)
        if len(fewest) < len(most):
            scope = [block.span for block in draft.scope_blocks]
            yield from (span for span in fewest if any(block.covers(span) for block in scope))


def _shown(document: Document, span: Span) -> str:
    """As it stands in the file, a tag with its signs."""
    return " ".join(document.to_source(span).of(document.source.text).replace("\\", "").split())
