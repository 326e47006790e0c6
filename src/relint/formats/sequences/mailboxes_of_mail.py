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
_LENGTH = re.compile(r"\ufeff?\s*\d+[ \t]*(?:\r\n|\n|\r)")
_PROPERTIES = re.compile(r"(?:\r\n|\n|\r)<\?xml version=.*\Z", re.DOTALL)
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
    length = _LENGTH.match(source.text)
    if length is None:
        raise ReadError(source.path, "is no mail of Apple Mail: its first line is no number")
    properties = _PROPERTIES.search(source.text, length.end())
    return Span(length.end(), properties.start() if properties else len(source.text))


def events(source: Source) -> Iterator[EmbeddedDraft]:
    """What the events of a calendar say to those who are invited."""
    for event in _event_spans(source):
        fields: dict[str, MappedText] = {}
        for match in _ICS_LINE.finditer(source.text, event.start, event.end):
            fields.setdefault(match["name"], _unfolded(source.text, Span(*match.span("value"))))
        body = fields.get("DESCRIPTION")
        if body is not None and body.text.strip():
            subject = {"subject": fields["SUMMARY"]} if "SUMMARY" in fields else {}
            title = subject["subject"].text if subject else ""
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
    mapped = unescaped(text, span)
    builder.take(mapped.text, mapped.source_map, Span(0, len(mapped.text)))
