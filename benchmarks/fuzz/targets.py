"""What is fuzzed: each target takes bytes, and raises where a promise is broken."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

from relint.draft.document import Document
from relint.draft.papers import Papers
from relint.draft.source import Source
from relint.errors import ReadError
from relint.formats import front_matter, read, read_papers
from relint.formats.placeholders import mask
from relint.language.sentences import bounded, split_sentences
from relint.outside.visible import visible
from relint.run.reading import decode
from relint.silencing.names import KnownNames
from relint.silencing.policy import SilencePolicy
from relint.silencing.silences import apply
from tests.formats.promises import keep_promises

Target = Callable[[bytes], None]
_POLICY = SilencePolicy(KnownNames(("pack/rule",)), needs_reason=True)

_WORD = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
_ODF = (
    b'<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    b'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    b'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body><office:text>'
)


def _reader(path: str, *, whole: bool = False) -> Target:
    """Bytes as a file of this name: decoded, read, each of its drafts silenced and cut into sentences."""

    def target(data: bytes) -> None:
        try:
            source = decode(path, data)
            papers = read_papers(source)
            if whole:
                _draft(read(source))
        except ReadError:
            return
        _papers(papers)

    return target


def _papers(papers: Papers) -> None:
    end = len(papers.source.text)
    for cutting in papers.drafts:
        if not 0 <= cutting.place.start <= cutting.place.end <= end:
            raise AssertionError("a draft stands outside of its file")
        _draft(cutting.document)
    apply(papers.comments, papers.source, (), _POLICY)


def _draft(document: Document) -> None:
    keep_promises(document)
    apply(document.comments, document.source, (), _POLICY)
    for run in document.source_map.runs:
        document.source.position(run.source.start)
    for block in document.blocks:
        text = block.span.of(document.text)
        for start, end in split_sentences(text):
            pieces = "".join(text[first:last] for first, last in bounded(text, start, end))
            if "".join(pieces.split()) != "".join(text[start:end].split()):
                raise AssertionError("a piece of a sentence is lost")


def _archived(path: str, name: str, before: bytes, after: bytes) -> Target:
    """Bytes as what stands inside of an office file's body."""
    read_it = _reader(path)

    def target(data: bytes) -> None:
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            archive.writestr(name, before + data + after)
        read_it(buffer.getvalue())

    return target


def _front_matter(data: bytes) -> None:
    text = data.decode("utf-8", "replace")
    for mark in ("---", "+++"):
        try:
            front_matter.read(Source("a.md", f"{mark}\n{text}\n{mark}\nHi.\n"))
        except ReadError:
            continue


def _tags(data: bytes) -> None:
    text = data.decode("utf-8", "replace")
    masked, tags = mask(text)
    if len(masked) != len(text) or [tag.source for tag in tags] != sorted(tag.source for tag in tags):
        raise AssertionError("a tag has no place of its own")


def _visible(data: bytes) -> None:
    shown = visible(data.decode("utf-8", "surrogateescape"))
    if any(ord(char) < ord(" ") or "\x7f" <= char < "\xa0" or "\u202a" <= char <= "\u202e" for char in shown):
        raise AssertionError("something that steers a terminal is shown")


TARGETS: dict[str, Target] = {
    "markdown": _reader("a.md", whole=True),
    "mdx": _reader("a.mdx"),
    "plain": _reader("a.txt", whole=True),
    "html": _reader("a.html"),
    "mjml": _reader("a.mjml"),
    "svelte": _reader("a.svelte"),
    "astro": _reader("a.astro"),
    "tsx": _reader("a.tsx"),
    "vue": _reader("a.vue"),
    "mail": _reader("a.eml"),
    "mbox": _reader("a.mbox"),
    "emlx": _reader("a.emlx"),
    "ics": _reader("a.ics"),
    "yaml": _reader("a.yaml"),
    "json": _reader("a.json"),
    "csv": _reader("a.csv"),
    "docx": _archived("a.docx", "word/document.xml", _WORD, b"</w:body></w:document>"),
    "odt": _archived("a.odt", "content.xml", _ODF, b"</office:text></office:body></office:document-content>"),
    "archive": _reader("a.docx"),
    "rtf": _reader("a.rtf"),
    "working": _reader("sequence.md"),
    "front": _front_matter,
    "tags": _tags,
    "visible": _visible,
}
