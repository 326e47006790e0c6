"""What the user is told, in terms of the file on disk."""

from __future__ import annotations

from enum import StrEnum

from relint.draft.source import Position
from relint.draft.span import Span
from relint.outside.structs import Struct, field


class Severity(StrEnum):
    """`error`: do not send; `warning`: change before sending; `advice`: think about it."""

    ADVICE = "advice"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 (advice) to 2 (error)."""
        return _RANKS[self]


_RANKS = {severity: rank for rank, severity in enumerate(Severity)}


class Fix(Struct, frozen=True):
    """Replace the source characters of `span` by `text`, and the finding is gone.

    `start`, `end` and `byte_columns` say the same place as those of a finding do.
    """

    span: Span
    text: str
    start: Position | None = None
    end: Position | None = None
    byte_columns: tuple[int, int] | None = None


class Excerpt(Struct, frozen=True):
    """The sentence as its reader sees it, markup taken away; the words that were found stand at `[start, end)`."""

    text: str
    start: int
    end: int


class Finding(Struct, frozen=True):
    """Explains itself without the rule at hand. `span`, `start` and `end` are `None` for the draft as a whole.

    `span` counts characters of the file decoded as text and `text` is exactly those characters. `before` and
    `after` show one better line where there is one. `values` holds what was counted and the threshold.
    `excerpt` is for showing; what is not in the visible text has the `line` of the file instead. `confidence` is the
    chance, 0 to 1, that an editor would mark something there (`None`: nobody weighed it). `draft` is the
    number of the draft, from 0, in a file that holds several. `title` names the rule's pack in words, and `seen` is
    where the words stand in the visible text of the draft. `byte_columns` are the columns of `start` and `end` for
    programs that count bytes of UTF-8. One that sums up others has their
    sentences in `summed`.
    """

    path: str
    rule: str
    severity: Severity
    message: str
    hint: str
    span: Span | None = None
    start: Position | None = None
    end: Position | None = None
    text: str = ""
    suggestions: tuple[str, ...] = ()
    fix: Fix | None = None
    before: str | None = None
    after: str | None = None
    values: dict[str, object] = field(default_factory=dict)
    excerpt: Excerpt | None = None
    line: Excerpt | None = None
    confidence: float | None = None
    draft: int | None = None
    title: str = ""
    seen: Span | None = None
    byte_columns: tuple[int, int] | None = None
    summed: tuple[str, ...] = ()

    def __hash__(self) -> int:
        """By what tells findings apart: `values` are a mapping and have no hash."""
        return hash((self.path, self.rule, self.message, self.span, self.text, self.draft))

    @property
    def pack(self) -> str:
        """The name of the rule's pack; a rule of relint's own that has none is its own."""
        return self.rule.partition("/")[0]

    @property
    def is_of_whole_draft(self) -> bool:
        """True for what the judge says of a draft as a whole: it names no place, and is right every other time."""
        return "called_for" in self.values

    @property
    def is_doubt(self) -> bool:
        """True for advice that can say no more than that some editors would stop there."""
        return self.severity is Severity.ADVICE and "perhaps" in self.values
