"""The judge's answers, in order: one a pack, and one for whether an editor would raise anything at all."""

from __future__ import annotations

from typing import NamedTuple

PACKS = (
    "credibility-proof",
    "faceless-sender",
    "forced-intimacy",
    "helpfulness",
    "jargon-monoxide",
    "metric-speak",
    "permission",
    "say-do-gap",
    "stories-not-capabilities",
    "take-without-give",
    "tmi-too-soon",
    "value-prop-vs-values",
    "wear-them-down",
)
ANY = "any"
OUTPUTS = (*PACKS, ANY)


class Doubt(NamedTuple):
    """What an editor's mark in a pack comes to: what some readers may do at the place, and what to ask of it."""

    readers: str
    question: str


#: For sentences that editors stop at, where it is not sure for which pack. Both end what a rule's message begins.
DOUBTS = {
    "credibility-proof": Doubt("ask how you know", "Where could your reader look it up, or whom could they ask?"),
    "faceless-sender": Doubt("wonder who is speaking", "Which person stands behind it, and may they be answered?"),
    "forced-intimacy": Doubt("find that it comes too close", "Would you say it to somebody whom you have met once?"),
    "helpfulness": Doubt("not learn what they would get", "What does your reader know or have after this line?"),
    "jargon-monoxide": Doubt("have to read it twice", "How would you say it across a table?"),
    "metric-speak": Doubt("feel counted", "What does it mean for one reader?"),
    "permission": Doubt("wonder when they agreed to this", "Where did your reader say yes, and how do they say no?"),
    "say-do-gap": Doubt("hold it against the lines around it", "Does the rest of the letter do what it says?"),
    "stories-not-capabilities": Doubt("miss a person in it", "What did one person do with it?"),
    "take-without-give": Doubt("feel asked before they were given anything", "What does your reader have from it?"),
    "tmi-too-soon": Doubt("find it too much for now", "Does your reader need it in this letter?"),
    "value-prop-vs-values": Doubt("take it for a slogan", "Which act of yours shows it?"),
    "wear-them-down": Doubt("feel pushed", "Until when does it hold, and why?"),
}
