"""Packs kept from an earlier run: the same rules, and fresh ones when anything changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from relint.checks import Checks
from relint.language.pipeline import Pipeline
from relint.packs import kept
from relint.packs.kept import KeptPacks
from tests.packs.test_load import RULE, pack


def ready(folder: Path, cache: Path, pipeline: Pipeline) -> KeptPacks:
    found = KeptPacks([folder], cache)
    checks = Checks(found.packs, pipeline, found.memo)
    assert len(checks.index.probes) == 1
    found.keep()
    return found


def test_a_second_run_works_nothing_out(tmp_path: Path, pipeline: Pipeline) -> None:
    pack(tmp_path / "house", stale=RULE)
    first = ready(tmp_path / "house", tmp_path / "cache", pipeline)
    second = ready(tmp_path / "house", tmp_path / "cache", pipeline)
    assert (first.memo.is_fresh, second.memo.is_fresh) == (True, False)
    assert first.packs == second.packs


@pytest.mark.parametrize("changed", ["touch base", "circle back"])
def test_a_changed_rule_is_read_again(tmp_path: Path, pipeline: Pipeline, changed: str) -> None:
    pack(tmp_path / "house", stale=RULE)
    ready(tmp_path / "house", tmp_path / "cache", pipeline)
    (tmp_path / "house" / "stale.yaml").write_text(RULE.replace("find: [touch base]", f"find: [{changed}]"), "utf-8")
    again = ready(tmp_path / "house", tmp_path / "cache", pipeline)
    assert again.packs.rules[0].options["find"] == [changed]
    assert again.memo.is_fresh == (changed != "touch base")


def test_another_relint_reads_again(tmp_path: Path, pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch) -> None:
    pack(tmp_path / "house", stale=RULE)
    ready(tmp_path / "house", tmp_path / "cache", pipeline)
    monkeypatch.setattr(kept, "__version__", "99")
    assert ready(tmp_path / "house", tmp_path / "cache", pipeline).memo.is_fresh


def test_a_damaged_file_is_as_good_as_none(tmp_path: Path, pipeline: Pipeline) -> None:
    pack(tmp_path / "house", stale=RULE)
    ready(tmp_path / "house", tmp_path / "cache", pipeline)
    for file in (tmp_path / "cache").rglob("*.msgpack"):
        file.write_bytes(file.read_bytes()[:50])
    assert ready(tmp_path / "house", tmp_path / "cache", pipeline).memo.is_fresh
    assert not ready(tmp_path / "house", tmp_path / "cache", pipeline).memo.is_fresh


def test_without_a_cache_everything_is_read(tmp_path: Path, pipeline: Pipeline) -> None:
    pack(tmp_path / "house", stale=RULE)
    found = KeptPacks([tmp_path / "house"], None)
    found.keep()
    assert [rule.id for rule in found.packs.rules] == ["house/stale"]
