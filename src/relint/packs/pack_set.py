"""Packs as they are once they were read and found in order."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec

from relint.outside.structs import Struct, field
from relint.packs.rule import Rule, Signal
from relint.settings.former_names import former_ids

#: Whose signals and word lists every pack may name.
SHARED = "signals"
#: The entries of word lists by name.
WordListMap = Mapping[str, tuple[str, ...]]


class PackInfo(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`pack.yaml`: what a pack is for."""

    title: str
    about: str
    essay: str = ""
    language: str = "en"
    version: str = "1"
    silent_in: tuple[str, ...] = ()
    one_fault: tuple[tuple[str, ...], ...] = ()


class Pack(Struct, frozen=True):
    """One folder of rules; `name` is the folder's."""

    name: str
    info: PackInfo
    path: Path


class PackSet(Struct, frozen=True):
    """Everything that was loaded. Rule ids are unique; `lists` are the word lists of each pack, by its name.

    `own_words` are the settings': what stands in them no rule speaks of.
    """

    packs: tuple[Pack, ...] = ()
    rules: tuple[Rule, ...] = ()
    signals: tuple[Signal, ...] = ()
    lists: dict[str, dict[str, tuple[str, ...]]] = field(default_factory=dict)
    own_words: tuple[str, ...] = ()

    def rule(self, rule_id: str) -> Rule | None:
        """The rule of that id, else one that had it once."""
        by_id = {rule.id: rule for rule in self.rules}
        return by_id.get(rule_id) or next((rule for rule in self.rules if rule_id in former_ids(rule.id)), None)

    def lists_for(self, packs: tuple[str, ...]) -> WordListMap:
        """The word lists that a rule may name: those of its packs, of which the first wins, then the shared ones."""
        found: dict[str, tuple[str, ...]] = {}
        for pack in (SHARED, *reversed(packs)):
            found |= self.lists.get(pack, {})
        return found
