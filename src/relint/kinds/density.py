"""Kind `density`: hits of other rules per hundred words, by their weight."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Annotated, ClassVar

import msgspec

from relint.kinds.kind import Context, KindWithoutProbes
from relint.kinds.stage_limits import check_limits, limit_at
from relint.kinds.view import DraftView
from relint.matching.hit import Hit

#: Names for rising multiples of the limit.
LEVELS = {"thick": 1.0, "hard to breathe": 2.0, "unbreathable": 3.0}


class DensityOptions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Options of kind `density`. `levels` name rising multiples of the limit, lowest first.

    `below`: from here on a graver rule speaks, and this one is silent. `mild` are signals that make a dense draft
    denser, a point each, and are nothing by themselves.
    """

    rules: tuple[str, ...]
    limits: dict[str, float]
    below: dict[str, float] = {}
    mild: tuple[str, ...] = ()
    per: Annotated[int, msgspec.Meta(ge=1)] = 100
    min_words: int = 40
    min_hits: int = 3
    levels: dict[str, float] = msgspec.field(default_factory=lambda: dict(LEVELS))


class DensityKind(KindWithoutProbes):
    """One finding about the whole draft when weighted hits per hundred words pass the stage's limit."""

    Options: ClassVar[type[msgspec.Struct]] = DensityOptions

    def __init__(self, options: DensityOptions, context: Context):
        check_limits(options.limits)
        check_limits(options.below)
        self.options = options

    def hits(self, draft: DraftView) -> Iterator[Hit]:
        """At most one."""
        options = self.options
        limit = limit_at(options.limits, draft.relationship)
        words = draft.measure("words").value
        if limit is None or words < options.min_words:
            return
        found = _found(options, draft)
        density = density_of(options, draft)
        if len(found) < options.min_hits or density <= limit:
            return
        ceiling = limit_at(options.below, draft.relationship)
        if ceiling is not None and density > ceiling:
            return
        density += options.per * sum(len(draft.signal(name)) for name in options.mild) / words
        level = [name for name, factor in options.levels.items() if density >= factor * limit][-1]
        often = Counter(_name(hit, draft) for hit in found)
        worst = ", ".join(f"“{word}”" for word, _ in often.most_common(3))
        yield Hit(
            None,
            {
                "density": round(density, 1),
                "limit": limit,
                "count": len(found),
                "words": int(words),
                "level": level,
                "worst": worst,
            },
        )


def density_of(options: DensityOptions, draft: DraftView) -> float:
    """Weighted hits per so many words; 0 for a draft without words."""
    words = draft.measure("words").value
    return options.per * sum(hit.weight for hit in _found(options, draft)) / words if words else 0.0


def _found(options: DensityOptions, draft: DraftView) -> list[Hit]:
    return [hit for rule in options.rules for hit in draft.rule_hits(rule) if hit.span]


def _name(hit: Hit, draft: DraftView) -> str:
    written = hit.span.of(draft.document.text).lower() if hit.span else ""
    return str(hit.values.get("term", "")) or written
