"""The action for GitHub: its file is one, and its shell steps do what they say, run here as a runner would."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT

ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS: list[dict[str, Any]] = ACTION["runs"]["steps"]
HOUSE = ROOT / "tests" / "cli" / "house"
_EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")
bash = pytest.mark.skipif(not shutil.which("bash"), reason="no bash here")


class Runner:
    """As much of GitHub's runner as the steps see: expressions in `env`, a file for outputs, one for the summary."""

    def __init__(self, folder: Path, **inputs: str) -> None:
        self.temp = folder / "temp"
        self.work = folder / "work"
        self.temp.mkdir()
        self.work.mkdir()
        self.outputs = folder / "outputs"
        self.summary = folder / "summary.md"
        self.known = {
            "runner.temp": str(self.temp),
            "github.action_path": str(ROOT),
            "steps.python.outputs.python-path": sys.executable,
            **{f"inputs.{name}": each["default"] for name, each in ACTION["inputs"].items()},
            **{f"inputs.{name.replace('_', '-')}": value for name, value in inputs.items()},
        }

    def run(self, name: str, **environment: str) -> subprocess.CompletedProcess[str]:
        step = next(step for step in STEPS if step["name"] == name)
        said = {key: _EXPRESSION.sub(lambda found: self.known[found[1]], value) for key, value in step["env"].items()}
        shared = {"GITHUB_OUTPUT": str(self.outputs), "GITHUB_STEP_SUMMARY": str(self.summary)}
        script = self.temp / "step.sh"
        script.write_text(step["run"], encoding="utf-8")
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)],
            cwd=self.work,
            env={**os.environ, **shared, **said, **environment},
            capture_output=True,
            text=True,
            check=False,
        )

    def output(self, name: str) -> str:
        lines = self.outputs.read_text(encoding="utf-8").splitlines()
        return next(line.partition("=")[2] for line in lines if line.startswith(f"{name}="))

    def install(self) -> None:
        """This very relint, where the action would have installed one."""
        program = self.temp / "relint" / "bin" / "relint"
        program.parent.mkdir(parents=True)
        program.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT / "src"}" exec "{sys.executable}" -m relint "$@"\n')
        program.chmod(0o755)


def test_no_input_is_put_into_a_script() -> None:
    """What somebody writes into a workflow, or a draft's name, is data in the environment, never part of a script."""
    for step in STEPS:
        assert "${{" not in step.get("run", "")
        if "run" in step:
            assert step["shell"] == "bash"


def test_actions_of_others_are_pinned_to_a_version() -> None:
    assert [step["uses"] for step in STEPS if "uses" in step] == [
        "actions/setup-python@v5",
        "actions/cache@v4",
        "actions/cache@v4",
    ]


def test_every_expression_names_something_that_is_there() -> None:
    ids = {step["id"] for step in STEPS if "id" in step}
    for expression in _EXPRESSION.findall((ROOT / "action.yml").read_text(encoding="utf-8")):
        head, _, rest = expression.partition(".")
        assert head in {"inputs", "steps", "github", "runner"}
        if head == "inputs":
            assert rest in ACTION["inputs"]
        if head == "steps":
            assert rest.partition(".")[0] in ids


@bash
def test_what_is_kept_depends_on_python_and_on_every_file_of_relint(tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    for name in ("src/relint/cli", "rules/permission"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "hatch_build.py"):
        shutil.copy(ROOT / name, copy / name)
    keys = []
    for number in range(2):
        (tmp_path / str(number)).mkdir()
        runner = Runner(tmp_path / str(number))
        assert runner.run("What to keep", FROM=str(copy)).returncode == 0
        keys.append(runner.output("version"))
        (copy / "rules" / "permission" / "pack.yaml").write_text("title: Another\nabout: Another.\n")
    assert all(key.startswith(f"{sys.version_info[0]}.{sys.version_info[1]}.") for key in keys)
    assert keys[0] != keys[1]


@bash
def test_relint_is_installed_from_the_action_itself(tmp_path: Path) -> None:
    """Into an environment of its own: another package on the index has its name."""
    runner = Runner(tmp_path)
    log = tmp_path / "log"
    stand_in = tmp_path / "python"
    stand_in.write_text(
        f'#!/bin/sh\necho "$@" >> "{log}"\nif [ "$2" = venv ]; then mkdir -p "$3/bin"; cp "$0" "$3/bin/python"; fi\n'
    )
    stand_in.chmod(0o755)
    assert runner.run("Install relint", PYTHON=str(stand_in)).returncode == 0
    assert log.read_text().splitlines() == [
        f"-m venv {runner.temp}/relint",
        f"-m pip install --quiet --disable-pip-version-check {ROOT}",
    ]


@bash
def test_findings_are_annotated_and_summed_up(tmp_path: Path) -> None:
    runner = Runner(
        tmp_path,
        paths="a file.md\nmore\n",
        args=f"--pack={HOUSE}\n--select=house\n--isolated",
        sarif="out.sarif",
    )
    runner.install()
    (runner.work / "more").mkdir()
    (runner.work / "a file.md").write_text("Act now.\n")
    (runner.work / "more" / "b.md").write_text("Take your time.\n")
    done = runner.run("relint")
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("::error file=a file.md,line=1,endLine=1,col=1,endColumn=8,title=house/act-now::")
    assert runner.output("exit-status") == "1"
    assert "| a file.md | not ready | 1 |" in runner.summary.read_text(encoding="utf-8")
    (run,) = json.loads((runner.work / "out.sarif").read_text(encoding="utf-8"))["runs"]
    assert len(run["results"]) == 1
    assert any((runner.temp / "relint-found").iterdir())


@bash
def test_a_path_that_looks_like_an_option_is_a_path(tmp_path: Path) -> None:
    runner = Runner(tmp_path, paths="--help", args="--isolated")
    runner.install()
    done = runner.run("relint")
    assert done.returncode == 3
    assert "::error file=--help::" in done.stdout


def test_the_file_is_an_action() -> None:
    """By the schema that check-jsonschema ships."""
    for schema, name in (("github-actions", "action.yml"), ("github-workflows", "docs/github-workflow.yml")):
        run = subprocess.run(
            [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", str(ROOT / name)],
            capture_output=True,
            text=True,
            check=False,
        )
        assert run.returncode == 0, run.stdout
