"""Packs as they are once they were read and found in order."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from relint.packs.rule import Rule, Signal


class PackInfo(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`pack.yaml`: what a pack is for."""

    title: str
    about: str
    essay: str = ""
    language: str = "en"
    version: str = "1"


@dataclass(frozen=True, slots=True)
class Pack:
    """One folder of rules; `name` is the folder's."""

    name: str
    info: PackInfo
    path: Path


@dataclass(frozen=True)
class PackSet:
    """Everything that was loaded. Rule ids are unique; `lists` are the shared word lists."""

    packs: tuple[Pack, ...] = ()
    rules: tuple[Rule, ...] = ()
    signals: tuple[Signal, ...] = ()
    lists: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def rule(self, rule_id: str) -> Rule | None:
        """The rule of that id, if there is one."""
        return next((rule for rule in self.rules if rule.id == rule_id), None)
