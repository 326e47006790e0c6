"""Markup in an expression of code: `{paid ? <b>is paid</b> : <b>is open</b>}`. In a sentence it is read one way."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relint.draft.span import Span
from relint.formats.markup_tags import end_of_tag

_TAG = re.compile(r"<(?P<end>/)?(?P<name>[A-Za-z][\w.-]*)?(?=[\s/>])")
#: Elements that a sentence may go on in and behind; a name-less one holds nothing but what stands in it.
_INLINE = frozenset("a b br code em i link mark small span strong sub sup u".split())
_WITHOUT_END = frozenset({"br", "hr", "img"})
#: Between what is shown in one case and in the other.
OR = re.compile(r"[\s)]*:")
_MOST = 200


def elements(text: str, within: Span) -> list[Span]:
    """The outermost elements in an expression; empty where one does not end."""
    found: list[Span] = []
    depth, begin, cursor = 0, within.start, within.start
    for _ in range(_MOST):
        match = _TAG.search(text, cursor, within.end)
        if match is None:
            return found if not depth else []
        end = end_of_tag(text, match.end())
        if end is None:
            return []
        begin, cursor = begin if depth else match.start(), end
        if match["end"]:
            depth -= 1
        elif not text.startswith("/>", end - 2) and (match["name"] or "").lower() not in _WITHOUT_END:
            depth += 1
        if depth == 0:
            found.append(Span(begin, end))
        elif depth < 0:
            return []
    return []


def is_chosen_in_sentence(text: str, found: Sequence[Span]) -> bool:
    """True where the second element stands for the other case, and neither is a block."""
    if len(found) < 2 or not OR.match(text, found[0].end, found[1].start):
        return False
    names = (match["name"] or "a" for span in found[:2] for match in _TAG.finditer(text, span.start, span.end))
    return all(name.lower() in _INLINE for name in names)
