"""Kind `greeting`: how a letter addresses its reader, and what a merge tag leaves of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import ClassVar, Literal

import msgspec

from relint.draft.document import Block, BlockKind, Document, Placeholder
from relint.draft.span import Span, apart, earliest
from relint.english.greetings import OPENING, TITLE_STOP
from relint.kinds.kind import Context, KindWithoutProbes
from relint.kinds.view import DraftView
from relint.matching.hit import Hit
from relint.matching.pattern import Pattern
from relint.matching.probe import matches_in
from relint.matching.syntax import PatternError
from relint.outside.late_expressions import late
from relint.outside.structs import Struct

TagShape = Literal["any", "no-fallback", "torn"]

_SALUTATION = late(rf"{OPENING}\b(?P<who>(?:[^,!:;.?\n–—]|{TITLE_STOP}){{0,60}}?)\s*(?P<mark>[,!:;–—])", re.IGNORECASE)
# A blank where a name was to stand: “Hi ,” “Dear,” and in a subject “, we made you …” “Happy birthday, !”
_BLANK = late(rf"{OPENING}(?:\s+[,!:](?=\s|$)|(?<=[Dd]ear)[,:](?=\s|$))", re.IGNORECASE)
_BLANK_LINE = late(r"^\s*[,!]\s+\w|,\s*[!?](?=\s|$)|\bfor\s+,|,\s*,")
_ADDRESS = late(rf"{OPENING}\s+(?P<who>[^\s,:;!]+@[\w.-]+\w)", re.IGNORECASE)
# Tags that no template language closes or reads.
_TORN = late(
    r"\{\{\s*[A-Za-z_][\w. ]{1,40}\}(?!\})|(?<![{\w$])\{\s*[A-Za-z_][\w.]{1,40}\s*\}\}"
    r"|\{\{\s*[A-Za-z_][\w.]{1,40}(?=[\s,!.]*$)"
    r"|\*\|[A-Z_]{2,30}\|(?!\*)|(?<!\*)\|[A-Z_]{3,30}\|\*|%%[A-Za-z_]{2,30}%(?!%)|<<[A-Z][A-Za-z_ ]{2,30}>(?!>)"
    r"|\[\[[A-Za-z_ ]{2,30}\](?!\])"
)
_BARE_FALLBACK = late(r"\|\s*(?:default|fallback)\s*[:=(]?\s*[A-Za-z][\w ]*\)?\s*[}%|]")
_AFTERWARDS = 2


class GreetingOptions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Options of kind `greeting`; see docs/writing-rules.md."""

    find: tuple[str, ...] = ()
    blank: bool = False
    address: bool = False
    tags: TagShape | None = None
    then: tuple[str, ...] = ()
    first: bool = True
    lists: dict[str, tuple[str, ...]] = {}


class _Salutation(Struct, frozen=True):
    span: Span
    who: Span
    block: Block


class GreetingKind(KindWithoutProbes):
    """Salutations that patterns know, that are blank, that hold an address or a merge tag."""

    Options: ClassVar[type[msgspec.Struct]] = GreetingOptions

    def __init__(self, options: GreetingOptions, context: Context):
        if not (options.find or options.blank or options.address or options.tags):
            raise PatternError("give at least one of “find”, “blank”, “address” and “tags”")
        words = context.words.with_lists(options.lists)
        self._options = options
        self._find = [Pattern(text, words) for text in options.find]
        self._then = [Pattern(text, words) for text in options.then]

    def check(self) -> None:
        """Take every pattern apart."""
        for pattern in (*self._find, *self._then):
            pattern.check()

    def hits(self, draft: DraftView) -> Iterator[Hit]:
        """In order, each place once; with `first` only the first."""
        found = {span: Hit(span, values) for span, values in self._all(draft) if self._goes_on(span, draft)}
        places = apart(found, _place, lambda span: earliest(_place(span)))
        yield from (found[span] for span in (places[:1] if self._options.first else places))

    def _all(self, draft: DraftView) -> Iterator[tuple[Span, dict[str, object]]]:
        document, options = draft.document, self._options
        for salutation in _salutations(draft):
            text = salutation.who.of(document.text).strip()
            if (
                options.find
                and text
                and not document.placeholders_touching(salutation.span)
                and self._known(text, draft)
            ):
                yield salutation.span, {"who": text}
            if options.tags:
                for tag in document.placeholders_touching(salutation.span):
                    if _fits(tag, options.tags, document):
                        yield salutation.span, {"tag": tag.source.of(document.source.text)}
        for block in draft.scope_blocks:
            text = block.span.of(document.text)
            if options.blank:
                yield from ((span, {}) for span in _blanks(block, text) if _is_whole(span, document))
            if options.address and (match := _ADDRESS.match(text)):
                yield _inside(block, match.span()), {"who": match["who"]}
            if options.tags == "torn":
                for match in _TORN.finditer(text):
                    yield _inside(block, match.span()), {"tag": match[0]}
            if options.tags and block.kind in (BlockKind.SUBJECT, BlockKind.PREHEADER):
                for tag in document.placeholders_touching(block.span):
                    if tag.names.startswith("person") and _fits(tag, options.tags, document):
                        yield tag.span, {"tag": tag.source.of(document.source.text)}

    def _known(self, text: str, draft: DraftView) -> bool:
        unit = draft.analysis.annotator.unit(text)
        return any(matches_in(draft.analysis, unit, pattern) for pattern in self._find)

    def _goes_on(self, span: Span, draft: DraftView) -> bool:
        """True when one of the `then` patterns matches in the greeting's sentence or the next two."""
        if not self._then:
            return True
        sentences = draft.analysis.sentences
        at = bisect_right(sentences, span.start, key=lambda sentence: sentence.span.start) - 1
        if at < 0 or span.start >= sentences[at].span.end:
            return False
        for sentence in sentences[at : at + 1 + _AFTERWARDS]:
            for pattern in self._then:
                if matches_in(draft.analysis, sentence.unit, pattern):
                    return True
        return False


def _salutations(draft: DraftView) -> Iterator[_Salutation]:
    document = draft.document
    for block in draft.scope_blocks:
        match = _SALUTATION.match(block.span.of(document.text))
        if match:
            yield _Salutation(_inside(block, match.span()), _inside(block, match.span("who")), block)
        elif block.kind is BlockKind.GREETING:
            yield _Salutation(block.span, block.span, block)


def _place(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _inside(block: Block, span: tuple[int, int]) -> Span:
    return Span(block.span.start + span[0], block.span.start + span[1])


def _fits(tag: Placeholder, shape: TagShape, document: Document) -> bool:
    if tag.names in ("url", "number", "date"):
        return False
    if shape == "any":
        return True
    torn = _is_torn(tag, document)
    return torn if shape == "torn" else not tag.has_fallback and not torn


def _is_torn(tag: Placeholder, document: Document) -> bool:
    """True when a brace too many or too few stands beside a tag, or its fallback is no string."""
    text, place = document.source.text, tag.source
    stray = text[max(0, place.start - 1) : place.start] == "{" or text[place.end : place.end + 1] == "}"
    return stray or bool(_BARE_FALLBACK.search(place.of(text)))


def _blanks(block: Block, text: str) -> Iterator[Span]:
    if block.kind in (BlockKind.SUBJECT, BlockKind.PREHEADER):
        if match := _BLANK_LINE.search(text):
            yield block.span if match.start() == 0 else _inside(block, match.span())
        elif match := _BLANK.match(text):
            yield _inside(block, match.span())
    elif block.kind in (BlockKind.GREETING, BlockKind.PARAGRAPH) and (match := _BLANK.match(text)):
        yield _inside(block, match.span())


def _is_whole(span: Span, document: Document) -> bool:
    """True when nothing that the reader does not see (a template's logic) stands within the stretch."""
    return len(document.to_source(span)) <= len(span) + 2
