"""Kind `left-over`: what the writer meant to fill in before the draft went out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

import msgspec

from relint.draft.document import BlockKind, Document, Placeholder
from relint.draft.span import Span
from relint.kinds.kind import Context, KindWithoutProbes
from relint.kinds.re2_pattern import re2_pattern
from relint.kinds.view import DraftView
from relint.matching.hit import Hit
from relint.matching.syntax import PatternError
from relint.outside.late_expressions import late

#: `{first name` that nobody closed: what is closed is a tag, and stands no more in the visible text.
_TORN = late(
    r"(?<![{\w])\{{1,3}\s*(?=(?:[a-z_]+\W)?(?:first|last|full|company|customer|contact|user|recipient|city|name)(?:[\s_.]|name|\b))"
    r"[A-Za-z_.]+(?:[ ][A-Za-z_.]+){0,2}(?:(?=[\s,!.?:;])|$)(?![\w ]{0,40}\})",
    re.IGNORECASE,
)
#: `[X]` for a figure, and what no program calls a field: “{A line about their garden}”.
_LETTER = late(r"\\?\[[XYZN#?]\\?\]")
_SHARE = late(r"\s?(?:%|per ?cent\b)")
_CURLY = late(r"\{{1,2}[A-Za-z_][\w .|-]*\}{1,2}")
_SENTENCE = late(r"\{[A-Za-z][\w'’,-]*(?: [\w'’,-]+){4,12}[.!?]?\}")
#: How the tags of mailing programs are written. Two ways in one draft come of two programs, and one of them fills none.
_WAYS = (
    ("curly", late(r"\{\{\{?[^{}%]*\}\}\}?$")),
    ("star", late(r"\*\|[A-Z0-9_:]+(?:\|[^|]*)?\|\*$")),
    ("percent", late(r"%{1,2}[A-Za-z][A-Za-z0-9_.]*%{1,2}$")),
    ("code", late(r"<%=.*%>$", re.DOTALL)),
)
_UNFILLED = frozenset({BlockKind.SIGN_OFF, BlockKind.SIGNATURE})


class LeftOverOptions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Options of kind `left-over`; see docs/writing-rules.md. Marks are RE2 (linear time, whatever a pack says)."""

    asks: tuple[str, ...] = ()
    lone_asks: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    braced: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    angled: bool = False
    torn: bool = False
    strange_tags: bool = False


class LeftOverKind(KindWithoutProbes):
    """Notes in brackets that begin with one of the words, marks for later, open and strange merge tags."""

    Options: ClassVar[type[msgspec.Struct]] = LeftOverOptions

    def __init__(self, options: LeftOverOptions, context: Context) -> None:
        if options == LeftOverOptions():
            raise PatternError(
                "give at least one of “asks”, “ends”, “braced”, “marks”, “angled”, “torn”, “strange_tags”"
            )
        self._options = options
        self._lone_note = late(
            rf"\\?\[\s*(?:{_either(options.lone_asks)})\b[^\[\]\n]{{0,200}}\](?![\[(])", re.IGNORECASE
        )
        asks, ends, braced = (_either(words) for words in (options.asks, options.ends, options.braced))
        # “Here” ends many a remark in brackets; “goes here” ends none but a note.
        surer = _either(tuple(words for words in options.ends if words.endswith(" here")))
        self._note = late(
            rf"\\?\[\s*(?:{asks})\b(?!:?[\d.,]+\])[^\[\]\n]{{0,200}}\](?![\[(])"  # “[WRITE:16]” is measured
            rf"|\\?\[\s*(?:[\w'’-]+\s+){{1,3}}(?:{ends})\s*\](?![\[(])"
            rf"|\\?\[\s*(?:[\w'’-]+\s+){{1,9}}(?:{surer})\s*\](?![\[(])"
            rf"|[{{<]{{1,2}}\s*(?:{braced})\b[^{{}}<>\n]{{0,100}}[}}>]{{1,2}}",
            re.IGNORECASE,
        )
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
        is_template = self._is_template(document)
        for block in draft.scope_blocks:
            text = block.span.of(document.text)
            marks = [] if block.kind in _UNFILLED else self._marks
            notes = [self._note] if is_template else [self._note, self._lone_note]
            for pattern in [*notes, *marks, *([_TORN] if self._options.torn else [])]:
                for match in pattern.finditer(text):
                    start, end = match.span(pattern.groups and 1)
                    if start >= 0:
                        yield Span(block.span.start + start, block.span.start + end)
            tags = document.placeholders_in(block.span)
            yield from (tag.span for tag in tags if self._waits(tag, document))
            if self._options.torn:
                yield from filter(None, (_uneven(tag, document) for tag in tags))
            if not is_template:
                source = document.source.text
                yield from (tag.span for tag in tags if self._lone_note.match(tag.source.of(source)))
        if self._options.strange_tags:
            yield from _strange(draft)

    def _is_template(self, document: Document) -> bool:
        """True for a draft with other fields in brackets, in which such a note is one more field."""
        written = (tag.source.of(document.source.text) for tag in document.placeholders)
        return any(each.startswith("[") and not self._lone_note.match(each) for each in written)

    def _waits(self, tag: Placeholder, document: Document) -> bool:
        """True for a tag that is a note to the writer, an address of nobody, or a letter that stands for a figure."""
        written = tag.source.of(document.source.text)
        if self._note.match(written) or (self._options.angled and _is_angled(written)):
            return True
        if tag.names == "url" and any(mark.search(written) for mark in self._marks):
            return True
        if not self._options.asks:
            return False
        return bool(_SENTENCE.fullmatch(written) or (_LETTER.fullmatch(written) and _is_alone(tag, document)))


def _is_alone(tag: Placeholder, document: Document) -> bool:
    """False for one of the fields of a template in brackets, and for a box that was ticked; a share is no field."""
    source = document.source.text
    if _SHARE.match(source, tag.source.end):
        return True
    others = (each.source.of(source) for each in document.placeholders)
    is_template = any(other.startswith("[") and not _LETTER.fullmatch(other) for other in others)
    return not is_template and not _begins_a_line(tag, source)


def _begins_a_line(tag: Placeholder, source: str) -> bool:
    """True where `[X]` is a box that was ticked."""
    line = source.rfind("\n", 0, tag.source.start) + 1
    return not source[line : tag.source.start].strip(" \t-*+>.)0123456789")


def _uneven(tag: Placeholder, document: Document) -> Span | None:
    """Where `{{name}` or `{name}}` stands, which no program fills: the tag, and the brace too many beside it."""
    if not _CURLY.fullmatch(tag.source.of(document.source.text)):
        return None
    start, end = tag.span.start, tag.span.end
    before = document.text[max(0, start - 1) : start] == "{"
    after = document.text[end : end + 1] == "}"
    return Span(start - before, end + after) if before or after else None


def _either(words: tuple[str, ...]) -> str:
    """An expression for any of these words; one that nothing matches where there are none."""
    return "|".join(map(re.escape, words)) or r"(?!)"


def _is_angled(written: str) -> bool:
    return written[0] == "<" and written[-1] == ">" and not written.startswith(("<%", "<?", "<<"))


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
