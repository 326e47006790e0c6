"""A rule or signal made ready to run."""

from __future__ import annotations

from collections.abc import Container
from functools import cached_property

from relint.draft.document import Block, BlockKind
from relint.kinds.kind import Kind
from relint.kinds.view import DraftView
from relint.matching.hit import Hit
from relint.matching.probe import Probe
from relint.outside.structs import Struct
from relint.packs.rule import Rule, Signal


class Check(Struct, frozen=True, eq=False, dict=True):
    """A rule or signal and the kind that runs it; `blocks` is where it looks."""

    declared: Rule | Signal
    kind: Kind
    blocks: frozenset[BlockKind]

    @property
    def is_rule(self) -> bool:
        """False for a signal."""
        return isinstance(self.declared, Rule)

    @cached_property
    def by_probes(self) -> bool:
        """True when it finds nothing where none of its probes may."""
        return self.kind.by_probes

    @cached_property
    def probes(self) -> tuple[Probe, ...]:
        """What it looks for in sentences, each once, always in the same order."""
        return tuple(dict.fromkeys(self.kind.probes()))

    def hits(self, draft: DraftView) -> tuple[Hit, ...]:
        """What it finds in a draft, in order. Notes stand in the footer, and signals count there as in the copy."""
        notes = draft.notes.blocks if draft.document.notes and not self.is_rule else ()
        if not notes:
            return tuple(self.kind.hits(draft.scoped(self.blocks)))
        found = self.kind.hits(draft.scoped(self.blocks | {BlockKind.FOOTER}))
        return tuple(hit for hit in found if self._is_in_scope(hit, draft, notes))

    def _is_in_scope(self, hit: Hit, draft: DraftView, notes: Container[Block]) -> bool:
        block = draft.document.block_of(hit.span) if hit.span else None
        return block is None or block.kind in self.blocks or block in notes
