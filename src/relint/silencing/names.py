"""Which packs and rules a silence may name, and which of them somebody meant who named another."""

from __future__ import annotations

from collections.abc import Collection
from functools import cached_property

from relint.packs.bundled import bundled_rule_ids
from relint.settings.former_names import with_former_ids
from relint.silencing.own_rules import OWN_RULES

#: How alike two names are of which one was meant for the other, from 0 to 1.
_ALIKE = 0.75


class KnownNames:
    """The rules that are loaded, and all that come with relint: a silence may speak of a pack that is not at work."""

    def __init__(self, loaded: Collection[str]) -> None:
        self._rules = loaded

    @cached_property
    def _loaded(self) -> frozenset[str]:
        return _with_packs(self._rules)

    def has(self, name: str) -> bool:
        """True for a rule, and for a pack that holds one."""
        return name in self._loaded or name in OWN_RULES or name in self._elsewhere

    def nearest(self, name: str) -> str | None:
        """The pack or rule that was probably meant."""
        from difflib import get_close_matches  # nobody pays for it who makes no mistake

        known = sorted(self._loaded | self._elsewhere)
        bare = name.rstrip("*").rstrip("/").lower().replace("_", "-")
        if bare in known:
            return bare
        by_last = {each.rpartition("/")[2]: each for each in reversed(known) if "/" in each}
        if bare in by_last:
            return by_last[bare]
        alike = [each for each in known if "/" in each] if "/" in bare else known
        if close := get_close_matches(bare, alike, n=1, cutoff=_ALIKE):
            return close[0]
        last = get_close_matches(bare.rpartition("/")[2], by_last, n=1, cutoff=_ALIKE)
        return by_last[last[0]] if last else None

    @cached_property
    def _elsewhere(self) -> frozenset[str]:
        return _with_packs(bundled_rule_ids())


def _with_packs(rules: Collection[str]) -> frozenset[str]:
    return with_former_ids(rules) | {rule.rpartition("/")[0] for rule in rules}
