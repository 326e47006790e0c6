"""Whether the rules and signals that `pack.yaml` files name are there."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from relint.engine.pack_mistakes import unknown_name
from relint.packs.pack_set import Pack


def check_names(packs: Iterable[Pack], rules: Collection[str], signals: Collection[str]) -> None:
    """Raise `PackError` for a signal under `silent_in` that is not loaded, and a rule under `one_fault` of no pack."""
    for pack in packs:
        for name in pack.info.silent_in:
            if name not in signals:
                raise unknown_name(pack, "silent_in", f"“{name}” is no signal that is loaded", name, signals)
        own = {rule.rpartition("/")[2] for rule in rules if rule.startswith(f"{pack.name}/")}
        for name in (name for together in pack.info.one_fault for name in together):
            if name not in own:
                raise unknown_name(pack, "one_fault", f"“{name}” is no rule of this pack", name, own)
