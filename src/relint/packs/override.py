"""Thresholds and other options of rules changed by settings, before anything is made ready."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import msgspec

from relint.errors import SettingsError
from relint.kinds import KINDS
from relint.packs.pack_set import PackSet
from relint.rule import Rule


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
