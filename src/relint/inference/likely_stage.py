"""The stage that a draft reads like where no phrase that is known for sure tells: by a trained reader of sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from relint.draft.document import COPY, BlockKind
from relint.draft.relationship import Stage
from relint.english.apostrophes import straight
from relint.english.networks import NETWORKS
from relint.inference.evidence import DraftEvidence
from relint.inference.own_business import OWN_BUSINESS, OWN_SHOP
from relint.judge.roles import ROLES, quoted, role_reader, words_of
from relint.language.sentences import split_sentences
from relint.outside.arrays import np, npt
from relint.outside.late_expressions import late

#: What the roles that the reader tells apart stand for, and how a reason calls them.
_ROLES = {
    "order": (Stage.CUSTOMER, "a customer"),
    "user": (Stage.CUSTOMER, "a user"),
    "donor": (Stage.CUSTOMER, "a donor"),
    "member": (Stage.CUSTOMER, "a member"),
    "helped": (Stage.CUSTOMER, "somebody who asked for help"),
    "applicant": (Stage.SUBSCRIBER, "an applicant"),
    "guest": (Stage.SUBSCRIBER, "a guest"),
    "reader": (Stage.SUBSCRIBER, "a reader of the letter"),
    "contact": (Stage.CURIOUS, "somebody who has been in touch"),
    "advocate": (Stage.ADVOCATE, "somebody who recommends the sender"),
    "stranger": (Stage.STRANGER, "a stranger"),
}
#: The answers of the reader of roles that stand for each stage.
_COLUMNS = {
    stage: [ROLES.index(role) for role, (its, _) in _ROLES.items() if its is stage]
    for stage in dict.fromkeys(stage for stage, _ in _ROLES.values())
}
#: How likely one sentence must make a stage (measured: training/stage/README.md): a stranger, somebody known in a short
#: draft, and somebody known in a draft of more sentences, of which one or another always sounds like something.
_STRANGER, _KNOWN, _KNOWN_AMONG_MANY = 0.5, 0.6, 0.75
_MANY = 5
#: How likely a sentence must make anybody who is known for words that only strangers write not to count alone.
_ANYBODY = 0.5
#: So many sentences from the start of a draft and from its end say who is written to.
_FIRST, _LAST = 12, 6
#: A sentence falls into parts of which each may show somebody: “Good news: your order left us”.
_PART = late(r"(?<=[:;])\s+|\n+")
#: What may yet come shows nobody, nor does a slogan, and what is asked nobody who is known: “if you ordered”,
#: “you asked, we listened”, “have you registered?”
_MAY_BE = late(
    r"\b(?:if|when|once|until|unless|before|whether) you\b"
    r"|\byou (?:asked|spoke|said(?: it)?)[,;:–—]? (?:and )?we (?:listened|heard|did|answered|delivered)\b",
    re.IGNORECASE,
)
_ASKED = late(
    r"\W*(?:(?:have|did|do|would|are|will|could|can) you|would it (?:help|be of (?:use|help)))\b", re.IGNORECASE
)
#: What everybody can see of the reader shows nobody who is known, either.
_IN_PUBLIC = late(
    rf"\byour (?:{NETWORKS}|google|yelp|tripadvisor|airbnb|etsy)\b|\byour (?:[\w-]+ ){{0,2}}{OWN_BUSINESS}"
    rf"|\byour (?:[\w-]+ )?{OWN_SHOP}",
    re.IGNORECASE,
)
#: Whoever asks for a time to talk, or gives a calendar to choose from, may know the reader or not.
_ASKS_FOR_A_TIME = late(
    r"\b(?:call|ring|phone|talk|chat|speak|meet|meeting|connect|coffee|lunch|zoom|demo|walkthrough|minutes|hour)\b[^?]*\?\s*\Z"
    r"|\bmy (?:calendar|calendly|diary|availability)\b"
    r"|\b(?:blocked|pencilled|penciled) (?:out|in|off) (?:\w+day|some time|time|half an hour|an hour)\b|\bhit accept\b"
    r"|\A\W*(?:please )?(?:pick|choose|grab|take|find|book) (?:a|any|whatever|whichever|what) (?:\w+ ){0,2}"
    r"(?:time|slot|suits|works)\b",
    re.IGNORECASE,
)
#: The end of an offer is told to anybody.
_OFFER_ENDS = late(
    r"\b(?:offer|discount|sale|price|deal|promotion|coupon|code|early bird)s?\b[^.!?]{0,40}\b(?:ends?|expires?|"
    r"closes?|runs? out|goes up|is over)\b",
    re.IGNORECASE,
)
#: A greeting by what the readers are: “Dear members,”.
_BY_ROLE = late(r"(?i:dear|hello|hi|good \w+),? (?:[\w-]+ )*[a-z]+")


class Likely(NamedTuple):
    """What one sentence of a draft reads like, and how likely."""

    stage: Stage
    likely: float
    sentence: str
    role: str

    @property
    def reason(self) -> str:
        """The words that carried it and who is written to like that, as a report gives it."""
        words = quoted(self.sentence, *role_reader().carried(words_of(self.sentence), _COLUMNS[self.stage]))
        return f"“{' '.join(words.split())}”, which reads like a mail to {_ROLES[self.role][1]}"


class RoleReading:
    """What the reader of roles makes of the first and last sentences of a draft."""

    def __init__(self, evidence: DraftEvidence):
        found = [each for each in _ends(evidence) if len(words_of(each)) > 1 and not _MAY_BE.search(each)]
        self._sentences = found
        self._read = role_reader().read([words_of(each) for each in found])
        self._says_nothing = [
            bool(_ASKED.match(each) or any(words.search(each) for words in (_IN_PUBLIC, _OFFER_ENDS, _ASKS_FOR_A_TIME)))
            for each in found
        ]

    @property
    def stages(self) -> list[Likely]:
        """For each stage the sentence that speaks most for it, if it speaks clearly enough; the likeliest first."""
        if not self._sentences:
            return []
        known = _KNOWN if len(self._sentences) < _MANY else _KNOWN_AMONG_MANY
        found = []
        for stage, columns in _COLUMNS.items():
            likely = self._likely(columns, of_stranger=stage is Stage.STRANGER)
            place = int(likely.argmax())
            if likely[place] >= (_STRANGER if stage is Stage.STRANGER else known):
                role = ROLES[max(columns, key=lambda column: float(self._read[place, column]))]
                found.append(Likely(stage, float(likely[place]), self._sentences[place], role))
        return sorted(found, key=lambda each: -each.likely)

    @property
    def somebody_known(self) -> bool:
        """True when a sentence speaks for anybody but a stranger, whoever that is."""
        columns = [each for stage, its in _COLUMNS.items() if stage is not Stage.STRANGER for each in its]
        return bool(self._sentences) and float(self._likely(columns, of_stranger=False).max()) >= _ANYBODY

    def _likely(self, columns: Sequence[int], *, of_stranger: bool) -> npt.NDArray[np.float64]:
        """How likely each sentence makes one of some roles; what is asked, public or an offer shows nobody known."""
        likely = self._read[:, list(columns)].sum(axis=1).round(4)
        if not of_stranger:
            likely[self._says_nothing] = 0
        return np.asarray(likely)


def _ends(evidence: DraftEvidence) -> list[str]:
    sentences = list(_sentences(evidence))
    return sentences if len(sentences) <= _FIRST + _LAST else sentences[:_FIRST] + sentences[-_LAST:]


def _sentences(evidence: DraftEvidence) -> Iterator[str]:
    document = evidence.document
    for block in document.blocks:
        text = straight(block.span.of(document.text))
        if block.kind is BlockKind.GREETING and not _BY_ROLE.fullmatch(text.strip(" ,.!\n")):
            continue
        if block.kind in COPY:
            for start, end in split_sentences(text):
                yield from _PART.split(text[start:end])
