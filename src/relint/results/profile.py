"""What a draft says of a relationship, beyond single findings: nine characteristics, closeness, score and ledger."""

from __future__ import annotations

from enum import IntEnum

from relint.draft.source import Position
from relint.draft.span import Span
from relint.outside.structs import Struct

#: A draft with nothing won and nothing lost: it does no harm, as far as a rule can tell.
START = 90


class Closeness(IntEnum):
    """The relationship that wording assumes, from a clerk's to a lover's."""

    TRANSACTIONAL = 0
    FRIENDLY = 1
    FRIENDS = 2
    FAMILY = 3
    ROMANCE = 4

    @property
    def title(self) -> str:
        """In words."""
        return self.name.lower()


class Evidence(Struct, frozen=True):
    """Something that speaks for or against; `span` counts characters of the file, `None` is the whole draft.

    `source` is the signal or rule that found it.
    """

    text: str
    what: str
    source: str
    span: Span | None = None
    start: Position | None = None


class Characteristic(Struct, frozen=True):
    """One of the nine: its question, evidence for and against, and what text cannot show of it.

    `measured`: whether anything that would speak for it can be found surely enough to be told.
    """

    name: str
    question: str
    speaks_for: tuple[Evidence, ...]
    speaks_against: tuple[Evidence, ...]
    unseen: str
    measured: bool = True

    @property
    def verdict(self) -> str:
        """Shown, missed, mixed, not in the text at all, or not measured."""
        if self.speaks_for and self.speaks_against:
            return "mixed"
        if self.speaks_for:
            return "shown"
        if self.speaks_against:
            return "missed"
        return "not shown" if self.measured else "not measured"


class LedgerEntry(Struct, frozen=True):
    """One line of the ledger: points won (above 0) or lost, for what, how many times, and how to get them.

    `source` is the rule or signal; `start` is the first place, `None` for the whole draft and for what is missing.
    """

    points: float
    what: str
    source: str
    count: int
    edit: str
    start: Position | None = None


class Worlds(Struct, frozen=True):
    """Clauses by their subject: the reader (or theirs), the sender (or theirs), anybody else."""

    reader: int
    sender: int
    others: int


class FirstScreen(Struct, frozen=True):
    """What the reader knows by the end of the first screen on a phone, and what they still wonder."""

    words: int
    knows: tuple[str, ...]
    wonders: tuple[str, ...]


class Profile(Struct, frozen=True):
    """The whole picture of one draft. `best_edit` returns most: a loss undone, or something not yet won."""

    score: int
    ledger: tuple[LedgerEntry, ...]
    best_edit: LedgerEntry | None
    characteristics: tuple[Characteristic, ...]
    assumed: Closeness
    assumed_by: tuple[Evidence, ...]
    welcome: Closeness
    asks: int
    gives: int
    worlds: Worlds
    first_screen: FirstScreen

    @property
    def gap(self) -> int:
        """How many levels the wording stands nearer than the reader would welcome; never below 0."""
        return max(0, self.assumed - self.welcome)
