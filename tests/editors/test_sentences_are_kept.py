"""What is typed costs only what changed: sentences that stay are neither cut into words nor annotated again."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from relint.draft.source import Source
from relint.language.bundled import BundledPipeline
from relint.run.desk import Desk, Writing
from relint.run.overrides import Overrides
from tests.conftest import ROOT


def test_only_sentences_that_changed_are_analysed_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk, name = Desk(Overrides(isolated=True)), str(tmp_path / "a.md")
    text = (ROOT / "examples" / "first-touch.md").read_text(encoding="utf-8")
    before = desk.look(Writing(Source(name, text)))
    cut: list[str] = []
    annotated: list[str] = []
    tokenize, annotate = BundledPipeline.tokenize, BundledPipeline.annotate

    def tokenizing(self: BundledPipeline, given: str) -> Any:
        cut.append(given)
        return tokenize(self, given)

    def annotating(self: BundledPipeline, docs: Any, layer: Any) -> Any:
        annotated.extend(doc.text for doc in docs)
        return annotate(self, docs, layer)

    monkeypatch.setattr(BundledPipeline, "tokenize", tokenizing)
    monkeypatch.setattr(BundledPipeline, "annotate", annotating)
    new = "The oven is being leveraged by bakers in order to bake."
    again = desk.look(Writing(Source(name, text.replace("Kind regards,", f"{new}\n\nKind regards,"))))
    assert cut[0] == new
    assert annotated
    # The new sentence, and itself with better words in it; none that stood there before.
    assert all(each.startswith("The oven is being") for each in (*cut, *annotated))
    assert again.file is not None
    assert before.file is not None
    assert {finding.text for finding in again.file.findings} - {finding.text for finding in before.file.findings}


def test_a_changed_setting_or_pack_counts_at_once(tmp_path: Path) -> None:
    settings, name = tmp_path / "relint.toml", str(tmp_path / "a.md")
    settings.write_text('packs = ["./house"]\n')
    house = tmp_path / "house"
    copytree(ROOT / "tests" / "cli" / "house", house)
    desk, writing = Desk(Overrides()), Writing(Source(name, "Hi Jo,\n\nThe cake is damp. Please hurry.\n"))
    assert _found(desk, writing) == {"hurry"}
    assert desk.session(name) is desk.session(name)
    rule = house / "act-now.yaml"
    rule.write_text(
        rule.read_text(encoding="utf-8").replace("hurry]", "hurry, damp]").replace('"hurry"]', '"hurry", damp]')
    )
    assert _found(desk, writing) == {"hurry", "damp"}
    settings.write_text('packs = ["./house"]\nignore = ["house/act-now"]\n')
    assert _found(desk, writing) == set()
    settings.write_text('packs = ["./house"]\nexclude = ["a.md"]\n')
    assert not desk.is_wanted(name)


def _found(desk: Desk, writing: Writing) -> set[str]:
    file = desk.look(writing).file
    assert file is not None
    return {finding.text for finding in file.findings if finding.rule.startswith("house/")}
