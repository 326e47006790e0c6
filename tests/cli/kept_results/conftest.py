"""Relint run on one draft in one folder, with a cache of its own, and what it had to read."""

from __future__ import annotations

from pathlib import Path

import pytest

from relint.__main__ import main
from relint.run import linting
from relint.run.inputs import Draft
from tests.cli.kept_results.house import DRAFT, LIMIT, RULE, Check


@pytest.fixture
def check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Check:
    """Runs relint on a draft with a small pack of its own and a cache of its own; gives what it prints."""
    pack = tmp_path / "work" / "house"
    pack.mkdir(parents=True)
    (pack / "pack.yaml").write_text("title: House\nabout: Ours.\n", "utf-8")
    (pack / "fog.yaml").write_text(RULE, "utf-8")
    (pack / "long.yaml").write_text(LIMIT, "utf-8")
    (pack.parent / "draft.md").write_text(DRAFT, "utf-8")
    (pack.parent / "relint.toml").write_text('packs = ["./house"]\n', "utf-8")
    monkeypatch.chdir(pack.parent)
    monkeypatch.setenv("RELINT_CACHE", str(tmp_path / "cache"))

    def run(*arguments: str, draft: str = "draft.md", output: str = "json") -> str:
        main([draft, "--format", output, *arguments])
        return capsys.readouterr().out

    return run


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the drafts that were linted, not answered from the cache."""
    paths: list[str] = []
    lint = linting.Linting.__call__

    def noting(self: linting.Linting, drafts: list[Draft]) -> object:
        paths.extend(draft.path for draft in drafts)
        return lint(self, drafts)

    monkeypatch.setattr(linting.Linting, "__call__", noting)
    return paths
