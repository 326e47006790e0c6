"""Thresholds that depend on how far the relationship has come."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from relint.draft.relationship import Channel, Relationship, Stage
from relint.errors import did_you_mean
from relint.matching.syntax import PatternError


def check_limits(limits: Mapping[str, float]) -> None:
    """Every key must be a stage, a channel:stage pair (`post:stranger`), or `default`."""
    for key in limits:
        channel, _, stage = key.rpartition(":")
        if stage not in {"default", *Stage} or channel not in {"", *Channel}:
            hint = did_you_mean(stage, Stage)
            raise PatternError(f"“{key}” is no stage{hint} Known: {', '.join(Stage)}, default, and channel:stage", key)


def limit_at(
    limits: Mapping[str, float],
    relationship: Relationship,
    touch_limits: Mapping[int, float] | None = None,
    *,
    at_least: bool = False,
) -> float | None:
    """The limit at this relationship: by touch for mail, by channel and stage, by stage, `default`, or none.

    Where the stage is unknown, the milder one: the highest, or the lowest where it is to be reached (`at_least`).
    """
    if touch_limits and relationship.touch is not None and relationship.touch in touch_limits:
        return touch_limits[relationship.touch]
    found = [_limit(limits, one) for one in relationship.possible]
    known = [limit for limit in found if limit is not None]
    if len(known) < len(found):
        return None
    return min(known) if at_least else max(known)


def _limit(limits: Mapping[str, float], relationship: Relationship) -> float | None:
    return next((limits[key] for key in _keys(relationship.channel, relationship.stage) if key in limits), None)


@cache
def _keys(channel: Channel, stage: Stage) -> tuple[str, ...]:
    """Under which a limit may stand, the most precise first."""
    return f"{channel}:{stage}", f"{channel}:default", str(stage), "default"
