"""What was aimed for and what came of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pace.timing import Run, Spread


@dataclass(frozen=True, slots=True)
class Reach:
    """One line of the table of aims: a ratio that should be at least, or at most, `limit` times something else."""

    measure: str
    than: str
    limit: float
    at_least: bool = False

    def __str__(self) -> str:
        return f"{'≥' if self.at_least else '≤'} {self.limit:g} × {self.than}"

    def is_kept(self, got: Spread) -> bool:
        """Whether the median of the rounds is on the right side."""
        return got.middle >= self.limit if self.at_least else got.middle <= self.limit


COLD = Reach("one 300-word mail, cold, nothing cached", "import spacy", 0.75)
BESIDE = Reach("the same", "proselint", 4)
AGAIN = Reach("the same mail again, unchanged", "proselint", 1.5)
WARM = Reach("the same mail after an edit, warm process", "proselint", 1.0)
SERVER = Reach("the same mail after an edit, language server", "proselint", 1.0)
FIRST = Reach("the same mail, first run from a checkout", "the second run", 1.5)
VALE = Reach("1,000 new drafts, words a CPU second", "Vale with styles", 1.65, at_least=True)
JUDGED = Reach("the same, CPU seconds", "those without the judge", 1.2)
PIPE = Reach("the same, words a CPU second", "nlp.pipe with all components", 4, at_least=True)
PROSELINT = Reach("the same, words a CPU second", "proselint", 1.3, at_least=True)
WRITE_GOOD = Reach("the same with two workers, on the clock", "write-good (two cores, too)", 1, at_least=True)
UNCHANGED = Reach("the same 1,000 again, unchanged", "proselint", 1.0)
CHANGED = Reach("the same again, one draft changed", "the first run", 0.06)
WORKERS = Reach("2 workers on 2 cores, 5,000 drafts, on the clock", "one worker", 1.7, at_least=True)
TERMS = Reach("packs of 10 → 10,000 terms", "those with 10", 1.3)
LENGTH = Reach("300 → 100,000 words in one draft, a word", "one at 300", 1.1)
MEMORY = Reach("memory, 5,000 drafts", "that of 50", 1.3)
ALL = (
    *(COLD, BESIDE, AGAIN, WARM, SERVER, FIRST, VALE, JUDGED, PIPE, PROSELINT, WRITE_GOOD),
    *(UNCHANGED, CHANGED, WORKERS, TERMS, LENGTH, MEMORY),
)


@dataclass(frozen=True)
class Measured:
    """What one group of runs gave: runs and sizes in words by contestant, ratios by aim, remarks."""

    title: str
    runs: Mapping[str, Sequence[Run]]
    words: Mapping[str, int] = field(default_factory=dict)
    got: Mapping[Reach, Spread] = field(default_factory=dict)
    remarks: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Curve:
    """One line of the plot: seconds by size."""

    name: str
    points: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """One part of the plot, both axes logarithmic."""

    title: str
    unit: str
    curves: tuple[Curve, ...]
