"""Kind `signals`: signals near each other, missing where they are owed, or too many."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

import msgspec

from relint.kinds.kind import Context, KindWithoutProbes
from relint.kinds.view import DraftView, SignalHit
from relint.matching.hit import Hit


class RelationOptions(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"with_": "with"}):
    """Options of kind `signals`; see docs/writing-rules.md."""

    find: tuple[str, ...] = ()
    with_: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    within: int | Literal["draft"] = 2
    direction: Literal["both", "before", "after"] = "both"
    min: int = 1
    first: bool = False
    min_words: int = 0


class RelationKind(KindWithoutProbes):
    """Relations between signals of one draft."""

    Options: ClassVar[type[msgspec.Struct]] = RelationOptions

    def __init__(self, options: RelationOptions, context: Context):
        self.options = options

    def hits(self, draft: DraftView) -> Iterator[Hit]:
        """Each anchor whose company is as asked, or one hit about the whole draft."""
        options = self.options
        if options.min_words and draft.measure("words").value < options.min_words:
            return
        if not options.find:
            if all(draft.signal(name) for name in options.with_) and not any(map(draft.signal, options.without)):
                yield Hit(None)
            return
        anchors = sorted(
            (
                hit
                for name in options.find
                for hit in draft.signal(name)
                if hit.sentence.block.kind in draft.blocks and self._company(hit, draft)
            ),
            key=lambda hit: (hit.span.start, -hit.span.end),
        )
        anchors = _apart(anchors)
        if len(anchors) < options.min:
            return
        for hit in anchors[:1] if options.first else anchors:
            yield Hit(hit.span, {"count": len(anchors), "with_text": self._with_text(hit, draft)})

    def _company(self, anchor: SignalHit, draft: DraftView) -> bool:
        return all(self._near(name, anchor, draft) for name in self.options.with_) and not any(
            self._near(name, anchor, draft) for name in self.options.without
        )

    def _near(self, name: str, anchor: SignalHit, draft: DraftView) -> list[SignalHit]:
        within, direction = self.options.within, self.options.direction
        found = []
        for hit in draft.signal(name):
            distance = hit.sentence.index - anchor.sentence.index
            if hit.span == anchor.span or (isinstance(within, int) and abs(distance) > within):
                continue
            if (direction == "after" and hit.span.start < anchor.span.end) or (
                direction == "before" and hit.span.end > anchor.span.start
            ):
                continue
            found.append(hit)
        return found

    def _with_text(self, anchor: SignalHit, draft: DraftView) -> str:
        near = [hit for name in self.options.with_ for hit in self._near(name, anchor, draft)]
        return near[0].span.of(draft.document.text) if near else ""


def _apart(hits: list[SignalHit]) -> list[SignalHit]:
    """Of hits that overlap, the first."""
    kept: list[SignalHit] = []
    for hit in hits:
        if not any(hit.span.overlaps(other.span) for other in kept):
            kept.append(hit)
    return kept
