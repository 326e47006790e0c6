"""Where a check matched, in the visible text, before anybody is told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from relint.draft.span import Span
from relint.matching.rewrite import Replacement


@dataclass(frozen=True, slots=True)
class Hit:
    """`span` counts characters of the visible text; `None` is the draft as a whole, never a made-up place.

    `source` is set instead by checks of the envelope, whose fields have places in the file and none in the text.
    `values` fill the message and hint: what was counted and the threshold. `suggestions` are for reading
    ("use", "draw on"); `rewriting` works out the replacement that fits as it stands, if there is one.
    `weight` is what the hit counts towards a density. `message` and `hint` stand in the place of the rule's own where
    one rule finds several sorts of a fault.
    """

    span: Span | None
    values: Mapping[str, object] = field(default_factory=dict, hash=False)
    suggestions: tuple[str, ...] = ()
    rewriting: Replacement | None = field(default=None, compare=False)
    weight: float = 1.0
    source: Span | None = None
    message: str | None = None
    hint: str | None = None
