"""Mail as programs store it: mailboxes (`.mbox`), Apple Mail's files (`.emlx`), and events of a calendar (`.ics`)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from relint.draft.source import Source
from relint.draft.sourcemap import TextBuilder
from relint.draft.span import Span
from relint.errors import ReadError
from relint.formats.cutting.excerpt import EmbeddedDraft
from relint.formats.mapped_text import MappedText
from relint.formats.sequences.nodes import unescaped

_SEPARATOR = re.compile(r"^From \S[^\r\n]*(?:\r\n|\n|\r)(?=[!-9;-~]+:)", re.MULTILINE)
_LENGTH = re.compile(r"\ufeff?\s*+(\d{1,12})[ \t]*+(?:\r\n|\n|\r)")
#: Apple's properties begin where the mail ends, if in the middle of a line; a page in the mail may begin as XML, too.
_PROPERTIES = re.compile(r"(?:\r\n|\n|\r)?<\?xml\s[^<>]*+>\s*+(?:<!DOCTYPE\s+plist\b[^<>]*+>\s*+)?<plist\b")
#: A mail whose length is wrong by less lost nothing but its last line's end.
_TOLERANCE = 64
_EVENT = re.compile(r"^(?P<side>BEGIN|END):VEVENT\b", re.MULTILINE)
_ICS_LINE = re.compile(
    r"^(?P<name>SUMMARY|DESCRIPTION)(?:;[^:\r\n]*)?:(?P<value>[^\r\n]*(?:(?:\r\n|\n|\r)[ \t][^\r\n]*)*)", re.MULTILINE
)
_FOLD = re.compile(r"(?:\r\n|\n|\r)[ \t]")


def mbox_spans(source: Source) -> list[Span]:
    """Where each mail of a mailbox stands."""
    starts = [match.end() for match in _SEPARATOR.finditer(source.text)]
    ends = [match.start() for match in _SEPARATOR.finditer(source.text)][1:]
    if not starts:
        raise ReadError(source.path, "holds no mail: no line begins with “From ” above the headers of one")
    return [Span(start, end) for start, end in zip(starts, [*ends, len(source.text)], strict=True)]


def emlx_span(source: Source) -> Span:
    """Where the mail stands between its length and Apple's properties."""
    length = _length(source)
    starts = [match.start() for match in _PROPERTIES.finditer(source.text, length.end())]
    return Span(length.end(), starts[-1] if starts else len(source.text))


def emlx_notices(source: Source, mail: Span) -> tuple[str, ...]:
    """Says so where the file holds less of the mail than its first line counts."""
    counted = int(_length(source)[1])
    if counted <= len(mail.of(source.text).encode(errors="surrogatepass")) + _TOLERANCE:
        return ()
    return (f"The end of this mail is missing: its first line counts {counted:,} bytes, and the file holds fewer.",)


def _length(source: Source) -> re.Match[str]:
    length = _LENGTH.match(source.text)
    if length is None:
        raise ReadError(source.path, "is no mail of Apple Mail: its first line is no number")
    return length


def events(source: Source) -> Iterator[EmbeddedDraft]:
    """What the events of a calendar say to those who are invited."""
    for event in _event_spans(source):
        fields: dict[str, MappedText] = {}
        for match in _ICS_LINE.finditer(source.text, event.start, event.end):
            fields.setdefault(match["name"], _unfolded(source.text, Span(*match.span("value"))))
        body = fields.get("DESCRIPTION")
        if body is not None and body.text.strip():
            subject = {"subject": fields["SUMMARY"]} if "SUMMARY" in fields else {}
            title = " ".join(subject["subject"].text.split()) if subject else ""
            yield EmbeddedDraft(body, "text", event, title, subject)


def _event_spans(source: Source) -> Iterator[Span]:
    start: int | None = None
    for match in _EVENT.finditer(source.text):
        if match["side"] == "END" and start is not None:
            yield Span(start, match.end())
            start = None
        elif match["side"] == "BEGIN" and start is None:
            start = match.start()


def _unfolded(text: str, span: Span) -> MappedText:
    """Lines that were cut are joined, and escapes read."""
    builder, cursor = TextBuilder(), span.start
    for fold in _FOLD.finditer(text, span.start, span.end):
        _take(builder, text, Span(cursor, fold.start()))
        cursor = fold.end()
    _take(builder, text, Span(cursor, span.end))
    return MappedText(*builder.build())


def _take(builder: TextBuilder, text: str, span: Span) -> None:
    mapped = unescaped(text, span)  # a calendar's `\N` is a line end, too
    builder.take(mapped.text.replace("\x85", "\n"), mapped.source_map, Span(0, len(mapped.text)))
