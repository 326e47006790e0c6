"""Kind `signals`: signals near each other, missing where they are owed, or too many."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

import msgspec

from relint.draft.span import apart, earliest
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
        company = [
            hit
            for name in options.find
            for hit in draft.signal(name)
            if hit.sentence.block.kind in draft.blocks and self._company(hit, draft)
        ]
        anchors = apart(company, _place, lambda hit: earliest(_place(hit)))
        if len(anchors) < options.min:
            return
        for hit in anchors[:1] if options.first else anchors:
            yield Hit(hit.span, {"count": len(anchors), "with_text": self._with_text(hit, draft)})

    def _company(self, anchor: SignalHit, draft: DraftView) -> bool:
        return all(self._near(name, anchor, draft) for name in self.options.with_) and not any(
            self._near(name, anchor, draft) for name in self.options.without
        )

    def _near(self, name: str, anchor: SignalHit, draft: DraftView) -> SignalHit | None:
        """The first place of a signal that keeps the anchor company; only its neighbourhood is looked through."""
        within, direction = self.options.within, self.options.direction
        at = anchor.sentence.index
        first = at if direction == "after" else at - within if isinstance(within, int) else 0
        for hit in draft.signals_from(name, first):
            if isinstance(within, int) and hit.sentence.index - at > within:
                return None
            if direction == "before" and hit.sentence.index > at:
                return None
            if hit.span == anchor.span:
                continue
            if (direction == "after" and hit.span.start < anchor.span.end) or (
                direction == "before" and hit.span.end > anchor.span.start
            ):
                continue
            return hit
        return None

    def _with_text(self, anchor: SignalHit, draft: DraftView) -> str:
        near = (hit for name in self.options.with_ if (hit := self._near(name, anchor, draft)))
        first = next(near, None)
        return first.span.of(draft.document.text) if first else ""


def _place(hit: SignalHit) -> tuple[int, int]:
    return hit.span.start, hit.span.end
