"""The nine relationship characteristics of the essay "Build Better Business Relationships", and what speaks for each.

For each: signals that show it, and packs or rules whose findings deny it. What text cannot show is said every time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from relint.finding import Finding
from relint.kinds.draft import Draft
from relint.profile import Characteristic, Evidence
from relint.profiling.evidence import ENOUGH, of_finding, of_signal


@dataclass(frozen=True, slots=True)
class _Table:
    """`shows`: signal → what it shows. `denied_by`: packs, or single rules, whose findings speak against."""

    name: str
    question: str
    shows: dict[str, str]
    denied_by: tuple[str, ...]
    unseen: str


NINE = (
    _Table(
        "need",
        "Is there something this reader needs?",
        {"need": "names a need", "readers-world": "starts from the reader's day"},
        ("tmi-too-soon/slow-start", "helpfulness", "value-prop-vs-values/leads-with-product"),
        "whether this reader has the need",
    ),
    _Table(
        "history",
        "Do we share something that happened?",
        {"history": "names something the reader took part in", "asked-for": "answers what the reader asked"},
        ("forced-intimacy", "permission", "wear-them-down"),
        "whether the record is right",
    ),
    _Table(
        "curation",
        "Was something chosen for the reader, with a reason?",
        {"selection": "a short choice with its reason", "fit": "says for whom it is not"},
        ("tmi-too-soon/feature-list", "tmi-too-soon/everything-at-once", "tmi-too-soon/too-many-links"),
        "how good the choice is",
    ),
    _Table(
        "faces",
        "Is there a person, and can I answer?",
        {"signed-by-person": "a person signs", "person": "names a person", "way-to-answer": "says how to answer"},
        ("faceless-sender",),
        "whether the person exists and reads the replies",
    ),
    _Table(
        "stories",
        "Does somebody live through something?",
        {"story": "a person, a time and a turn"},
        ("stories-not-capabilities",),
        "whether the story is true",
    ),
    _Table(
        "authenticity",
        "Does somebody speak as themselves?",
        {"first-person-singular": "somebody says I", "apology": "owns a fault", "cost": "says what it costs them"},
        ("jargon-monoxide", "say-do-gap", "faceless-sender/corporate-third-person"),
        "honesty as such",
    ),
    _Table(
        "consistency",
        "Is it the same voice as before?",
        {},
        ("consistency",),
        "the other messages, calls and chats: one draft cannot show it",
    ),
    _Table(
        "credibility",
        "Can I check it?",
        {"proof": "can be checked", "cost": "an act that cost something"},
        ("credibility-proof", "value-prop-vs-values/claim-without-proof"),
        "whether the proof holds",
    ),
    _Table(
        "helpfulness",
        "Is there something to keep, whatever I decide?",
        {"give": "gives something usable"},
        ("helpfulness", "take-without-give"),
        "whether the help is right",
    ),
)


def characteristics(draft: Draft, findings: Sequence[Finding]) -> tuple[Characteristic, ...]:
    """All nine, each with its evidence."""
    return tuple(
        Characteristic(
            table.name,
            table.question,
            tuple(_speaks_for(draft, table))[:ENOUGH],
            tuple(of_finding(finding) for finding in findings if _denies(finding, table.denied_by))[:ENOUGH],
            table.unseen,
        )
        for table in NINE
    )


def _speaks_for(draft: Draft, table: _Table) -> Iterator[Evidence]:
    for name, what in table.shows.items():
        yield from of_signal(draft, name, what)


def _denies(finding: Finding, names: Sequence[str]) -> bool:
    pack = finding.rule.partition("/")[0]
    return finding.rule in names or pack in names
