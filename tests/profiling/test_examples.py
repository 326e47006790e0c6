"""The better draft of each pair scores higher, by far, and each profile names an edit."""

from __future__ import annotations

from pathlib import Path

import pytest

from relint.draft.source import Source
from relint.engine.checks import Checks
from relint.engine.line import Job, lint
from relint.language.pipeline import Pipeline
from relint.packs.bundled import bundled_folders
from relint.packs.load import load_packs
from relint.results.profile import Profile
from tests.conftest import ROOT

BETTER = sorted((ROOT / "examples").glob("*.better.*"))
WIDE = 30


@pytest.fixture(scope="module")
def checks(pipeline: Pipeline) -> Checks:
    """All bundled packs."""
    return Checks(load_packs(bundled_folders()), pipeline)


def profiled(checks: Checks, path: Path) -> Profile:
    rules = frozenset(rule.id for rule in checks.packs.rules if rule.tier == "stable")
    source = Source(path.name, path.read_bytes().decode("utf-8"))
    profile = lint([Job(source, rules)], checks, profile=True).files[0].profile
    assert profile is not None
    return profile


@pytest.mark.parametrize("path", BETTER, ids=lambda path: path.name)
def test_the_better_draft_scores_higher_by_far(checks: Checks, path: Path) -> None:
    better = profiled(checks, path)
    worse = profiled(checks, path.with_name(path.name.replace(".better", "")))
    assert better.score >= worse.score + WIDE
    assert better.best_edit is not None or better.score == 100
    assert worse.best_edit
    assert worse.best_edit.edit
    assert sum(bool(one.speaks_for) for one in better.characteristics) >= sum(
        one.verdict == "shown" for one in worse.characteristics
    )
