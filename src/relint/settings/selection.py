"""Which rules run for a draft: a pure decision in which the longest prefix wins (after flake8's `DecisionEngine`)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Protocol, TypeVar

from relint.outside.structs import Struct
from relint.settings.former_names import former_ids

Value = TypeVar("Value")


class Selectable(Protocol):
    """The part of a rule that selection looks at."""

    @property
    def id(self) -> str:
        """Pack and name."""

    @property
    def tier(self) -> str:
        """`stable` or `preview`."""


class Choice(Struct, frozen=True):
    """What was asked for in one place (settings, settings by path, command line); names of packs or rules.

    An empty `select` asks for everything.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


def chosen(rules: Iterable[Selectable], choices: Sequence[Choice], *, preview: bool = False) -> frozenset[str]:
    """The ids of the rules that run; `choices` in rising precedence."""
    return frozenset(rule.id for rule in rules if is_chosen(rule, choices, preview=preview))


def is_chosen(rule: Selectable, choices: Sequence[Choice], *, preview: bool = False) -> bool:
    """The strongest `select` decides what is asked for; a longer `ignore` from anywhere takes away from it.

    Between equally long names the stronger place wins, and within one place `ignore`. A rule in preview runs
    with `preview` or when a `select` names it in full.
    """
    asked = _strongest_select(rule.id, choices)
    if asked is None or (rule.tier == "preview" and not preview and asked[0] < length(rule.id)):
        return False
    refused = [
        (length(name), place) for place, choice in enumerate(choices) for name in _holding(rule.id, choice.ignore)
    ]
    return not refused or asked > max(refused)


def _strongest_select(rule_id: str, choices: Sequence[Choice]) -> tuple[int, int] | None:
    """How long the name is that selects the rule and where it was said; `None` when it is not asked for."""
    for place in reversed(range(len(choices))):
        if choices[place].select:
            return max(((length(name), place) for name in _holding(rule_id, choices[place].select)), default=None)
    return (0, -1)


def _holding(rule_id: str, names: Iterable[str]) -> Iterator[str]:
    return (name for name in names if names_rule(name, rule_id))


def names_rule(name: str, rule_id: str) -> bool:
    """True when `name` is the rule, an id that it had before, or a pack that holds it; half a word is no name."""
    return name == rule_id or rule_id.startswith(name + "/") or name in former_ids(rule_id)


def length(name: str) -> int:
    """How precise a name is: 1 for a pack, 2 for a rule in it."""
    return name.count("/") + 1


def most_precise(rule_id: str, by_name: Mapping[str, Value]) -> Value | None:
    """The value given to the rule, else to an id that it had before, else to its pack."""
    names = list(_holding(rule_id, by_name))
    return by_name[max(names, key=lambda name: (name == rule_id, length(name)))] if names else None


def unknown_names(names: Iterable[str], rule_ids: Collection[str]) -> list[str]:
    """The names that mean no rule and no pack: most often a slip of the pen."""
    return [name for name in names if not any(names_rule(name, rule_id) for rule_id in rule_ids)]
