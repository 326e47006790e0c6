"""A folder with a small pack and drafts in it, real Git where it is asked for, and runs of relint there."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import NamedTuple

import pytest

from relint.__main__ import main

RULE = """\
kind: match
severity: warning
message: "“{{text}}” is fog."
hint: Say it plainly.
why: Fog hides the writer.
options: {{find: ["@{word}"]}}
examples:
  flag: [{{text: We {word} it., finds: [{word}]}}]
  pass: [We use it.]
"""
LONG = """\
kind: measure
severity: warning
message: "This is {value} words long."
hint: Cut.
why: Time is short.
options: {measure: words, limits: {default: 40}}
examples:
  flag: [{text: We leverage it.}]
  pass: [We use it.]
"""


class Ran(NamedTuple):
    """What a run gave."""

    status: int
    out: str
    err: str

    @property
    def rules(self) -> list[str]:
        """`a.md:3 fog` for each finding of the concise report."""
        lines = [line.split(": ") for line in self.out.splitlines()]
        return [f"{':'.join(line[0].split(':')[:2])} {line[1].rpartition('/')[2]}" for line in lines]


class Place:
    """The folder, and what is done in it."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._capsys = capsys

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
        return path

    def run(self, *arguments: str) -> Ran:
        self._capsys.readouterr()
        status = main(list(arguments))
        return Ran(status, *self._capsys.readouterr())

    def check(self, *arguments: str) -> Ran:
        return self.run(*(arguments or (".",)), "--format", "concise")

    def git(self, *arguments: str) -> None:
        name = ["-c", "user.name=Ana", "-c", "user.email=ana@example.org", "-c", "commit.gpgsign=false"]
        subprocess.run(["git", *name, *arguments], cwd=self.folder, check=True, capture_output=True)

    def commit(self, message: str = "x") -> None:
        self.git("add", "-A")
        self.git("commit", "-q", "-m", message)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Place:
    """Settings, and a pack of three rules: fog, foam and long."""
    there = Place(tmp_path / "work", capsys)
    there.write("house/pack.yaml", "title: House\nabout: Ours.\n")
    there.write("house/fog.yaml", RULE.format(word="leverage"))
    there.write("house/foam.yaml", RULE.format(word="synergize"))
    there.write("house/long.yaml", LONG)
    there.write("relint.toml", 'packs = ["./house"]\n')
    monkeypatch.chdir(there.folder)
    return there
