"""What a mailing owes its reader: one that sells or asks, and names no way to get no more of it, is told so.

It is told beside the findings and is none: the tool that sends the mailing may put its own line under it.
"""

from __future__ import annotations

from relint.draft.relationship import Channel, Stage
from relint.kinds.view import DraftView

NO_WAY_OUT = (
    "{draft} does not say how to stop these mails. Where your mailing tool adds no such line, write one: “Unsubscribe "
    "with one click: [link].”"
)
#: Fewer words are a note between two people.
_FEWEST_WORDS = 60
_SELLS = ("sell", "offer", "ask-meeting", "ask-money")
_GIVES = ("ask-money",)
_LETS_GO = ("way-out", "leave-at-a-word", "asked-for", "transactional", "permission-stated")
_STRANGERS = (Stage.STRANGER, Stage.CURIOUS, Stage.SUBSCRIBER, Stage.UNKNOWN)
#: What templates call it where no reader can see it yet.
_IN_THE_SOURCE = ("unsubscribe", "opt-out", "opt_out", "optout", "preferences_url", "manage_preferences")


def lacks_way_out(draft: DraftView) -> bool:
    """True for a mailing of some length that wants something and shows no door (of a customer: their money)."""
    relationship, document = draft.relationship, draft.document
    if relationship.channel is not Channel.EMAIL or draft.measure("words").value < _FEWEST_WORDS:
        return False
    if document.envelope.list_unsubscribe or document.envelope.in_reply_to:
        return False
    if any(name in document.source.text.lower() for name in _IN_THE_SOURCE):
        return False
    wants = _SELLS if relationship.stage in _STRANGERS else _GIVES
    return _has(draft, wants) and not _has(draft, _LETS_GO)


def _has(draft: DraftView, names: tuple[str, ...]) -> bool:
    return any(name in draft.known_signals and draft.signal(name) for name in names)
