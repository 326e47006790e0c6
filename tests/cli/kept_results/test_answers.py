"""Results of earlier runs: given again only when nothing at all could have changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from relint.language import pipeline_identity
from tests.cli.kept_results.house import DRAFT, RULE, Check, entries, write_rule, write_settings


@pytest.mark.parametrize("output", ["terminal", "json", "concise", "github", "sarif"])
def test_the_same_again_is_answered_without_reading(check: Check, read: list[str], output: str) -> None:
    first = check("--profile", output=output)
    assert read == ["draft.md"]
    assert "leverage" in first
    assert check("--profile", output=output) == first
    assert read == ["draft.md"]


CHANGES: dict[str, tuple[Callable[[], object], tuple[str, ...]]] = {
    "a rule": (lambda: write_rule("synergies"), ()),
    "a new rule": (lambda: Path("house/more.yaml").write_text(RULE.replace("leverage", "synergies"), "utf-8"), ()),
    "a threshold": (lambda: write_settings('[thresholds]\n"house/long" = 2'), ()),
    "a severity": (lambda: write_settings('[severities]\n"house/fog" = "error"'), ()),
    "select": (lambda: write_settings('select = ["house/long"]'), ()),
    "ignore": (lambda: write_settings('ignore = ["house/fog"]'), ()),
    "settings by path": (lambda: write_settings('[[paths]]\nmatch = ["*.md"]\nignore = ["house/fog"]'), ()),
    "allowed words": (lambda: write_settings('[[allow]]\nwords = "leverage"\nrules = "house"\nmatch = "*.md"'), ()),
    "a stage by path": (lambda: write_settings('[[paths]]\nmatch = ["*.md"]\nstage = "customer"'), ()),
    "select on the command line": (lambda: None, ("--select", "house/long")),
    "ignore on the command line": (lambda: None, ("--ignore", "house/fog")),
    "the stage on the command line": (lambda: None, ("--stage", "customer")),
    "the touch on the command line": (lambda: None, ("--touch", "3")),
    "the format": (lambda: None, ("--as", "text")),
    "the profile": (lambda: None, ("--profile",)),
    "the draft": (lambda: Path("draft.md").write_text(DRAFT.replace("leverage", "use"), "utf-8"), ()),
}


@pytest.mark.parametrize("what", CHANGES)
def test_a_change_of_anything_gives_fresh_results(check: Check, read: list[str], what: str) -> None:
    change, arguments = CHANGES[what]
    before = check()
    change()
    after = check(*arguments)
    assert len(read) == 2
    assert after == check("--no-cache", *arguments)
    if what != "the format":
        assert after != before


def test_preview_rules_are_looked_for_when_they_are_asked_for(check: Check, read: list[str]) -> None:
    Path("house/new.yaml").write_text(RULE.replace("leverage", "synergies") + "tier: preview\n", "utf-8")
    assert "house/new" not in check()
    assert "house/new" in check("--preview")
    assert len(read) == 2


def test_another_name_is_another_draft(check: Check, read: list[str]) -> None:
    check()
    Path("draft.md").rename("draft.txt")
    assert '"path": "draft.txt"' in check(draft="draft.txt")
    assert read == ["draft.md", "draft.txt"]


def test_settings_by_path_count_from_their_folder(
    check: Check, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write_settings('[[paths]]\nmatch = ["/cold/**"]\nignore = ["house/fog"]')
    for folder in ("cold", "warm"):
        Path(folder).mkdir()
        Path(folder, "draft.md").write_text(DRAFT, "utf-8")
    here = Path.cwd()
    monkeypatch.chdir(here / "warm")
    assert "house/fog" in check()
    monkeypatch.chdir(here / "cold")
    assert "house/fog" not in check()
    assert len(read) == 2


def test_another_relint_reads_anew(check: Check, read: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    check()
    monkeypatch.setattr("relint.run.result_keys.code_identity", lambda: "another")
    check()
    assert len(read) == 2


def test_another_pipeline_reads_anew(
    check: Check, read: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    check()
    meta = tmp_path / "meta.json"
    meta.write_text('{"content_hash": "other"}')
    monkeypatch.setattr(pipeline_identity, "_BUNDLED", meta)
    check()
    assert len(read) == 2


def test_no_cache_neither_reads_nor_writes(check: Check, read: list[str]) -> None:
    check("--no-cache")
    assert entries() == []
    check()
    check("--no-cache")
    assert len(read) == 3
