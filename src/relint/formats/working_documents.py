"""Files that hold drafts with notes for the team around them: each draft is read, and the notes are left alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from relint.draft.document import Comment
from relint.draft.papers import Cutting, Papers
from relint.draft.source import Source
from relint.formats import front_matter, markdown, silencing_lines
from relint.formats.cutting.excerpt import EmbeddedDraft
from relint.formats.cutting.labels import UNIT
from relint.formats.drafts import drafted, read_excerpt
from relint.formats.front_matter import FrontMatter
from relint.formats.office.beside import without_beside
from relint.formats.office.paragraphs import ParagraphSource
from relint.formats.placeholders import mask
from relint.formats.several import within_reason
from relint.outside.late_expressions import late

#: Without one of these a text holds nothing but itself: a fence, a quote, a heading, a header line, a typed title.
_SIGNS = late(
    r"^[ \t]*(?:```|~~~|>|#{1,6} |\||(?:[-*+]\s+|\d{1,2}[.)]\s+)?[*_]{0,3}(?:subject|betreff|body)\b)"
    r"|<summary>|^[ |:-]*-[|+]-|^[ \t]*(?:\+[-=:]{2,}|-{2,}[ ]+-{2}|={2,}[ ]+={2})"
    r"|^[ \t]*(?:\*\*|__)[^*_\r\n]{3,80}(?:\*\*|__):?[ \t]*$"
    rf"|^[ \t]*(?:[-*+][ \t]+[^\w\s]?[ \t]*)?(?:[*_=~-]{{1,}}[ \t]*|\d{{1,2}}[.)][ \t]+)?(?:{UNIT})[ #.nor]{{0,5}}\d",
    re.MULTILINE | re.IGNORECASE,
)
_WORD = late(r"\w+")


def read(source: Source, name: str, holder: str | None) -> Papers | None:
    """The drafts of a file; `None` when the whole of it is one."""
    if not _SIGNS.search(source.text):
        return None
    front = front_matter.read(source)
    holder = holder or front.drafts
    if holder == "one" or (holder is None and front.envelope.subject is not None):
        return None
    excerpts = _excerpts(source, name, holder, front)
    if not excerpts:
        return None
    drafts = within_reason(Cutting(each.title, each.place, read_excerpt(source, each, front)) for each in excerpts)
    comments = (*front.silences, *_comments(source, front.end))
    text = without_beside(source, source.text)  # of headers and footers nobody has to be told
    return Papers(source, drafts, comments, True, left_out(text, excerpts, front.end))


def _excerpts(source: Source, name: str, holder: str | None, front: FrontMatter) -> list[EmbeddedDraft]:
    from relint.formats.cutting.found import Holder
    from relint.formats.cutting.sheet import drafts_in
    from relint.formats.office.bold_labels import notes_in

    text = drafted(source, front, name)
    masked, _ = mask(text, keep=markdown.link_labels(text) if name == "markdown" else frozenset())
    notes = frozenset(notes_in(source)) if isinstance(source, ParagraphSource) else frozenset()
    return drafts_in(text, masked, front.end, name, only=Holder(holder) if holder else None, notes=notes)


def _comments(source: Source, start: int) -> Iterator[Comment]:
    """Those above the first draft and between the drafts as well: they may speak to relint."""
    for comment in silencing_lines.in_text(source.text):
        if comment.source.start >= start:
            yield comment


def left_out(text: str, excerpts: list[EmbeddedDraft], start: int) -> bool:
    """True when more than titles stands around the drafts."""
    outside, cursor = 0, start
    for each in excerpts:
        outside += len(_WORD.findall(text, cursor, max(cursor, each.place.start)))
        outside -= len(_WORD.findall(each.title))
        cursor = each.place.end
    return outside + len(_WORD.findall(text, cursor)) > 0
