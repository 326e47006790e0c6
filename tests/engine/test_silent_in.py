"""A pack may be silent in drafts of a sort: warmth over a grave is meant, and an evacuation is in a hurry."""

from __future__ import annotations

from pathlib import Path

import pytest

from relint.draft.source import Source
from relint.engine.checks import Checks
from relint.engine.line import Job, lint
from relint.errors import PackError
from relint.language.pipeline import Pipeline
from relint.packs.bundled import bundled_folders
from relint.packs.load import load_packs
from tests.linting import STRANGER

RULE = """\
kind: match
severity: warning
message: "{text} is warm."
hint: "Say it plainly."
why: "It is warm."
options: {find: ["we are here for you"]}
examples:
  flag:
    - {text: "We are here for you."}
    - {text: "As ever, we are here for you."}
    - {text: "Ada, we are here for you."}
  pass: ["We are here.", "You are here.", "They are here for you."]
"""


def house(folder: Path, silent_in: str) -> list[Path]:
    folder.mkdir()
    pack = f"title: House\nabout: ours\nsilent_in: [{silent_in}]\n"
    (folder / "pack.yaml").write_text(pack, encoding="utf-8")
    (folder / "warm.yaml").write_text(RULE, encoding="utf-8")
    return [*bundled_folders(), folder]


def told(checks: Checks, text: str) -> list[str]:
    report = lint([Job(Source("a.md", text), frozenset({"house/warm"}), STRANGER)], checks)
    assert not report.failures
    return [one.text for one in report.findings]


def test_the_pack_speaks_elsewhere_and_is_silent_there(pipeline: Pipeline, tmp_path: Path) -> None:
    checks = Checks(load_packs(house(tmp_path / "house", "obituary")), pipeline)
    warm = "We are here for you."
    assert told(checks, f"The shop opens at nine. {warm}") == ["We are here for you"]
    assert told(checks, f"{warm} With great sorrow we tell you that Ada passed away. The funeral is on Friday.") == []


def test_a_signal_that_nobody_knows_is_a_mistake(pipeline: Pipeline, tmp_path: Path) -> None:
    folders = house(tmp_path / "house", "obitury")
    with pytest.raises(PackError, match="pack.yaml:3: silent_in: “obitury” is no signal .* did you mean “obituary”"):
        Checks(load_packs(folders), pipeline)
