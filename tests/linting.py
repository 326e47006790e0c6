"""Lint one text with one rule written in the test."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from relint.draft.relationship import Channel, Consent, Stage, Stated
from relint.draft.source import Source
from relint.engine.checks import Checks
from relint.engine.line import Job, lint
from relint.language.pipeline import Pipeline
from relint.packs.pack_set import SHARED, PackSet
from relint.packs.rule import Rule, Signal
from relint.results.finding import Finding

EXAMPLES: dict[str, list[object]] = {"flag": [], "pass": []}
STRANGER = Stated(Channel.EMAIL, Stage.STRANGER, 1, Consent.NONE)


def a_rule(kind: str, options: Mapping[str, Any], rule_id: str = "house/rule", **more: Any) -> Rule:
    """A rule with everything filled in but its point."""
    data = {
        "id": rule_id,
        "kind": kind,
        "severity": "warning",
        "message": "“{text}” is found.",
        "hint": "Try {suggestion}.",
        "why": "A test.",
        "examples": EXAMPLES,
        "options": dict(options),
        **more,
    }
    return msgspec.convert(data, Rule)


def a_signal(signal_id: str, *patterns: str) -> Signal:
    """A signal that is one of some patterns."""
    data = {
        "id": signal_id,
        "kind": "match",
        "about": "A test.",
        "options": {"find": patterns},
        "examples": EXAMPLES,
        "scope": ["all"],
    }
    return msgspec.convert(data, Signal)


def findings(
    pipeline: Pipeline,
    text: str,
    *rules: Rule,
    signals: tuple[Signal, ...] = (),
    stated: Stated = STRANGER,
    lists: Mapping[str, tuple[str, ...]] | None = None,
    path: str = "draft.md",
) -> list[Finding]:
    """What the rules find in a draft; fails the test when a check breaks."""
    checks = Checks(PackSet(rules=rules, signals=signals, lists={SHARED: dict(lists or {})}), pipeline)
    job = Job(Source(str(Path(path)), text), frozenset(rule.id for rule in rules), stated)
    report = lint([job], checks)
    assert not report.failures, report.failures
    return list(report.findings)


def found(pipeline: Pipeline, text: str, *patterns: Any, **more: Any) -> list[str]:
    """The words that a `match` rule of these patterns finds."""
    options = {"find": patterns, **more.pop("options", {})}
    return [finding.text for finding in findings(pipeline, text, a_rule("match", options), **more)]
