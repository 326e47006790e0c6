"""Mail as it was sent (`.eml`): the part that the reader sees, and the envelope."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import partial

from relint.draft.document import Comment
from relint.draft.envelope import Envelope, Field, TextPart
from relint.draft.source import BOM, Source
from relint.draft.span import Span
from relint.errors import ReadError
from relint.formats import drawn_tables, html_page, mime, plain, silencing_lines
from relint.formats.block_builder import BlockBuilder
from relint.formats.bounds import LONGEST_HEADER, MOST_PARTS, too_long
from relint.formats.headers import Header, decoded
from relint.formats.mailboxes import mailbox
from relint.formats.mapped_text import MappedText
from relint.formats.mime import Part
from relint.formats.placeholders import mask
from relint.formats.raw_block import RawBlock
from relint.outside.structs import Struct, replace

_HTML = re.compile(r"<(?:html|body|table|div|p|br|!doctype)\b", re.IGNORECASE)
_ENOUGH = 20
#: The header that silences packs and rules in the whole mail.
SILENCE = "x-relint-disable"


class Mail(Struct, frozen=True):
    """What was read of a mail; places are in the source."""

    envelope: Envelope
    subject: MappedText | None
    pieces: tuple[RawBlock, ...]
    comments: tuple[Comment, ...]
    images: int
    attachments: tuple[str, ...]
    notices: tuple[str, ...] = ()


def read(source: Source, within: Span | None = None) -> Mail:
    """Read the mail that the source is, or the one that stands `within` it."""
    within = within or Span(len(BOM) if source.text.startswith(BOM) else 0, len(source.text))
    start = within.start
    # An mbox separator or blank lines before the headers are no part of them.
    while start < within.end and source.text[start] in "\r\n":
        start += 1
    root = mime.parse(source, Span(start, within.end))
    values = {header.name: header for header in reversed(root.headers)}
    subject = _value(source, values.get("subject"))
    bodies = _Bodies(source)
    shown = bodies.shown(root)
    pieces: list[RawBlock] = []
    comments = list(_silences(source, root.headers))
    images = 0
    notices = dict.fromkeys(_cut(root))
    for part in shown:
        builder, body = bodies.read(part)
        pieces += [piece.through(body.source_map) for piece in builder.pieces]
        comments += [replace(each, source=body.place(each.source)) for each in builder.comments]
        images += builder.images
        notices |= dict.fromkeys((*mime.too_long(part), *too_long(builder)))
    if not pieces:
        closed = next((_CLOSED[part.content_type] for part in root.leaves() if part.content_type in _CLOSED), None)
        if closed:
            raise ReadError(source.path, f"there is nothing in it that can be read: its words are in {closed}")
    seen = {id(part) for part in shown}
    names = [
        part.filename or part.content_type for part in root.leaves() if id(part) not in seen and _is_attached(part)
    ]
    return Mail(
        replace(_envelope(source, values, subject), text_part=bodies.beside(root, shown)),
        subject,
        pieces=tuple(pieces),
        comments=tuple(comments),
        images=images,
        attachments=tuple(names),
        notices=tuple(notices),
    )


def _silences(source: Source, headers: Iterable[Header]) -> Iterator[Comment]:
    """What headers of ours silence, for the whole mail."""
    for header in headers:
        if header.name == SILENCE and (value := _value(source, header)):
            yield Comment(f"relint-disable-file {value.text.strip()}", header.span)


def _cut(root: Part) -> Iterator[str]:
    """What to tell about headers and parts that were more than is read."""
    if max((len(header.span) for part in root.leaves() for header in part.headers), default=0) > LONGEST_HEADER:
        yield f"A header of this mail is too long to be read whole: only its first {LONGEST_HEADER:,} characters were."
    if sum(1 for _ in root.leaves()) >= MOST_PARTS:
        yield f"This mail has too many parts: only the first {MOST_PARTS:,} were looked at."


def _value(source: Source, header: Header | None) -> MappedText | None:
    if header is None:
        return None
    value = decoded(source, header.span)
    return value if value.text.strip() else None


def _field(source: Source, header: Header | None) -> Field | None:
    value = _value(source, header)
    return Field(value.text, value.span) if value else None


def _envelope(source: Source, values: dict[str, Header], subject: MappedText | None) -> Envelope:
    return Envelope(
        sender=mailbox(_value(source, values.get("from"))),
        reply_to=mailbox(_value(source, values.get("reply-to"))),
        to=mailbox(_value(source, values.get("to"))),
        subject=Field(subject.text, subject.span) if subject else None,
        date=_field(source, values.get("date")),
        list_unsubscribe=_field(source, values.get("list-unsubscribe")),
        list_id=_field(source, values.get("list-id")),
        in_reply_to=_field(source, values.get("in-reply-to")) or _field(source, values.get("references")),
    )


#: What a mail program shows as a seal, if at all.
_SEALS = frozenset(
    """application/pkcs7-signature application/x-pkcs7-signature application/pgp-signature
    application/pgp-encrypted""".split()
)
#: What holds a whole mail that only the reader's own program can open.
_CLOSED = {
    "application/ms-tnef": "winmail.dat",
    "application/vnd.ms-tnef": "winmail.dat",
    "application/pkcs7-mime": "an encrypted part (S/MIME)",
    "application/x-pkcs7-mime": "an encrypted part (S/MIME)",
    "application/pgp-encrypted": "an encrypted part (PGP)",
}


def _is_attached(part: Part) -> bool:
    if part.content_type in _SEALS:
        return False
    return part.is_attachment or not part.content_type.startswith(("text/", "image/", "multipart/"))


_WORD = re.compile(r"[^\W\d_]+")
#: Below this share of three words in a row in common a text part says something else than the page beside it.
_ALIKE = 0.3
#: Shorter pieces are greetings and names.
_LEAST = 4


class _Bodies:
    """The bodies of a mail's parts, each read once."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._done: dict[Span, tuple[BlockBuilder, MappedText]] = {}

    def shown(self, part: Part) -> list[Part]:
        """The parts that a mail program shows, one of each set of alternatives."""
        if not part.parts:
            is_text = part.content_type.startswith(("text/plain", "text/html")) or part.content_type == "text"
            return [part] if is_text and not part.is_attachment else []
        candidates = [shown for each in part.parts if (shown := self.shown(each))]
        if part.content_type != "multipart/alternative" or not candidates:
            return [each for shown in candidates for each in shown]
        rich = [shown for shown in candidates if any(each.content_type == "text/html" for each in shown)]
        if rich and any(len(piece.text) > _ENOUGH for each in rich[-1] for piece in self.read(each)[0].pieces):
            return rich[-1]
        # HTML that is nothing but pictures: the words are in the plain part, if anywhere.
        return next((shown for shown in reversed(candidates) if shown not in rich), candidates[-1])

    def beside(self, part: Part, shown: list[Part]) -> TextPart | None:
        """What is wrong with the text beside a page, for those who read no HTML; the first of several such sets."""
        if part.content_type != "multipart/alternative":
            return next((found for each in part.parts if (found := self.beside(each, shown))), None)
        leaves = list(part.leaves())
        page = next((each for each in leaves if each in shown and each.content_type == "text/html"), None)
        if page is None:
            return None
        plain_part = next((each for each in leaves if each.content_type == "text/plain"), None)
        if plain_part is None:
            return TextPart(missing=self._declared(part))
        builder, body = self.read(plain_part)
        if not builder.pieces:
            return TextPart(empty=self._declared(plain_part) or self._declared(part))
        said, seen = self._runs(plain_part), self._runs(page)
        if not said or len(said & seen) >= _ALIKE * min(len(said), len(seen)):
            return None
        first = next(piece for piece in builder.pieces if len(_WORD.findall(piece.text)) >= _LEAST)
        field = Field(first.text, body.place(first.place))
        return TextPart(empty=field) if self._words(plain_part) * 3 < self._words(page) else TextPart(other=field)

    def _words(self, part: Part) -> int:
        return sum(len(_WORD.findall(piece.text)) for piece in self.read(part)[0].pieces)

    def _declared(self, part: Part) -> Field | None:
        return _field(self._source, next((each for each in part.headers if each.name == "content-type"), None))

    def _runs(self, part: Part) -> set[tuple[str, ...]]:
        """Every three words in a row, in pieces that say something."""
        texts = [piece.text.lower() for piece in self.read(part)[0].pieces]
        rows = [words for text in texts if len(words := _WORD.findall(text)) >= _LEAST]
        return {tuple(words[index : index + 3]) for words in rows for index in range(len(words) - 2)}

    def read(self, part: Part) -> tuple[BlockBuilder, MappedText]:
        """What a part says, and where."""
        if part.body not in self._done:
            self._done[part.body] = self._read(part)
        return self._done[part.body]

    def _read(self, part: Part) -> tuple[BlockBuilder, MappedText]:
        body = mime.text(self._source, part)
        masked, tags = mask(body.text)
        builder = BlockBuilder(tags)
        if part.content_type == "text/html" or (part.content_type != "text/plain" and _HTML.search(masked[:2000])):
            html_page.read(masked, builder)
            builder.comments.extend(silencing_lines.in_template(body.text))
        else:
            spoken = silencing_lines.in_text(body.text)
            words = silencing_lines.without(masked, spoken)
            read = partial(plain.read, is_flowed=part.is_flowed, deletes_blanks=part.deletes_blanks)
            drawn_tables.read_around(words, builder, tags, read, is_markdown=False)
            builder.comments.extend(spoken)
        return builder, body
