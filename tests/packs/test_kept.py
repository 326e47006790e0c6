"""Packs kept from an earlier run: the same rules, and fresh ones when anything changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from relint.engine.checks import Checks
from relint.language.pipeline import Pipeline
from relint.packs import kept
from relint.packs.kept import KeptPacks
from tests.packs.test_load import RULE, pack


def ready(folder: Path, cache: Path, pipeline: Pipeline) -> tuple[KeptPacks, bool]:
    """The packs, and whether anything had to be worked out."""
    found = KeptPacks([folder], cache)
    checks = Checks(found.packs, pipeline, found.memo)
    assert len(checks.index.probes) == 1  # type: ignore[attr-defined]
    fresh = found.memo.is_fresh
    found.keep()
    assert not found.memo.is_fresh
    return found, fresh


def test_a_second_run_works_nothing_out(tmp_path: Path, pipeline: Pipeline) -> None:
    pack(tmp_path / "house", stale=RULE)
    first, was_fresh = ready(tmp_path / "house", tmp_path / "cache", pipeline)
    second, is_fresh = ready(tmp_path / "house", tmp_path / "cache", pipeline)
    assert (was_fresh, is_fresh) == (True, False)
    assert first.packs == second.packs


@pytest.mark.parametrize("changed", ["touch base", "circle back"])
def test_a_changed_rule_is_read_again(tmp_path: Path, pipeline: Pipeline, changed: str) -> None:
    pack(tmp_path / "house", stale=RULE)
    ready(tmp_path / "house", tmp_path / "cache", pipeline)
    (tmp_path / "house" / "stale.yaml").write_text(RULE.replace("find: [touch base]", f"find: [{changed}]"), "utf-8")
    again, is_fresh = ready(tmp_path / "house", tmp_path / "cache", pipeline)
    assert again.packs.rules[0].options["find"] == [changed]
    assert is_fresh == (changed != "touch base")


def test_another_relint_reads_again(tmp_path: Path, pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch) -> None:
    pack(tmp_path / "house", stale=RULE)
    ready(tmp_path / "house", tmp_path / "cache", pipeline)
    monkeypatch.setattr(kept, "makers", lambda: "those of another relint")
    assert ready(tmp_path / "house", tmp_path / "cache", pipeline)[1]


def test_a_damaged_file_is_as_good_as_none(tmp_path: Path, pipeline: Pipeline) -> None:
    pack(tmp_path / "house", stale=RULE)
    ready(tmp_path / "house", tmp_path / "cache", pipeline)
    for file in (tmp_path / "cache").rglob("*.msgpack"):
        file.write_bytes(file.read_bytes()[:50])
    assert ready(tmp_path / "house", tmp_path / "cache", pipeline)[1]
    assert not ready(tmp_path / "house", tmp_path / "cache", pipeline)[1]


def test_without_a_cache_everything_is_read(tmp_path: Path, pipeline: Pipeline) -> None:
    pack(tmp_path / "house", stale=RULE)
    found = KeptPacks([tmp_path / "house"], None)
    found.keep()
    assert [rule.id for rule in found.packs.rules] == ["house/stale"]
