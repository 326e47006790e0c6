"""Whoever shows a pack tells what is broken in it, in whatever letters there are; what is written waits for nothing."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from relint.__main__ import main
from relint.results.report import ExitStatus

RULE = """\
kind: match
severity: advice
message: m
hint: h
why: w
options:
  find: [a]
examples: {flag: [{text: a}, {text: a b}, {text: a c}], pass: [b, c, d]}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("Hi Jo,\n\nWe bake bread.\n\nBest,\nJo\n")
    return tmp_path


BROKEN = {
    "a pattern": "find: ['(a']",
    "a guard": "find: [a]\n  unless: {sentence: ['(b']}",
    "a list": "find: [$nosuch]",
    "a signal": "find: [a]\n  unless: {signals: [nosuch]}",
    "marks": "find: ['[a']",
}


@pytest.mark.parametrize("mistake", BROKEN)
@pytest.mark.parametrize("command", ["rules explain house/a", "rules list", "rules docs o", "doctor"])
def test_a_broken_rule_is_told_by_whoever_shows_it(
    folder: Path, capsys: pytest.CaptureFixture[str], mistake: str, command: str
) -> None:
    (folder / "house").mkdir()
    (folder / "house" / "pack.yaml").write_text("title: T\nabout: A\n")
    (folder / "house" / "a.yaml").write_text(RULE.replace("find: [a]", BROKEN[mistake]))
    assert main([*command.split(), "--pack", "./house"]) == ExitStatus.USAGE
    out, err = capsys.readouterr()
    assert re.search(r"house/a\.yaml:[78]", out + err)
    assert not (folder / "o").exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
@pytest.mark.usefixtures("folder")
def test_what_is_written_waits_for_no_pipe_and_leaves_links(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "docs", "a.txt/x"]) == ExitStatus.USAGE
    Path("rules").mkdir()
    os.mkfifo("rules.md")
    assert main(["rules", "docs", "."]) == ExitStatus.USAGE
    assert "rules.md cannot be written: is no plain file" in capsys.readouterr().err
    Path("rules.md").unlink()
    Path("mine.md").write_text("mine")
    Path("rules.md").symlink_to("mine.md")
    assert main(["rules", "docs", "."]) == ExitStatus.CLEAN
    assert Path("rules.md").is_symlink()
    Path("loop").symlink_to("loop")
    assert main(["a.txt", "--isolated", "--output", "json:loop"]) == ExitStatus.USAGE
    Path(".git").mkdir()
    os.mkfifo(".pre-commit-config.yaml")
    assert main(["init", "--yes", "--no-baseline"]) == ExitStatus.CLEAN


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    "command", ["rules explain house/a --pack ./house", "rules list --pack ./house", "schema rule"]
)
def test_no_answer_breaks_over_what_a_terminal_lacks(tmp_path: Path, command: str) -> None:
    Path("house").mkdir()
    Path("house", "pack.yaml").write_text("title: Té → ✖\nabout: A\n", "utf-8")
    Path("house", "a.yaml").write_text(RULE.replace("message: m", "message: “£” →"), "utf-8")
    env = {**os.environ, "PYTHONIOENCODING": "ascii"}
    done = subprocess.run([sys.executable, "-m", "relint", *command.split()], env=env, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (ExitStatus.CLEAN, b"")
