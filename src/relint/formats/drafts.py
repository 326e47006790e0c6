"""One draft, in whatever format, becomes a document. To add a format, write its file and add its line to `_BODIES`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib import import_module

from relint.draft.document import BlockKind, Comment, Document, Note
from relint.draft.envelope import Envelope, Field
from relint.draft.relationship import Channel, Stated
from relint.draft.source import Source
from relint.draft.span import Span
from relint.formats import drawn_tables, front_matter, roles, silencing_lines, typed_headers
from relint.formats.asides import without_asides
from relint.formats.block_builder import BlockBuilder
from relint.formats.bounds import too_long, within_bounds
from relint.formats.composition import Composition, piece_of
from relint.formats.cutting.excerpt import EmbeddedDraft
from relint.formats.front_matter import FrontMatter
from relint.formats.mailboxes import mailbox
from relint.formats.mapped_text import MappedText
from relint.formats.office.beside import Beside, beside, notes_of, without_beside
from relint.formats.office.overlay import dressed
from relint.formats.office.paragraphs import ParagraphSource
from relint.formats.partials import may_sign
from relint.formats.placeholders import mask
from relint.formats.raw_block import RawBlock
from relint.formats.tag import Tag, Words
from relint.outside.structs import Struct, field, replace

#: The file that reads a body: imported when a draft needs it, since most runs see one format only.
_BODIES = {"markdown": "markdown", "text": "plain", "html": "html_page"}


class _Parts(Struct, frozen=True):
    """What a reader found, before roles."""

    pieces: Sequence[RawBlock]
    envelope: Envelope
    comments: Sequence[Comment]
    images: int
    stated: Stated = field(default_factory=Stated)
    notices: tuple[str, ...] = ()
    may_be_signed_elsewhere: bool = False
    attachments: tuple[str, ...] = ()
    beside: Beside = field(default_factory=Beside)
    notes: tuple[Note, ...] = ()


def read_email(source: Source, within: Span | None = None) -> Document:
    """A mail as it was sent, the whole source or a stretch of it."""
    from relint.formats import email_message

    mail = email_message.read(source, within)
    subject = piece_of(BlockKind.SUBJECT, mail.subject) if mail.subject else None
    pieces = [*([subject] if subject else []), *mail.pieces]
    draft = _Parts(
        pieces, mail.envelope, mail.comments, mail.images, notices=mail.notices, attachments=mail.attachments
    )
    return _document(source, "email", draft, is_post=False)


def read_draft(source: Source, name: str) -> Document:
    """A draft as its writer keeps it, front matter and all."""
    front = front_matter.read(source)
    text = drafted(source, front, name)
    text, cut = within_bounds(text) if name != "html" else (text, ())
    builder = _body(text, name)
    body, envelope = _dressed(builder.pieces, source), front.envelope
    if name != "html":
        body, envelope = typed_headers.taken(body, envelope)
    copy = [piece for kind, words in front.copy if (piece := piece_of(kind, words))]
    if copy and body and copy[-1].kind is body[0].kind is BlockKind.HEADING and copy[-1].text == body[0].text:
        # A post that repeats its title as its first heading says it once.
        copy.pop()
    draft = _Parts(
        [*copy, *body],
        envelope,
        comments=[
            *front.silences,
            *builder.comments,
            *(silencing_lines.in_template(source.text) if name != "text" else ()),
        ],
        images=builder.images,
        stated=front.stated,
        notices=(*front.notices, *cut, *too_long(builder)),
        may_be_signed_elsewhere=may_sign(text),
        beside=beside(source),
        notes=(*notes_of(source), *builder.notes),
    )
    return _document(source, name, draft, is_post=_is_post(name, draft))


def drafted(source: Source, front: FrontMatter, name: str) -> str:
    """The text with blanks in place of front matter and of what else is not copy; every place stays."""
    text = without_beside(source, "\n" * front.end + source.text[front.end :])
    is_mdx = source.path.lower().endswith(".mdx")
    return without_asides(text, start=front.end, is_markdown=name == "markdown", is_mdx=is_mdx)


def read_page(
    source: Source, page: str, tags: Sequence[Tag], previews: Sequence[Words], rewritten: Sequence[Span]
) -> Document:
    """A page that a reader of its own made of a source, as long as the source, with the tags in it."""
    builder = BlockBuilder(tags, source=source.text, rewritten=rewritten)
    html_page = import_module("relint.formats.html_page")
    html_page.read(page, builder)
    copy = [piece for words in previews if (piece := piece_of(BlockKind.PREHEADER, words.text))]
    elsewhere = may_sign(source.text)
    pieces = [*copy, *builder.pieces]
    comments = [*builder.comments, *silencing_lines.in_template(source.text)]
    draft = _Parts(pieces, Envelope(), comments, builder.images, may_be_signed_elsewhere=elsewhere)
    return _document(source, "html", draft, is_post=False)


def read_excerpt(source: Source, excerpt: EmbeddedDraft, front: FrontMatter) -> Document:
    """One of the drafts of a file; the file's front matter speaks for all of them."""
    builder = _body(excerpt.body.text, excerpt.format)
    body = _dressed([piece.through(excerpt.body.source_map) for piece in builder.pieces], source)
    notices = (*front.notices, *too_long(builder))
    return _of_pieces(source, excerpt, body, front, builder.comments, builder.images, notices)


def read_pieces(source: Source, excerpt: EmbeddedDraft, pieces: Sequence[RawBlock], front: FrontMatter) -> Document:
    """The same of a draft whose blocks are read already, with their places in the source."""
    return _of_pieces(source, excerpt, pieces, front, (), 0, front.notices)


def _of_pieces(
    source: Source,
    excerpt: EmbeddedDraft,
    body: Sequence[RawBlock],
    front: FrontMatter,
    comments: Sequence[Comment],
    images: int,
    notices: tuple[str, ...],
) -> Document:
    envelope = _envelope(excerpt.fields, front.envelope)
    if excerpt.format != "html":
        body, envelope = typed_headers.taken(list(body), envelope)
    fields = [
        (_FIELDS[field], words) for name, words in excerpt.fields.items() if (field := name.split()[0]) in _FIELDS
    ]
    copy = [piece for kind, words in fields if (piece := piece_of(kind, words))]
    stated = excerpt.stated.over(front.stated)
    elsewhere = may_sign(excerpt.body.text)
    draft = _Parts(
        [*copy, *body],
        envelope,
        comments=comments,
        images=images,
        stated=stated,
        notices=notices,
        may_be_signed_elsewhere=elsewhere,
    )
    return _document(source, excerpt.format, draft, is_post=_is_post(excerpt.format, draft))


_FIELDS = {"subject": BlockKind.SUBJECT, "preheader": BlockKind.PREHEADER}


def _envelope(fields: Mapping[str, MappedText], weaker: Envelope) -> Envelope:
    """The header lines of one draft, over those that the file gives to all."""
    return Envelope(
        sender=mailbox(fields.get("from")) or weaker.sender,
        reply_to=mailbox(fields.get("reply_to")) or weaker.reply_to,
        to=mailbox(fields.get("to")) or weaker.to,
        subject=_field(fields.get("subject")),
        preheader=_field(fields.get("preheader")),
        day=_field(fields.get("day")),
    )


def _field(words: MappedText | None) -> Field | None:
    return Field(words.text, words.span) if words else None


def _dressed(pieces: Sequence[RawBlock], source: Source) -> list[RawBlock]:
    """The pieces with headings, emphasis and links, where these do not stand in the text itself."""
    if not isinstance(source, ParagraphSource):
        return list(pieces)
    return dressed(pieces, source)


def _body(text: str, name: str) -> BlockBuilder:
    reader = import_module(f"relint.formats.{_BODIES[name]}")
    spoken = silencing_lines.in_text(text) if name == "text" else []
    text = silencing_lines.without(text, spoken)
    masked, tags = mask(text, keep=reader.link_labels(text) if name == "markdown" else frozenset())
    builder = BlockBuilder(tags)
    if name == "html":
        reader.read(masked, builder)
    else:
        drawn_tables.read_around(masked, builder, tags, reader.read, is_markdown=name == "markdown")
    builder.comments.extend(spoken)
    return builder


def _is_post(name: str, draft: _Parts) -> bool:
    """A guess for the roles only: a post is long, is written in Markdown or says so, and has no subject."""
    if draft.stated.channel is not None:
        return draft.stated.channel is Channel.POST
    return name == "markdown" and draft.envelope.subject is None and len(draft.pieces) > 1


def _document(source: Source, name: str, draft: _Parts, *, is_post: bool) -> Document:
    front = [piece for piece in draft.pieces if piece.kind in _ENVELOPE]
    body = [piece for piece in draft.pieces if piece.kind not in _ENVELOPE]
    body = roles.assign(body, is_post=is_post)
    pages = roles.signed_on_pages(body, draft.beside.pages)
    composition = Composition([*front, *body, *draft.beside.notes, *pages])
    return Document(
        source,
        composition.text,
        blocks=tuple(composition.blocks),
        source_map=composition.source_map,
        format=name,
        envelope=_with_preheader(draft.envelope, front),
        stated=draft.stated,
        placeholders=tuple(composition.placeholders),
        comments=tuple(draft.comments),
        notes=draft.notes,
        emphasised=tuple(composition.emphasised),
        addresses=tuple(composition.addresses),
        attachments=draft.attachments,
        images=draft.images,
        notices=(*([f"This file {source.doubt}: look at its odd letters."] if source.doubt else []), *draft.notices),
        may_be_signed_elsewhere=draft.may_be_signed_elsewhere,
    )


_ENVELOPE = frozenset({BlockKind.SUBJECT, BlockKind.PREHEADER})


def _with_preheader(envelope: Envelope, front: list[RawBlock]) -> Envelope:
    """A preheader hidden in HTML belongs to the envelope as well."""
    hidden = next((piece for piece in front if piece.kind is BlockKind.PREHEADER), None)
    if envelope.preheader is not None or hidden is None:
        return envelope
    return replace(envelope, preheader=Field(hidden.text, hidden.place))
