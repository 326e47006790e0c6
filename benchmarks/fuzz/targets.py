"""What is fuzzed: each target takes bytes, and raises where a promise is broken."""

from __future__ import annotations

from collections.abc import Callable

from relint.draft.source import Source
from relint.engine.suppress import apply
from relint.errors import ReadError
from relint.formats import front_matter, read
from relint.formats.placeholders import mask
from relint.language.sentences import bounded, split_sentences
from relint.outside.visible import visible
from relint.run.reading import decode
from tests.formats.promises import keep_promises

Target = Callable[[bytes], None]


def _reader(path: str) -> Target:
    """Bytes as a draft of this name: decoded, read, silenced, cut into sentences."""

    def target(data: bytes) -> None:
        try:
            document = read(decode(path, data))
        except ReadError:
            return
        keep_promises(document)
        apply(document.comments, document.source, ())
        for block in document.blocks:
            text = block.span.of(document.text)
            for start, end in split_sentences(text):
                pieces = list(bounded(text, start, end))
                if "".join(text[first:last] for first, last in pieces).split() != text[start:end].split():
                    _told("".join(text[first:last] for first, last in pieces), text[start:end])

    return target


def _told(pieces: str, whole: str) -> None:
    """Blanks between pieces go; anything else must not."""
    if "".join(pieces.split()) != "".join(whole.split()):
        raise AssertionError("a piece of a sentence is lost")


def _front_matter(data: bytes) -> None:
    text = data.decode("utf-8", "replace")
    try:
        front_matter.read(Source("a.md", f"---\n{text}\n---\nHi.\n"))
    except ReadError:
        return


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
    "markdown": _reader("a.md"),
    "plain": _reader("a.txt"),
    "html": _reader("a.html"),
    "mjml": _reader("a.mjml"),
    "mail": _reader("a.eml"),
    "front": _front_matter,
    "tags": _tags,
    "visible": _visible,
}
