"""Which options of kinds name other rules or signals, so that a name that nobody has is told when a pack is loaded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

#: Keys of options whose values are ids of rules.
RULE_KEYS = frozenset({"rules", "unless_rules"})
#: Keys of options whose values are names of signals: of any kind, and of some.
_SIGNAL_KEYS = frozenset({"signals", "draft", "with_signals", "unless_signals", "mild"})
_BY_KIND = {"signals": frozenset({"find", "with", "without"}), "measure": frozenset({"without"})}


def signal_keys(kind: str) -> frozenset[str]:
    """Keys of options whose values are names of signals, in rules of a kind."""
    return _SIGNAL_KEYS | _BY_KIND.get(kind, frozenset())


def names_in(options: Any, keys: frozenset[str]) -> Iterator[str]:
    """The names under these keys, however deep."""
    if isinstance(options, Mapping):
        for key, value in options.items():
            if key in keys and isinstance(value, list | tuple):
                yield from (name for name in value if isinstance(name, str))
            elif key in keys and isinstance(value, str):
                yield value
            else:
                yield from names_in(value, keys)
    elif isinstance(options, list | tuple):
        for value in options:
            yield from names_in(value, keys)
