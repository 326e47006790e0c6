"""What was read of a file that holds drafts among notes, in one sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from relint.draft.papers import Papers
from relint.draft.relationship import Channel, Relationship

_NOUNS = {Channel.EMAIL: "mail", Channel.MESSAGE: "message", Channel.POST: "post"}


def reading_of(papers: Papers, taken_for: Sequence[Relationship]) -> str:
    """`9 mails, 1,209 words; notes for the team left out`."""
    counts = Counter(relationship.channel for relationship in taken_for)
    parts = [
        f"{counts[channel]} {noun}{'' if counts[channel] == 1 else 's'}"
        for channel, noun in _NOUNS.items()
        if counts[channel]
    ]
    drafts = " and ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))
    words = sum(len(cutting.document.text.split()) for cutting in papers.drafts)
    read = f"{drafts}, {words:,} word{'' if words == 1 else 's'}"
    return f"{read}; notes for the team left out" if papers.left_out else read
