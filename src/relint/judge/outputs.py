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
#: Packs whose marks the judge tells from no others: a sentence is told under the likeliest of the rest.
UNTOLD = ("metric-speak", "stories-not-capabilities")
ANY = "any"
OUTPUTS = (*PACKS, ANY)


class Doubt(NamedTuple):
    """What an editor's mark in a pack comes to: what readers may do at the place, and what to do about it, if so."""

    readers: str
    advice: str


#: For sentences at which editors stop, where it is not sure for which pack. `readers` ends “readers may …”.
DOUBTS = {
    "credibility-proof": Doubt("ask how you know", "If it claims something, say who could check it."),
    "faceless-sender": Doubt("wonder who is speaking", "If a person stands behind it, let them say it by name."),
    "forced-intimacy": Doubt("find it too close", "If you two have not met, say it as to somebody whom you met once."),
    "helpfulness": Doubt("wonder what they get by it", "If something waits behind it, say here what it is."),
    "jargon-monoxide": Doubt("have to read it twice", "If it takes two readings, say it as you would across a table."),
    "metric-speak": Doubt("feel counted", "If it counts people, say what it means for one of them."),
    "permission": Doubt("ask why it comes to them", "If they did not ask for it, say why it comes and how to stop it."),
    "say-do-gap": Doubt("doubt that you mean it", "If lines around it say otherwise, keep what is true."),
    "stories-not-capabilities": Doubt("miss a person in it", "If somebody has used it, say what they did with it."),
    "take-without-give": Doubt("ask what is in it for them", "If it asks for something, say what comes of it."),
    "tmi-too-soon": Doubt("find it too much for now", "If they do not need it yet, leave it for a later day."),
    "value-prop-vs-values": Doubt(
        "take it for a slogan", "If it stands for something, name a thing that was done for it."
    ),
    "wear-them-down": Doubt("feel pushed", "If it presses, say the same thing calmly, or leave it out."),
}
