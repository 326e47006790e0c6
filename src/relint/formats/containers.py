"""Files that are no draft themselves but hold some: sequences in YAML, JSON and CSV, mailboxes, calendars."""

from __future__ import annotations

from collections.abc import Sequence

from relint.draft.papers import Cutting, Papers
from relint.draft.source import Source
from relint.draft.span import Span
from relint.errors import ReadError
from relint.formats import silencing_lines
from relint.formats.bounds import LONGEST_BODY
from relint.formats.cutting.excerpt import EmbeddedDraft
from relint.formats.drafts import read_email, read_excerpt
from relint.formats.front_matter import FrontMatter
from relint.formats.sequences import keyed_files
from relint.formats.sequences.keyed_mails import mails_in
from relint.formats.sequences.mailboxes_of_mail import emlx_notices, emlx_span, events, mbox_spans
from relint.formats.sequences.nodes import DataNode
from relint.formats.sequences.yaml_nodes import yaml_nodes
from relint.formats.several import within_reason
from relint.outside.structs import replace

_KEYED = ("yaml", "json", "csv", "tsv")


def read(source: Source, name: str) -> Papers:
    """All drafts of such a file. Raises `ReadError` when there is none."""
    if name == "mbox":
        return _mails(source, mbox_spans(source))
    if name == "emlx":
        return _apple_mail(source)
    excerpts = _excerpts(source, name)
    if not excerpts:
        raise ReadError(source.path, f"holds no mail that could be found: {_WANTED[name in _KEYED]}")
    drafts = (Cutting(each.title, each.place, read_excerpt(source, each, FrontMatter())) for each in excerpts)
    return Papers(source, within_reason(drafts), tuple(silencing_lines.in_text(source.text)), True)


_WANTED = {
    True: "a mail has the key “body” (or “text”, “html”, “message”) and mostly “subject” beside it",
    False: "no event has a description",
}


def _excerpts(source: Source, name: str) -> Sequence[EmbeddedDraft]:
    if name == "ics":
        return list(events(source))
    if len(source.text) > LONGEST_BODY:
        raise ReadError(source.path, f"is longer than {LONGEST_BODY:,} characters; split it into several files")
    return mails_in(_nodes(source, name), "text")


def _nodes(source: Source, name: str) -> Sequence[DataNode]:
    if name == "yaml":
        return yaml_nodes(source)
    return keyed_files.json_nodes(source) if name == "json" else keyed_files.csv_nodes(source)


def _mails(source: Source, spans: Sequence[Span]) -> Papers:
    drafts = within_reason(_mail(source, span) for span in spans)
    comments = tuple(comment for draft in drafts for comment in draft.document.comments)
    return Papers(source, drafts, comments, True)


def _apple_mail(source: Source) -> Papers:
    span = emlx_span(source)
    mail = _mail(source, span)
    notices = (*mail.document.notices, *emlx_notices(source, span))
    document = replace(mail.document, notices=notices)
    return Papers(source, (replace(mail, document=document),), document.comments)


def _mail(source: Source, span: Span) -> Cutting:
    document = read_email(source, span)
    return Cutting(document.envelope.subject.value if document.envelope.subject else "", span, document)
