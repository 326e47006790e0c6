"""Tab: asked by the shells' own scripts, in a real bash where there is one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from relint.__main__ import main
from tests.conftest import ROOT

SHELLS = ("bash", "zsh", "fish")


def completed(line: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """What click answers zsh's script: value after value, each behind its type and before its help."""
    words = line.split(" ")
    monkeypatch.setenv("COMP_WORDS", line)
    monkeypatch.setenv("COMP_CWORD", str(len(words) - 1))
    monkeypatch.setenv("_RELINT_COMPLETE", "zsh_complete")
    assert main([]) == 0
    lines = capsys.readouterr().out.splitlines()
    return [value if kind == "plain" else f"<{kind}>" for kind, value in zip(lines[::3], lines[1::3], strict=True)]


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("relint ru", {"rules"}),
        ("relint --form", {"--format"}),
        ("relint draft.md --show-", {"--show-files", "--show-settings"}),
        ("relint draft.md --format js", {"json", "json-lines"}),
        ("relint --format ju", {"junit"}),
        ("relint check --fail-on w", {"warning"}),
        ("relint rules ex", {"explain"}),
        ("relint schema se", {"settings"}),
        ("relint check dra", {"<file>"}),
        ("relint draft.md dra", {"<file>"}),
    ],
)
def test_what_may_follow_is_offered(
    line: str, wanted: set[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert wanted <= set(completed(line, monkeypatch, capsys))


def test_the_first_word_may_be_a_command_or_a_draft(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert {"check", "rules", "schema", "<file>"} <= set(completed("relint ", monkeypatch, capsys))


@pytest.mark.parametrize("shell", SHELLS)
def test_every_documented_shell_gets_a_script(
    shell: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    if shell == "bash" and not shutil.which("bash"):
        pytest.skip("no bash here")
    monkeypatch.setenv("_RELINT_COMPLETE", f"{shell}_source")
    assert main([]) == 0
    assert f"_RELINT_COMPLETE={shell}_complete" in capsys.readouterr().out
    assert f"_RELINT_COMPLETE={shell}_source relint" in (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")


@pytest.mark.skipif(not shutil.which("bash"), reason="no bash here")
def test_bash_completes(tmp_path: Path) -> None:
    program = tmp_path / "relint"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m relint "$@"\n')
    program.chmod(0o755)
    script = (
        'eval "$(_RELINT_COMPLETE=bash_source relint)"; COMP_WORDS=(relint draft.md --form); COMP_CWORD=2; '
        '_relint_completion relint; echo "${COMPREPLY[@]}"'
    )
    environment = {**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT / "src")}
    run = subprocess.run(["bash", "-c", script], env=environment, capture_output=True, text=True, check=False)
    assert run.stdout == "--format\n", run.stderr
