"""Thresholds and other options of rules changed by settings, before anything is made ready."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from relint.draft.relationship import Channel, Stage
from relint.errors import SettingsError
from relint.kinds import KINDS
from relint.outside.structs import replace
from relint.packs.pack_set import PackSet
from relint.packs.rule import Rule


def override(packs: PackSet, changes: Mapping[str, Mapping[str, Any]]) -> PackSet:
    """The same packs with options of some rules changed. Raises `SettingsError` for an unknown rule or a wrong value.

    Mappings (`limits`) are merged key by key; everything else is replaced.
    """
    known = {rule.id for rule in packs.rules}
    for rule_id in changes:
        if rule_id not in known:
            raise SettingsError(f"there is no rule “{rule_id}” to change")
    return replace(packs, rules=tuple(_changed(rule, changes.get(rule.id)) for rule in packs.rules))


def _changed(rule: Rule, change: Mapping[str, Any] | None) -> Rule:
    if not change:
        return rule
    options = dict(rule.options)
    for name, value in change.items():
        old = options.get(name)
        options[name] = {**old, **value} if isinstance(old, dict) and isinstance(value, Mapping) else value
    try:
        msgspec.convert(options, KINDS[rule.kind].Options)
    except msgspec.ValidationError as problem:
        raise SettingsError(f"thresholds for {rule.id}: {problem}") from problem
    return msgspec.structs.replace(rule, options=options)


_LIMITS = ("limits", "touch_limits")


def as_options(rule: Rule, wanted: object) -> dict[str, Any]:
    """A number holds wherever the rule has a limit; a table names stages (`stranger = 120`) or options of the rule."""
    if isinstance(wanted, Mapping):
        if wanted and all(_is_stage(str(key)) for key in wanted):
            _must_have_limits(rule)
            return {"limits": dict(wanted)}
        unknown = [key for key in wanted if key not in rule.options]
        if unknown:
            raise SettingsError(f"“{unknown[0]}” is neither a stage nor an option of {rule.id}; {_known(rule)}")
        return dict(wanted)
    _must_have_limits(rule)
    return {name: dict.fromkeys(rule.options[name], wanted) for name in _LIMITS if rule.options.get(name)}


def _must_have_limits(rule: Rule) -> None:
    if not rule.options.get("limits"):
        raise SettingsError(f"{rule.id} has no limit to change; {_known(rule)}")


def _known(rule: Rule) -> str:
    return f"its options are {', '.join(sorted(rule.options))}." if rule.options else "it has no options."


def _is_stage(key: str) -> bool:
    channel, _, stage = key.rpartition(":")
    return stage in {"default", *Stage} and (not channel or channel in set(Channel))
