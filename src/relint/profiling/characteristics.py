"""The nine relationship characteristics of the essay "Build Better Business Relationships", and what speaks for each.

For each: signals that show it, and packs or rules whose findings deny it. What text cannot show is said every time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from relint.kinds.view import DraftView
from relint.outside.structs import Struct
from relint.profiling.evidence import ENOUGH, of_finding, of_signal
from relint.profiling.measured import is_believed
from relint.results.finding import Finding
from relint.results.profile import Characteristic, Evidence


class _Table(Struct, frozen=True):
    """`shows`: signal → what it shows, where it is believed. `denied_by`: packs, or rules, that speak against."""

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
        ("tmi-too-soon/slow-start", "value-prop-vs-values/leads-with-product"),
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
        {
            "signed-by-person": "a person signs",
            "byline": "says who writes",
            "way-to-answer": "says how to answer",
        },
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
        {"quoted-thread": "goes on in the thread that it speaks of"},
        # One voice in this sentence and another in the next.
        ("say-do-gap", "faceless-sender/sender-in-third-person", "wear-them-down/fake-reply-subject"),
        "what your other messages, calls and chats sound like",
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


def characteristics(draft: DraftView, findings: Sequence[Finding]) -> tuple[Characteristic, ...]:
    """All nine, each with its evidence."""
    return tuple(
        Characteristic(
            table.name,
            table.question,
            tuple(_speaks_for(draft, findings, table))[:ENOUGH],
            tuple(map(of_finding, _gravest(findings, table.denied_by)))[:ENOUGH],
            table.unseen,
            measured=any(map(is_believed, table.shows)),
        )
        for table in NINE
    )


def _gravest(findings: Sequence[Finding], names: Sequence[str]) -> list[Finding]:
    """One finding a rule, the gravest first; what only sums up others is no evidence of its own."""
    first: dict[str, Finding] = {}
    for finding in findings:
        if "summed" not in finding.values and _denies(finding, names):
            first.setdefault(finding.rule, finding)
    return sorted(first.values(), key=lambda finding: -finding.severity.rank)


def _speaks_for(draft: DraftView, findings: Sequence[Finding], table: _Table) -> Iterator[Evidence]:
    """One piece of evidence of each kind first, then the rest."""
    found = [of_signal(draft, name, what, findings) for name, what in table.shows.items() if is_believed(name)]
    for rank in range(ENOUGH):
        yield from (pieces[rank] for pieces in found if len(pieces) > rank)


def _denies(finding: Finding, names: Sequence[str]) -> bool:
    return finding.rule in names or finding.pack in names
