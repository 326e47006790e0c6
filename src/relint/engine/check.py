"""A rule or signal made ready to run."""

from __future__ import annotations

from functools import cached_property

from relint.draft.document import BlockKind
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
        """What it finds in a draft, in order."""
        return tuple(self.kind.hits(draft.scoped(self.blocks)))
