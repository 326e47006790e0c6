"""Readers: a source becomes a document, or the several that it holds."""

from __future__ import annotations

from pathlib import PurePath

from relint.draft.document import Document
from relint.draft.papers import Cutting, Papers
from relint.draft.source import Source
from relint.draft.span import Span
from relint.errors import ReadError
from relint.formats.drafts import read_draft, read_email
from relint.formats.sniffing import by_content, by_ending

FORMATS = ("markdown", "text", "html", "email")
#: In place of a format: whatever it is in, the file is one draft.
ONE = "one"


def format_of(path: str, text: str) -> str:
    """The name of the format: by ending, template endings taken off, else by content."""
    return by_ending(PurePath(path).name, text) or by_content(text)


def read(source: Source, *, as_format: str | None = None) -> Document:
    """Read a source as one draft; `as_format` names one of `FORMATS`. Raises `ReadError`."""
    name = _named(source, as_format)
    return read_email(source) if name == "email" else read_draft(source, name)


def read_papers(source: Source, *, as_format: str | None = None, holder: str | None = None) -> Papers:
    """Read all drafts of a source. `holder` says what they stand in (fences, quotes, sections), or that there is `one`.

    Raises `ReadError`.
    """
    name = _named(source, as_format)
    if name in ("markdown", "text") and ONE not in (as_format, holder):
        from relint.formats import working_documents

        if papers := working_documents.read(source, name, holder):
            return papers
    document = read(source, as_format=name)
    return Papers(source, (Cutting("", Span(0, len(source.text)), document),), document.comments)


def _named(source: Source, as_format: str | None) -> str:
    name = as_format if as_format and as_format != ONE else format_of(source.path, source.text)
    if name not in FORMATS:
        raise ReadError(source.path, f"no such format: {name}; known are {', '.join(FORMATS)}")
    return name
