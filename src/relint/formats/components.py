"""Components of web frameworks: what a reader sees of them, the code around it left out."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator

from relint.draft.document import Document
from relint.draft.source import Source
from relint.draft.span import Span
from relint.errors import ReadError
from relint.formats.bounds import LONGEST_BODY
from relint.formats.drafts import read_page
from relint.formats.framework_page import FrameworkPage
from relint.formats.html_tokens import End, Start, tokens
from relint.formats.jsx_page import JsxPage

_OPENING = re.compile(r"<template\b[^<>]*>", re.IGNORECASE)
_INNER = re.compile(r"(</?)template", re.IGNORECASE)
_CLOSING = re.compile(r"</template\s*+>", re.IGNORECASE)
#: The code above an Astro page.
_FENCE = re.compile(r"\A\ufeff?\s*+---[ \t]*+\r?\n.*?^---[ \t]*+\r?$", re.DOTALL | re.MULTILINE)
_NOT_END = re.compile(r"[^\r\n]")


def read(source: Source, name: str) -> Document:
    """The page in a component of React (`jsx`), Vue, Svelte or Astro. Raises `ReadError` when there is none."""
    if len(source.text) > LONGEST_BODY:
        raise ReadError(source.path, f"is longer than {LONGEST_BODY:,} characters, which no component is")
    page = JsxPage(source.text) if name == "jsx" else _framework_page(source, name)
    document = read_page(source, page.html, page.tags, page.previews, page.rewritten)
    if not document.text:
        raise ReadError(source.path, "is a file of code: there is no markup with words for a reader in it")
    return document


def _framework_page(source: Source, name: str) -> FrameworkPage:
    if name == "vue":
        return FrameworkPage(source.text, *_template(source), has_braces=False)
    page = _FENCE.sub(lambda match: _NOT_END.sub(" ", match[0]), source.text)
    return FrameworkPage(source.text, page, has_braces=True)


def _template(source: Source) -> tuple[str, list[Span]]:
    """A Vue component with blanks in place of all but its template, and the templates in it that became spans."""
    opening = _OPENING.search(source.text)
    closing = deque(_CLOSING.finditer(source.text, opening.end()), maxlen=1) if opening else ()
    if opening is None or not closing:
        raise ReadError(source.path, "is a file of code: it has no <template> with words for a reader")
    start, end = opening.end(), closing[0].start()
    inside, cursor, shown = source.text[start:end], 0, []
    pieces = [_NOT_END.sub(" ", source.text[:start])]
    for tag in _templates(inside):
        pieces += [inside[cursor : tag.start], _INNER.sub(r"\1span    ", tag.of(inside), count=1)]
        shown.append(Span(start + tag.start, start + tag.end))
        cursor = tag.end
    return "".join([*pieces, inside[cursor:], _NOT_END.sub(" ", source.text[end:])]), shown


def _templates(markup: str) -> Iterator[Span]:
    """Templates inside hold what is shown under a condition or in a slot: a page would hide them, so they are spans."""
    for token in tokens(markup):
        if isinstance(token, Start | End) and token.name == "template":
            yield token.span
