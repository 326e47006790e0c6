"""Conditions that elements carry: in a sentence `<b v-if="…">is paid</b><b v-else>is open</b>` is read one way."""

from __future__ import annotations

import re
from collections.abc import Iterator

from relint.draft.span import Span
from relint.outside.late_expressions import late

_INLINE = r"(?:span|b|strong|i|em|u|s|small|font|a|mark|th:block|ng-container)"
_TAG_END = r"(?:[^<>\"']|\"[^\"]*\"|'[^']*'){0,400}+>"
#: What is left of an element with a condition, and the same condition turned round in the element behind it.
_ASKED = late(
    rf"<(?P<name>{_INLINE})\b(?=[^<>]{{0,400}}\s(?:v-(?:else-)?if|\*ngIf|(?:data-)?th[:-]if)=){_TAG_END}", re.IGNORECASE
)
_OTHER = late(
    rf"\s*<(?:(?P<other>ng-template)(?=\s+#)|(?P<name>{_INLINE})"
    rf"\b(?=[^<>]{{0,400}}\s(?:v-else(?:-if=)?|(?:data-)?th[:-]unless=))){_TAG_END}",
    re.IGNORECASE,
)
#: Elements that show a value in place of what stands in them, and those that are taken out.
_FILLED = late(
    rf"<(?P<name>[a-z][\w:-]*)\b(?=[^<>]{{0,400}}\s(?:(?:data-)?th[:-]u?text|v-text|v-html|x-text|:textContent)="
    rf"(?P<quote>[\"'])(?P<value>[^\"'<>]*)){_TAG_END}",
    re.IGNORECASE,
)
_TAKEN_OUT = late(
    rf"<(?P<name>[a-z][\w:-]*)\b(?=[^<>]{{0,400}}\s(?:data-)?th[:-]remove=[\"']all[\"']){_TAG_END}", re.IGNORECASE
)
_ANY = late(r"\s(?:v-|x-|\*ng|(?:data-)?th[:-])[a-z]", re.IGNORECASE)
#: An element that is longer is no part of a sentence.
_LONGEST, _DEEPEST = 2_000, 20


def other_elements(text: str) -> Iterator[Span]:
    """Elements in a sentence that stand for the other case, and those that are only for who designs the page."""
    if not _ANY.search(text):
        return
    for match in _TAKEN_OUT.finditer(text):
        if end := _end(text, match["name"], match.end()):
            yield Span(match.start(), end)
    for asked in asked_elements(text):
        behind: int | None = asked.end
        while behind and (other := _OTHER.match(text, behind)):
            name = other["name"] or other["other"]
            behind = _end(text, name, other.end())
            if behind:
                yield Span(text.index("<", other.start()), behind)


def asked_elements(text: str) -> Iterator[Span]:
    """Elements in a sentence that are only there under a condition."""
    for match in _ASKED.finditer(text) if _ANY.search(text) else ():
        if end := _end(text, match["name"], match.end()):
            yield Span(match.start(), end)


def filled_elements(text: str) -> Iterator[tuple[Span, str]]:
    """What stands in an element whose words a value takes the place of, and that value."""
    if not _ANY.search(text):
        return
    for match in _FILLED.finditer(text):
        end = text.find("</", match.end(), match.end() + _LONGEST)
        if end > match.end() and "<" not in text[match.end() : end] and not text[match.end() : end].isspace():
            yield Span(match.end(), end), match["value"]


def _end(text: str, name: str, start: int) -> int | None:
    """The end of the element whose content begins at `start`, its closing tag included."""
    depth = 0
    for match in re.finditer(
        rf"<(/?){re.escape(name)}\b[^<>]{{0,400}}>", text[start : start + _LONGEST], re.IGNORECASE
    ):
        depth += -1 if match[1] else 1
        if depth < 0:
            return start + match.end()
        if depth > _DEEPEST:
            return None
    return None
