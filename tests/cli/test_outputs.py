"""`--output FORMAT:FILE`: one run, several reports."""

from __future__ import annotations

import json
import os
import threading
from pathlib import Path

import pytest

from relint.__main__ import main
from tests.counterparts import PROMISES

HOUSE = str(Path(__file__).parent / "house")
BAD = "Act now, dear reader.\n"


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "draft.md"
    file.write_text(BAD, encoding="utf-8")
    return file


def relint(*arguments: str) -> int:
    return main(["--pack", HOUSE, "--select", "house", *arguments])


def test_every_format_is_written_beside_what_is_printed(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wanted = [argument for name in PROMISES for argument in ("--output", f"{name}:out.{name}")]
    assert relint("--format", "concise", *wanted, "draft.md") == 1
    assert capsys.readouterr().out.startswith("draft.md:1:1: error house/act-now: ")
    for name, promise in PROMISES.items():
        text = (draft.parent / f"out.{name}").read_text(encoding="utf-8")
        promise(text)
        assert "house/act-now" in text


def test_sarif_tells_of_the_rules_that_found_something(draft: Path) -> None:
    relint("--output", "sarif:out.sarif", "draft.md")
    (run,) = json.loads((draft.parent / "out.sarif").read_text(encoding="utf-8"))["runs"]
    (rule,) = run["tool"]["driver"]["rules"]
    assert "Stays silent at" in rule["help"]["text"]


def test_a_file_keeps_its_mode_and_a_link_stays_one(draft: Path) -> None:
    real, link = draft.parent / "real.json", draft.parent / "link.json"
    real.write_text("old")
    real.chmod(0o640)
    link.symlink_to(real)
    relint("--output", "json:link.json", "draft.md")
    assert link.is_symlink()
    assert json.loads(real.read_text(encoding="utf-8"))["summary"]["error"] == 1
    assert real.stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_is_written_to_as_it_is(draft: Path) -> None:
    pipe = draft.parent / "pipe"
    os.mkfifo(pipe)
    read: list[str] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_text(encoding="utf-8")))
    reader.start()
    relint("--output", "json:pipe", "draft.md")
    reader.join(10)
    assert json.loads(read[0])["summary"]["error"] == 1
    assert not pipe.is_file()


@pytest.mark.parametrize("name", ["draft.md", "./draft.md", "link.md"])
def test_no_draft_is_written_over(draft: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    (draft.parent / "link.md").symlink_to(draft)
    assert relint("--output", f"json:{name}", "draft.md") == 2
    assert draft.read_text(encoding="utf-8") == BAD
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "is one of the drafts that were read" in captured.err


def test_what_cannot_be_written_is_told(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert relint("--output", "json:no/such/folder.json", "draft.md") == 2
    assert "no/such/folder.json cannot be written: No such file or directory" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("relint.sarif", "“relint.sarif” is no format. Known: terminal,"),
        ("sarif", "name a file behind the format"),
        ("sarif:", "name a file behind the format"),
        ("json:-", "what is printed is chosen with --format json"),
    ],
)
def test_what_is_no_output_is_refused(draft: Path, wrong: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert relint("--output", wrong, "draft.md") == 2
    assert said in " ".join(capsys.readouterr().err.split())


def test_what_a_step_of_github_says_is_summed_up(draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    summary = draft.parent / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    relint("--format", "github", "draft.md")
    relint("--format", "json", "--output", "github:out.txt", "draft.md")
    assert summary.read_text(encoding="utf-8").count("## Relationships in copy") == 1
