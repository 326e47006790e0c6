"""What a reader made of a file, written out line by line, so that whatever it makes differently shows."""

from __future__ import annotations

from collections.abc import Iterator

from relint.draft.document import Block, Document
from relint.draft.envelope import Field, Mailbox
from relint.draft.papers import Papers
from relint.draft.source import Source
from relint.draft.span import Span


def outline(papers: Papers) -> str:
    """Drafts with their blocks and marks, each with the line and the column where it begins in the file."""
    lines = [f"cut: {papers.is_cut}; left out: {papers.left_out}"]
    lines += [f"for all: {_place(papers.source, each.source)} {each.text!r}" for each in papers.comments]
    for cutting in papers.drafts:
        lines += [f"\ndraft {cutting.title!r} {_stretch(papers.source, cutting.place)}", *_document(cutting.document)]
    return "\n".join(lines) + "\n"


def _document(document: Document) -> Iterator[str]:
    source = document.source
    yield f"format: {document.format}; images: {document.images}; signed elsewhere: {document.may_be_signed_elsewhere}"
    yield from _envelope(document)
    stated = document.stated
    named = {name: getattr(stated, name) for name in stated.__struct_fields__}
    yield from (f"{name}: {value}" for name, value in named.items() if value)
    for block in document.blocks:
        yield from _block(document, block)
    yield from (f"emphasised: {_words(document, span)}" for span in document.emphasised)
    for tag in document.placeholders:
        written = tag.source.of(source.text)
        read_as = f"{_words(document, tag.span)}, {tag.names}, {tag.has_fallback}"
        yield f"tag: {_place(source, tag.source)} {written!r} as {read_as}"
    yield from (f"comment: {_place(source, each.source)} {each.text!r}" for each in document.comments)
    yield from (f"address: {_field(source, each)}" for each in document.addresses)
    yield from (f"attached: {name}" for name in document.attachments)
    yield from (f"notice: {notice}" for notice in document.notices)


def _envelope(document: Document) -> Iterator[str]:
    envelope, source = document.envelope, document.source
    for name in envelope.__struct_fields__:
        match getattr(envelope, name):
            case Field() as field:
                yield f"{name}: {_field(source, field)}"
            case Mailbox() as box:
                yield f"{name}: {' '.join(_field(source, each) for each in (box.name, box.address) if each)}"
            case None:
                continue
            case part:
                yield f"{name}: {part}"


def _block(document: Document, block: Block) -> Iterator[str]:
    place = _stretch(document.source, document.to_source(block.span))
    more = f" level {block.level}" * bool(block.level) + f" group {block.group}" * (block.group is not None)
    yield f"{block.kind.value}{more} {place} {_words(document, block.span)}"
    yield from (f"  link {_words(document, link.span)} to {link.target}" for link in block.links)
    yield from _runs(document, block)


def _runs(document: Document, block: Block) -> Iterator[str]:
    """Where each stretch of a block comes from, unless it stands in the file as it is read."""
    runs = tuple(document.source_map.runs_within(block.span))
    if len(runs) > 1:
        for run in runs:
            sign = "is" if run.verbatim else "stands for"
            yield f"  {_words(document, run.text)} {sign} {_stretch(document.source, run.source)}"


def _words(document: Document, span: Span) -> str:
    return repr(span.of(document.text))


def _field(source: Source, field: Field) -> str:
    return f"{_stretch(source, field.span)} {field.value!r}"


def _stretch(source: Source, span: Span) -> str:
    return f"{_place(source, span)}-{_place(source, Span(span.end, span.end))}"


def _place(source: Source, span: Span) -> str:
    position = source.position(span.start)
    return f"{position.line}:{position.column}"
