"""What `[thresholds]` in the settings means for one rule's options."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from relint.errors import SettingsError
from relint.relationship import Channel, Stage
from relint.rule import Rule

_LIMITS = ("limits", "touch_limits")


def as_options(rule: Rule, wanted: object) -> dict[str, Any]:
    """A number holds wherever the rule has a limit; a table names stages (`stranger = 120`) or options of the rule."""
    if isinstance(wanted, Mapping):
        if wanted and all(_is_stage(str(key)) for key in wanted):
            _must_have_limits(rule)
            return {"limits": dict(wanted)}
        unknown = [key for key in wanted if key not in rule.options]
        if unknown:
            raise SettingsError(f'"{unknown[0]}" is neither a stage nor an option of {rule.id}; {_known(rule)}')
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
