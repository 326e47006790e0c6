"""Conditions in templates: what stands between `if` and `end` in a sentence is read one way, never both at once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

from relint.draft.span import Span
from relint.formats.tag import Tag
from relint.outside.late_expressions import late
from relint.outside.structs import replace

_BLADE = r"(?:if|unless|isset|empty|foreach|forelse|for|while|switch|auth|guest)\b"
_OPENS = late(
    r"\{\{[#^~]+\s*\w|\{\{-?\s*(?:if|with|range)\s"  # Handlebars, Go
    r"|\{%[-~+]?\s*(?:if\w*|unless|case|for|tablerow)\b"
    r"|<%[-_=]?\s*(?:if|unless|case)\b|<%[-_=]?[^%]{1,300}\bdo\s*(?:\|[^|%]{0,60}\|)?\s*[-_]?%>"
    r"|<%[-_]?\s*(?:for|while)\b[^%]*\{\s*[-_]?%>"
    r"|<\?(?:php)?\s+(?:if|foreach|for|while|switch)\b[^?]*[:{]\s*\?>"
    r"|<#(?:if|list|switch)\b|<c:(?:if|choose|forEach)\b|\*\|IF(?:NOT)?:|%IF\s|\[#|\[if:"
    r"|%%\[(?:(?!\bENDIF\b).)*\b(?:IF|FOR)\b(?:(?!\b(?:ENDIF|NEXT)\b).)*\]%%"
    r"|\{#[a-z]|\{(?:if|foreach|while|section)\s|#(?:if|foreach)\b|%[ \t]+(?:if|for|while)\b"
    rf"|@{_BLADE}",
    re.IGNORECASE | re.DOTALL,
)
_TURNS = late(
    r"\{\{[~-]?\s*(?:else|\^)|\{%[-~+]?\s*(?:else|elsif|elif)"
    r"|<%[-_]?\s*(?:\}\s*)?(?:else|elsif)|<\?(?:php)?\s+(?:\}\s*)?else|<#else|<c:otherwise\b"
    r"|\*\|ELSE|%ELSE|%%\[\s*ELSE|\[else|\{:|\{else|\{(?:foreach|section)else|#\{?else|%[ \t]+el|\}\s*@?else"
    r"|@(?:else|empty\Z|default\Z)",
    re.IGNORECASE,
)
_CLOSES = late(
    r"\{\{~?/|\{\{-?\s*end\s*-?\}\}|\{%[-~+]?\s*end(?:if\w*|unless|case|for|tablerow)?\b"
    r"|<%[-_]?\s*(?:end\b|\}\s*[-_]?%>)|<\?(?:php)?\s+(?:end|\}\s*\?>)|</#(?:if|list|switch)|</c:(?:if|choose|forEach)"
    r"|\*\|END:IF|%/IF|%%\[\s*(?:ENDIF|NEXT)\b|\[/|\[endif|\{/|#\{?end|%[ \t]+end|\}\Z"
    rf"|@end{_BLADE}",
    re.IGNORECASE,
)

#: Mustache says “and if not” by the name of what it opened: `{{#name}}…{{/name}}{{^name}}…{{/name}}`.
_CLOSED, _IF_NOT = late(r"\{\{/\s*([\w.]+)\s*\}\}$"), late(r"\{\{\^\s*([\w.]+)\s*\}\}$")

_CASE = late(r"(?:\{%|<%)[-_]?\s*case\b|<#switch\b|<c:choose\b|@switch\b|<\?(?:php)?\s+switch\b", re.IGNORECASE)
#: The first of these stands before the branch that is read.
_WHEN = late(r"(?:\{%|<%)[-_]?\s*when\b|<#case\b|<c:when\b|@case\b|<\?(?:php)?\s+case\b", re.IGNORECASE)

#: Between these a sentence ends, whatever stands there.
_ELEMENTS = late(r"</?(?:p|div|td|th|tr|table|li|ul|ol|h[1-6]|section|mj-\w+|br)\b", re.IGNORECASE)
_EMPTY_LINE = late(r"\n[ \t]*\r?\n")
#: What is longer is no part of a sentence.
_LONGEST = 2_000
#: An element's tag right before a condition and the next right behind it.
_OPENED, _CLOSED_BEHIND = late(r"[\w\"'/]>\s*\Z"), late(r"\s*</?[a-z]", re.IGNORECASE)
_LINE_END = late(r"[\r\n]")
#: A sentence that is not at its end, on the line above a condition; and one that goes on below it.
_GOES_ON = late(r"[^\s.!?:;>}%][ \t]*\r?\n?[ \t]*\Z")
_WENT_ON = late(r"[ \t]*\r?\n?[ \t]*[a-z,;]")


#: In place of a tag in a branch that is not read.
_NONE = Tag(Span(0, 0), "", False)


def one_way(text: str, tags: Sequence[Tag]) -> list[Tag]:
    """The tags with every other branch of a condition in a sentence taken out, and what depends on a condition safe.

    A tag inside such a condition is only written where there is something to write, so it needs no fallback.
    """
    conditions = list(_conditions(text, tags))
    depths = [0] * (len(tags) + 1)
    for start, turn, end in conditions:
        depths[start + 1] += 1
        depths[end if turn is None else turn] -= 1
    found = [
        replace(tag, has_fallback=True) if tag.names and depth else tag
        for tag, depth in zip(tags, accumulate(depths), strict=False)
    ]
    behind = 0
    for turn, end in sorted((turn, end) for _, turn, end in conditions if turn is not None):
        if turn >= behind:
            other = Span(tags[turn].source.start, tags[end].source.end)
            found[turn : end + 1] = [Tag(other, "", False), *[_NONE] * (end - turn)]
            behind = end + 1
    return [tag for tag in found if tag is not _NONE]


def _conditions(text: str, tags: Sequence[Tag]) -> Iterator[tuple[int, int | None, int]]:
    """Numbers of the tags that open, turn and close each condition inside of a sentence, the inner ones first."""
    opened: list[tuple[int, int | None]] = []
    bare_cases: set[int] = set()
    start = 0
    for index, tag in enumerate(tags):
        if tag.names:
            continue
        written = tag.source.of(text)
        if index and _goes_on_if_not(text, tags[index - 1], tag):
            opened.append((start, index))
        elif _CLOSES.match(written):
            if opened:
                start, turn = opened.pop()
                if _is_in_sentence(text, Span(tags[start].source.start, tag.source.end)):
                    yield start, turn, index
        elif _WHEN.match(written) and opened and opened[-1][0] in bare_cases:
            bare_cases.remove(opened[-1][0])
        elif _TURNS.match(written) or _WHEN.match(written):
            if opened and opened[-1][1] is None:
                opened[-1] = (opened[-1][0], index)
        elif _OPENS.match(written):
            if _CASE.match(written):
                bare_cases.add(index)
            opened.append((index, None))


def _is_in_sentence(text: str, condition: Span) -> bool:
    """True on one line, in one element of a page, and where a sentence runs into or out of it."""
    stretch = condition.of(text)
    if len(stretch) > _LONGEST or _ELEMENTS.search(stretch):
        return False
    before = text[max(0, condition.start - 80) : condition.start]
    if not _LINE_END.search(stretch) or (_OPENED.search(before) and _CLOSED_BEHIND.match(text, condition.end)):
        return True
    return not _EMPTY_LINE.search(stretch) and bool(_GOES_ON.search(before) or _WENT_ON.match(text, condition.end))


def _goes_on_if_not(text: str, closing: Tag, tag: Tag) -> bool:
    """True for `{{^name}}` right behind `{{/name}}`."""
    closed, asked = _CLOSED.match(closing.source.of(text)), _IF_NOT.match(tag.source.of(text))
    return bool(closed and asked and closed[1] == asked[1] and closing.source.end == tag.source.start)
