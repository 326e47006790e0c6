"""The words around a finding, as the reader of the draft sees them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import lru_cache

from relint.draft.document import Document
from relint.draft.source import Source
from relint.draft.span import Span
from relint.outside.late_expressions import late
from relint.outside.structs import replace
from relint.results.finding import Excerpt, Finding

_SENTENCE_END = late(r"(?<=[.!?…])[\"'”’)]*\s+")
_SPACE = late(r"\s+")
ELLIPSIS = "…"
#: As much of a line of the file as any reporter could want to show; a page of HTML may be one line.
_LONGEST_LINE = 2_000
#: Characters of the line that are looked at on either side, and of a sentence that comes to no end.
_FURTHEST = 2 * _LONGEST_LINE
_LINE_END = late(r"[\r\n]")


def excerpt(document: Document, span: Span) -> Excerpt | None:
    """The sentences of one block that hold `span` of the visible text; merge tags are shown as they were written."""
    block = document.block_of(span)
    if block is None:
        return None
    around = _sentences(document.text, block.span, span)
    return _joined(
        document.shown(Span(around.start, span.start)),
        document.shown(span),
        document.shown(Span(span.end, around.end)),
    )


def with_line(finding: Finding, source: Source) -> Finding:
    """A finding that no sentence of the draft holds, with its line of the file, so that it explains itself alone."""
    if finding.excerpt or finding.span is None or not finding.text.strip():
        return finding
    return replace(finding, line=cut(source_excerpt(source, finding.span), _LONGEST_LINE))


def source_excerpt(source: Source, span: Span) -> Excerpt:
    """The lines of the file that hold `span`; for what is not in the visible text, such as a sender's address."""
    text = source.text
    # A page may be one line of megabytes with a finding at every step: no more is looked at than could be shown.
    first, last = max(0, span.start - _FURTHEST), min(len(text), span.end + _FURTHEST)
    start = max(first - 1, text.rfind("\n", first, span.start), text.rfind("\r", first, span.start)) + 1
    line_end = _LINE_END.search(text, span.end, last)
    end = line_end.start() if line_end else last
    return _joined(text[start : span.start].lstrip("\ufeff"), span.of(text), text[span.end : end])


def cut(whole: Excerpt, limit: int) -> Excerpt:
    """At most about `limit` characters, with `…` where words were left out; the found words stay."""
    before, hit, after = whole.text[: whole.start], whole.text[whole.start : whole.end], whole.text[whole.end :]
    if len(whole.text) <= limit:
        return whole
    hit = _middle_cut(hit, limit)
    room = max(limit - len(hit), 24)
    left = max(room // 2, room - len(after))
    before = _last(before, left)
    after = _first(after, max(room - len(before), 12))
    return Excerpt(before + hit + after, len(before), len(before) + len(hit))


def _sentences(text: str, block: Span, span: Span) -> Span:
    ends = _sentence_ends(block.of(text))
    before = bisect_right(ends, span.start - block.start) - 1
    after = bisect_left(ends, span.end - block.start)
    start = block.start + ends[before] if before >= 0 else block.start
    return Span(start, block.start + ends[after] if after < len(ends) else block.end)


@lru_cache(maxsize=8)
def _sentence_ends(text: str) -> list[int]:
    """Kept, because a long block has many findings in it; each with the words of a whole block would be its square."""
    found, start = [], 0
    for end in (*(match.end() for match in _SENTENCE_END.finditer(text)), len(text)):
        while end - start > _FURTHEST:
            start = text.rfind(" ", start, start + _FURTHEST) + 1 or start + _FURTHEST
            found.append(start)
        found.append(end)
        start = end
    return found[:-1]


def _joined(before: str, hit: str, after: str) -> Excerpt:
    """One line, each run of white space one space."""
    before = _SPACE.sub(" ", before).lstrip()
    hit = _SPACE.sub(" ", hit)
    after = _SPACE.sub(" ", after).rstrip()
    return Excerpt(before + hit + after, len(before), len(before) + len(hit))


def _first(text: str, limit: int) -> str:
    if len(text) <= limit:
        return text
    head, space, _ = text[:limit].rpartition(" ")
    return (head if space else text[:limit]).rstrip(" ,;:") + " " + ELLIPSIS


def _last(text: str, limit: int) -> str:
    if len(text) <= limit:
        return text
    tail = text[len(text) - limit :]
    _, space, rest = tail.partition(" ")
    return f"{ELLIPSIS} " + (rest if space else tail)


def _middle_cut(text: str, limit: int) -> str:
    if len(text) <= limit:
        return text
    return f"{_first(text, limit * 2 // 3).removesuffix(' ' + ELLIPSIS)} {_last(text, limit // 3)}"
