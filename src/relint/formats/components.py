"""Components of web frameworks: what a reader sees of them, the code around it left out."""

from __future__ import annotations

import re
from collections import deque

from relint.draft.document import Document
from relint.draft.source import Source
from relint.errors import ReadError
from relint.formats.bounds import LONGEST_BODY
from relint.formats.drafts import read_page
from relint.formats.framework_page import FrameworkPage
from relint.formats.html_tokens import End, Start, Text, tokens
from relint.formats.jsx_page import NOTHING, JsxPage
from relint.formats.placeholders import FILL, MARK

_OPENING = re.compile(r"<template\b[^<>]*>", re.IGNORECASE)
_INNER = re.compile(r"(</?)template", re.IGNORECASE)
_CLOSING = re.compile(r"</template\s*+>", re.IGNORECASE)
#: The code above an Astro page.
_FENCE = re.compile(r"\A\ufeff?\s*+---[ \t]*+\r?\n.*?^---[ \t]*+$", re.DOTALL | re.MULTILINE)
_NOT_END = re.compile(r"[^\r\n]")
_STANDS_FOR_CODE = frozenset((MARK, FILL, NOTHING))


def read(source: Source, name: str) -> Document:
    """The page in a component of React (`jsx`), Vue, Svelte or Astro. Raises `ReadError` when there is none."""
    if len(source.text) > LONGEST_BODY:
        raise ReadError(source.path, f"is longer than {LONGEST_BODY:,} characters, which no component is")
    page = JsxPage(source.text) if name == "jsx" else _framework_page(source, name)
    document = read_page(source, _as_written(page.html, source.text), page.tags, page.previews)
    if not document.text:
        raise ReadError(source.path, "is a file of code: there is no markup with words for a reader in it")
    return document


def _as_written(html: str, source: str) -> str:
    """The page, with what turns out to be text as it stands in the file: half a tag that was given another name."""
    return "".join(
        "".join(map(_seen, token.span.of(html), token.span.of(source)))
        if isinstance(token, Text)
        else token.span.of(html)
        for token in tokens(html)
    )


def _seen(character: str, written: str) -> str:
    """A character of text: what is left out or stands for an expression stays so."""
    return character if character in _STANDS_FOR_CODE or character.isspace() else written


def _framework_page(source: Source, name: str) -> FrameworkPage:
    if name == "vue":
        return FrameworkPage(source.text, _template(source), has_braces=False)
    page = _FENCE.sub(lambda match: _NOT_END.sub(" ", match[0]), source.text)
    return FrameworkPage(source.text, page, has_braces=True)


def _template(source: Source) -> str:
    """A Vue component with blanks in place of all but its template."""
    opening = _OPENING.search(source.text)
    closing = deque(_CLOSING.finditer(source.text, opening.end()), maxlen=1) if opening else ()
    if opening is None or not closing:
        raise ReadError(source.path, "is a file of code: it has no <template> with words for a reader")
    start, end = opening.end(), closing[0].start()
    inside = _with_templates_shown(source.text[start:end])
    return _NOT_END.sub(" ", source.text[:start]) + inside + _NOT_END.sub(" ", source.text[end:])


def _with_templates_shown(markup: str) -> str:
    """Templates inside hold what is shown under a condition or in a slot: a page would hide them, so they are spans."""
    pieces = [
        _INNER.sub(r"\1span    ", token.span.of(markup), count=1)
        if isinstance(token, Start | End) and token.name == "template"
        else token.span.of(markup)
        for token in tokens(markup)
    ]
    return "".join(pieces)
