"""The command line is tested without the bundled rules: they change, what is promised here does not."""

from __future__ import annotations

import pytest

from relint.packs import bundled


@pytest.fixture(autouse=True)
def _little_bundled(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    root = tmp_path_factory.getbasetemp() / "bundled"
    for folder in (root / "signals", root / "jargon-monoxide"):
        folder.mkdir(parents=True, exist_ok=True)
    (root / "jargon-monoxide" / "pack.yaml").write_text("title: Jargon\nabout: A pack without rules.\n", "utf-8")
    monkeypatch.setenv("RELINT_CACHE", "")
    monkeypatch.setattr(bundled, "rules_root", lambda: root)
