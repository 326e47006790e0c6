"""Components of web frameworks: what a reader sees of them, the code around it left out."""

from __future__ import annotations

import re
from collections import deque
from dataclasses import replace

from relint.draft.document import Document
from relint.draft.source import Source
from relint.errors import ReadError
from relint.formats.bounds import LONGEST_BODY
from relint.formats.drafts import read_draft, read_page
from relint.formats.jsx_page import JsxPage
from relint.formats.mapped_text import whole

_OPENING = re.compile(r"<template\b[^<>]*>", re.IGNORECASE)
_INNER = re.compile(r"(</?)template\b(?=[^<>]*>)", re.IGNORECASE)
_CLOSING = re.compile(r"</template\s*+>", re.IGNORECASE)
_NOT_END = re.compile(r"[^\r\n]")


def read(source: Source, name: str) -> Document:
    """The page in a component of React (`jsx`) or Vue (`vue`). Raises `ReadError` when there is none."""
    if len(source.text) > LONGEST_BODY:
        raise ReadError(source.path, f"is longer than {LONGEST_BODY:,} characters, which no component is")
    if name == "vue":
        return _vue(source)
    page = JsxPage(source.text)
    previews, headings = (
        [whole(span.of(source.text).strip(), _begin(source.text, span.start)) for span in spans]
        for spans in (page.previews, page.headings)
    )
    document = read_page(source, page.html, page.tags, previews, headings)
    if not document.text:
        raise ReadError(source.path, "is a file of code: there is no markup with words for a reader in it")
    return document


def _begin(text: str, start: int) -> int:
    return start + len(text[start:]) - len(text[start:].lstrip())


def _vue(source: Source) -> Document:
    opening = _OPENING.search(source.text)
    closing = deque(_CLOSING.finditer(source.text, opening.end()), maxlen=1) if opening else ()
    if opening is None or not closing:
        raise ReadError(source.path, "is a file of code: it has no <template> with words for a reader")
    start, end = opening.end(), closing[0].start()
    # Those inside hold what is shown under a condition or in a slot; a page would hide them.
    inside = _INNER.sub(r"\1span    ", source.text[start:end])
    blanked = _NOT_END.sub(" ", source.text[:start]) + inside + _NOT_END.sub(" ", source.text[end:])
    document = read_draft(Source(source.path, blanked, source.encoding), "html")
    return replace(document, source=source)
