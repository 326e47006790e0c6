"""Files that are no draft themselves but hold some: sequences in YAML, JSON and CSV, mailboxes, calendars."""

from __future__ import annotations

from collections.abc import Sequence

from relint.draft.papers import Cutting, Papers
from relint.draft.source import Source
from relint.draft.span import Span
from relint.errors import ReadError
from relint.formats.cutting.excerpt import EmbeddedDraft
from relint.formats.drafts import read_email, read_excerpt
from relint.formats.front_matter import FrontMatter

_KEYED = ("yaml", "json", "csv", "tsv")


def read(source: Source, name: str) -> Papers:
    """All drafts of such a file. Raises `ReadError` when there is none."""
    if name == "mbox":
        from relint.formats.sequences.mailboxes_of_mail import mbox_spans

        return _mails(source, mbox_spans(source))
    if name == "emlx":
        from relint.formats.sequences.mailboxes_of_mail import emlx_span

        return _mails(source, [emlx_span(source)], is_cut=False)
    excerpts = _excerpts(source, name)
    if not excerpts:
        raise ReadError(source.path, f"holds no mail that could be found: {_WANTED[name in _KEYED]}")
    drafts = [Cutting(each.title, each.place, read_excerpt(source, each, FrontMatter())) for each in excerpts]
    return Papers(source, tuple(drafts), (), True)


_WANTED = {
    True: "a mail has the key “body” (or “text”, “html”, “message”) and mostly “subject” beside it",
    False: "no event has a description",
}


def _excerpts(source: Source, name: str) -> Sequence[EmbeddedDraft]:
    if name == "ics":
        from relint.formats.sequences.mailboxes_of_mail import events

        return list(events(source))
    from relint.formats.sequences import keyed_files
    from relint.formats.sequences.keyed_mails import mails_in

    readers = {"yaml": keyed_files.yaml_nodes, "json": keyed_files.json_nodes}
    return mails_in(readers.get(name, keyed_files.csv_nodes)(source), "text")


def _mails(source: Source, spans: Sequence[Span], *, is_cut: bool = True) -> Papers:
    documents = [read_email(source, span) for span in spans]
    drafts = [
        Cutting(document.envelope.subject.value if document.envelope.subject else "", span, document)
        for document, span in zip(documents, spans, strict=True)
    ]
    comments = tuple(comment for document in documents for comment in document.comments)
    return Papers(source, tuple(drafts), comments, is_cut)
