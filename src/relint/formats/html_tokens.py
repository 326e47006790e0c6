"""HTML cut into tags, comments and text, each with its exact place; never raises, never slower than linear.

The standard library's parser is not used because what it makes of broken markup changes between Python releases.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

from relint.draft.span import Span
from relint.outside.late_expressions import late

_NAME = late(r"[A-Za-z][^\s/>\x00<]*")
_ATTRIBUTE = late(r"[\s/]*([^\s/>=<\"'][^\s/>=]*|[=<\"'][^\s/>=]*)(\s*=\s*)?")
_UNQUOTED = late(r"[^\s>]*")
_MARKUP = late(r"<(?=[A-Za-z/!?])")
CHARREF = late(r"&(?:#[0-9]{1,8};?|#[xX][0-9a-fA-F]{1,7};?|[A-Za-z][A-Za-z0-9]{1,31};?)")
#: Elements whose content is no markup.
RAW_TEXT = frozenset({"script", "style", "textarea", "title", "xmp", "noframes", "mj-style", "mj-title"})


class Text(NamedTuple):
    """Characters between tags, entities still in them."""

    span: Span


class Start(NamedTuple):
    """`<name …>`; `is_closed` for `<name/>`. `places` tells where each attribute's value begins and ends."""

    name: str
    span: Span
    attributes: dict[str, str]
    places: dict[str, tuple[int, int]]
    is_closed: bool


class End(NamedTuple):
    """`</name>`."""

    name: str
    span: Span


class Remark(NamedTuple):
    """A comment, a doctype or an instruction; `text` is what stands between its marks."""

    text: str
    span: Span
    is_comment: bool


Token = Text | Start | End | Remark


def tokens(text: str) -> Iterator[Token]:
    """The tokens of a page or a fragment, in order, covering it whole."""
    scanner = _Scanner(text)
    cursor, plain = 0, 0
    while match := _MARKUP.search(text, cursor):
        token = scanner.token(match.start())
        if token is None:
            cursor = match.end()
            continue
        if plain < match.start():
            yield Text(Span(plain, match.start()))
        yield token
        cursor = plain = token.span.end
        if isinstance(token, Start) and token.name in RAW_TEXT and not token.is_closed:
            cursor = plain = scanner.end_of_raw(token.name, cursor)
            if token.span.end < cursor:
                yield Remark(text[token.span.end : cursor], Span(token.span.end, cursor), is_comment=False)
    if plain < len(text):
        yield Text(Span(plain, len(text)))


class _Scanner:
    """Where each closing mark stands last is looked up once, so that none is sought in vain again and again."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._last = {mark: text.rfind(mark) for mark in (">", '"', "'", "-->")}

    def _find(self, mark: str, start: int) -> int:
        return self._text.find(mark, start) if start <= self._last[mark] else -1

    def token(self, start: int) -> Token | None:
        """The markup that begins at `start`; `None` when it is only a character."""
        if self._text.startswith("<!--", start):
            return self._comment(start)
        second = self._text[start + 1]
        if second in "!?" or (second == "/" and not self._text[start + 2 : start + 3].isalpha()):
            end = self._find(">", start)
            return None if end < 0 else Remark(self._text[start + 2 : end], Span(start, end + 1), is_comment=False)
        name = _NAME.match(self._text, start + (2 if second == "/" else 1))
        if name is None:
            return None
        if second == "/":
            end = self._find(">", name.end())
            return None if end < 0 else End(name[0].lower(), Span(start, end + 1))
        return self._start(name, start)

    def _comment(self, start: int) -> Token:
        end = self._find("-->", start + 2)
        if end < 0:
            return Remark(self._text[start + 4 :], Span(start, len(self._text)), is_comment=True)
        return Remark(self._text[start + 4 : end], Span(start, end + 3), is_comment=True)

    def _start(self, name: re.Match[str], start: int) -> Token | None:
        if self._find(">", name.end()) < 0:
            return None
        attributes: dict[str, str] = {}
        places: dict[str, tuple[int, int]] = {}
        cursor = name.end()
        while self._text[cursor : cursor + 1] != ">" and (match := _ATTRIBUTE.match(self._text, cursor)):
            first = last = cursor = match.end()
            if match[2]:
                first, last, cursor = self._value(cursor)
            if (key := match[1].lower()) not in attributes:
                value = self._text[first:last]
                attributes[key] = html.unescape(value) if "&" in value else value
                places[key] = (first, last)
        end = self._find(">", cursor)
        if end < 0:
            return None
        return Start(name[0].lower(), Span(start, end + 1), attributes, places, self._text[end - 1] == "/")

    def _value(self, start: int) -> tuple[int, int, int]:
        """Where an attribute's value begins and ends, and where to read on."""
        quote = self._text[start : start + 1]
        if quote in ("'", '"') and (end := self._find(quote, start + 1)) >= 0:
            return start + 1, end, end + 1
        match = _UNQUOTED.match(self._text, start)
        end = match.end() if match else start
        return start, end, end

    def end_of_raw(self, name: str, start: int) -> int:
        """Where `</name` begins, else the end of the text."""
        match = re.compile(rf"</{re.escape(name)}\b", re.IGNORECASE).search(self._text, start)
        return match.start() if match else len(self._text)
