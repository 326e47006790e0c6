"""Readers: a source becomes a document, or the several that it holds."""

from __future__ import annotations

from pathlib import PurePath

from relint.draft.document import Document
from relint.draft.file_names import why_unread
from relint.draft.papers import Cutting, Papers
from relint.draft.source import Source
from relint.draft.span import Span
from relint.errors import ReadError
from relint.formats.bounds import tells_of_cut
from relint.formats.drafts import read_draft, read_email
from relint.formats.office.paragraphs import BESIDE, PLACES, ParagraphSource
from relint.formats.read_in_part import read_in_part
from relint.formats.sniffing import by_content, by_ending, is_code
from relint.outside.structs import replace

FORMATS = ("markdown", "text", "html", "email")
#: In place of a format: whatever it is in, the file is one draft.
ONE = "one"
_HOLDING = ("yaml", "json", "csv", "mbox", "emlx", "ics")
_PAGES = ("jsx", "vue", "svelte", "astro")


def format_of(path: str, text: str) -> str:
    """The name of the format: by ending, template endings taken off, else by content."""
    return by_ending(PurePath(path).name, text) or by_content(text)


def read(source: Source, *, as_format: str | None = None) -> Document:
    """Read a source as one draft; `as_format` names one of `FORMATS`. Of several the first. Raises `ReadError`."""
    return read_papers(source, as_format=as_format, holder=ONE).drafts[0].document


def read_papers(source: Source, *, as_format: str | None = None, holder: str | None = None) -> Papers:
    """Read all drafts of a source. `holder` says what they stand in (fences, quotes, sections), or that there is `one`.

    Raises `ReadError`.
    """
    name = _named(source, as_format)
    if name == "text" and as_format is None and is_code(source.text):
        raise ReadError(
            source.path, "is code under the name of a text, and no draft; “--as text” reads it all the same"
        )
    if name in _HOLDING:
        from relint.formats import containers

        return containers.read(source, name)
    if name in ("markdown", "text") and ONE not in (as_format, holder):
        from relint.formats import working_documents

        if papers := working_documents.read(source, name, holder):
            return papers
    if name == "html" and ONE not in (as_format, holder) and not isinstance(source, ParagraphSource):
        from relint.formats import html_working_documents

        if papers := html_working_documents.read(source, holder):
            return papers
    document = _read_one(source, name)
    if isinstance(source, ParagraphSource):
        return Papers(source, (Cutting("", Span(0, len(source.text)), _counted(document)),), document.comments)
    is_told = tells_of_cut(document.notices)
    if name in ("markdown", "text") and not is_told and (notice := read_in_part(document)):
        document = replace(document, notices=(*document.notices, notice))
    return Papers(source, (Cutting("", Span(0, len(source.text)), document),), document.comments)


def _read_one(source: Source, name: str) -> Document:
    if name in _PAGES:
        from relint.formats import components

        return components.read(source, name)
    return read_email(source) if name == "email" else read_draft(source, name)


def _counted(document: Document) -> Document:
    """A word processor shows no lines: say what the places are."""
    is_plain = not isinstance(document.source, ParagraphSource) or document.source.text_end is None
    return replace(document, notices=(*document.notices, PLACES if is_plain else BESIDE))


def _named(source: Source, as_format: str | None) -> str:
    """The format to read a source in; what has none is refused, unless somebody says how to read it."""
    if as_format in FORMATS:
        return as_format
    if as_format and as_format != ONE:
        raise ReadError(source.path, f"no such format: {as_format}; known are {', '.join(FORMATS)}")
    if reason := why_unread(PurePath(source.path).name):
        raise ReadError(source.path, reason)
    return format_of(source.path, source.text)
