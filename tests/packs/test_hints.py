"""Advice that a writer can follow: a figure may be left out, and nothing is suggested that would be flagged."""

from __future__ import annotations

import re

import pytest

from relint.draft.source import Source
from relint.engine.checks import Checks
from relint.engine.line import Job, lint
from relint.language.pipeline import Pipeline
from relint.packs.bundled import bundled_folders
from relint.packs.load import load_packs
from relint.packs.pack_set import PackSet
from relint.packs.rule import Rule
from tests.linting import STRANGER

#: A blank that only a count can fill.
FIGURE = re.compile(r"\[(n|figure|amount)\b", re.IGNORECASE)
#: Ways to say that the figure may be missing.
AROUND = re.compile(r"\bleave\b.*\bout\b|without (one|a figure)|\bor\b", re.IGNORECASE)
QUOTED = re.compile(r"“([^”]+)”")


@pytest.fixture(scope="module")
def packs() -> PackSet:
    return load_packs(bundled_folders())


def test_a_figure_may_be_left_out(packs: PackSet) -> None:
    asking = {rule.id: rule.hint for rule in packs.rules if FIGURE.search(rule.hint)}
    assert len(asking) > 10
    assert [rule for rule, hint in asking.items() if not AROUND.search(hint)] == []


def test_what_is_suggested_is_not_flagged(packs: PackSet, pipeline: Pipeline) -> None:
    """Each line that a hint offers, with its blanks filled in, as a draft of its own."""
    checks = Checks(packs, pipeline)
    rules = frozenset(rule.id for rule in packs.rules if rule.tier == "stable" and checks.rules[rule.id].by_probes)
    jobs = [
        Job(Source(f"{rule.id} {number}.md", line), rules, STRANGER)
        for rule in packs.rules
        for number, line in enumerate(_lines(rule))
    ]
    report = lint(jobs, checks)
    assert not report.failures
    flagged = [f"{finding.path}: {finding.rule}: {finding.text}" for finding in report.findings if finding.span]
    assert flagged == []


def _lines(rule: Rule) -> list[str]:
    """The quoted sentences; "[name / firm]" is filled with the first of its words."""
    quoted = [line for line in QUOTED.findall(rule.hint) if " " in line and "{" not in line]
    return [re.sub(r"\[([^\]/]+)[^\]]*\]", lambda blank: blank[1].strip(), line) for line in quoted]
