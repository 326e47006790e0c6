"""Who writes to whom: the header fields of a mail, sent or not yet sent."""

from __future__ import annotations

from relint.draft.span import Span
from relint.outside.structs import Struct


class Field(Struct, frozen=True):
    """One value as the reader's mail program shows it (decoded), and where it stands in the source."""

    value: str
    span: Span


class Mailbox(Struct, frozen=True):
    """A sender or recipient: display name and address, each absent (`None`) or present."""

    name: Field | None = None
    address: Field | None = None


class TextPart(Struct, frozen=True):
    """What is wrong with the text beside a mail's page, which some read instead; what is right is absent.

    `missing` and `empty` show where it would be declared, or the few words that stand for the letter, as "Read it
    online"; `other` shows where it begins to say something else.
    """

    missing: Field | None = None
    empty: Field | None = None
    other: Field | None = None


class Envelope(Struct, frozen=True):
    """Absent is `None`, never empty text. Only what the source states is here; nothing is guessed."""

    sender: Mailbox | None = None
    reply_to: Mailbox | None = None
    to: Mailbox | None = None
    subject: Field | None = None
    preheader: Field | None = None
    date: Field | None = None
    day: Field | None = None
    list_unsubscribe: Field | None = None
    list_id: Field | None = None
    in_reply_to: Field | None = None
    text_part: TextPart | None = None
