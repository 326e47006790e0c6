"""What became of one draft in a run, and what several of them amount to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from relint.language.layer import Layer
from relint.outside.structs import Struct
from relint.results.report import Failure, FileReport

#: Drafts that are named in a notice; the others are only hinted at.
_NAMED = 3


class Lacking(Struct, frozen=True):
    """Layers that a pipeline does not give, and the rules that could not look for everything for want of them."""

    pipeline: str
    layers: frozenset[Layer]
    rules: frozenset[str]

    def joined(self, other: Lacking) -> Lacking:
        """What is lacking here or there; both are of one run, so of one pipeline."""
        return Lacking(self.pipeline, self.layers | other.layers, self.rules | other.rules)

    def __str__(self) -> str:
        layers = ", ".join(layer.name.lower() for layer in sorted(self.layers))
        rules = ", ".join(sorted(self.rules))
        return f"The pipeline {self.pipeline} gives no {layers}; what needs them was skipped in {rules}."


class Outcome(Struct, frozen=True):
    """One draft: its report, unless it could not be read, and what went wrong with it.

    `idle` is true when no rule was chosen for it: it must not pass for a good one. `day` is the day of the run.
    """

    path: str
    file: FileReport | None
    failures: tuple[Failure, ...] = ()
    lacking: Lacking | None = None
    idle: bool = False
    day: date | None = None


def together(lacking: Iterable[Lacking | None]) -> Lacking | None:
    """What is lacking anywhere."""
    whole: Lacking | None = None
    for one in lacking:
        whole = whole.joined(one) if whole and one else whole or one
    return whole


def notices(idle: Sequence[str], lacking: Lacking | None) -> tuple[str, ...]:
    """What a run has to say as a whole: which drafts no rule looked at, what the pipeline lacks."""
    named = f"{', '.join(idle[:_NAMED])}{' …' if len(idle) > _NAMED else ''}"
    return (*([f"no rule is chosen for {named}."] if idle else []), *([str(lacking)] if lacking else []))
