"""Who a header or a line of front matter names: a person's name and an address, each with its place."""

from __future__ import annotations

import re

from relint.draft.envelope import Field, Mailbox
from relint.draft.span import Span
from relint.formats.mapped_text import MappedText
from relint.outside.late_expressions import late

_ADDRESS = re.compile(r"[^\s<>@,;:\"()]{1,100}@[^\s<>@,;:\"()]{1,200}")
_ANGLE = re.compile(r"<\s*+([^<>]{0,300}?)\s*+>")
#: As Outlook copies an address: “Jo Hill [mailto:jo@acme.com]”.
_MAILTO = late(r"[\[<(]mailto:([^\s<>\[\]()]{1,300})[\])>]", re.IGNORECASE)
_COMMENT = late(r"\(([^()]{1,200})\)")
#: Words in place of an address: “no address”, “not given”.
_NO_ADDRESS = late(r"[A-Za-z]+(?: [A-Za-z]+){1,5}")
#: What stands around a name or an address and is no part of it.
_AROUND = " \t\r\n\"'<"


def mailbox(value: MappedText | None) -> Mailbox | None:
    """The first mailbox of a value: `Jo Hill <jo@acme.com>`, `jo@acme.com (Jo Hill)` or a bare name."""
    if value is None or not value.text.strip():
        return None
    if mailto := _MAILTO.search(value.text):
        return Mailbox(_field(value, 0, mailto.start()), _field(value, *mailto.span(1)))
    angle = _ANGLE.search(value.text)
    address = _ADDRESS.search(value.text, angle.start() if angle else 0)
    if angle:
        at = None if _NO_ADDRESS.fullmatch(angle[1]) else _field(value, angle.start(1), angle.end(1))
        return Mailbox(_named(value, angle.start()), at)
    if address is None:
        return Mailbox(_field(value, 0, len(value.text)), None)
    comment = _COMMENT.search(value.text, address.end())
    name = _field(value, comment.start(1), comment.end(1)) if comment else _named(value, address.start())
    return Mailbox(name, _field(value, address.start(), address.end()))


def _named(value: MappedText, end: int) -> Field | None:
    """The name that stands before an address; in brackets, as some programs write it, without them."""
    comment = _COMMENT.fullmatch(value.text[:end].strip())
    return _field(value, value.text.index("(") + 1, value.text.index(")")) if comment else _field(value, 0, end)


def _field(value: MappedText, start: int, end: int) -> Field | None:
    """A stretch without blanks and quotes around it; `None` when nothing is left."""
    text = value.text[start:end]
    kept = text.strip(_AROUND)
    if not kept:
        return None
    at = start + len(text) - len(text.lstrip(_AROUND))
    if kept.endswith("\\") and value.text.startswith('"', at + len(kept)):
        kept += '"'  # a quotation mark in the name itself
    span = value.place(Span(at, at + len(kept)))
    return Field(kept.replace('\\"', '"'), span)
