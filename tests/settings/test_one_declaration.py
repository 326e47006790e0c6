"""A new setting is one declaration: the file, the command line, `doctor`, help and kept results know it from there."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

_LINES = (
    '    loud: Annotated[bool, Option("--loud", "Say it aloud", "setup")] = False\n'
    '    tone: Annotated[Literal["kind", "stern"], Option("--tone", "How to say it", "verdict")] = "kind"\n'
)
#: The declaration is the only text that differs from what is installed.
_RUN = f"""
import sys, types
from pathlib import Path
import relint.settings
place = Path(relint.settings.__file__).with_name("declared.py")
text = place.read_text(encoding="utf-8")
assert "    preview: Annotated" in text
module = types.ModuleType("relint.settings.declared")
sys.modules[module.__name__] = module
text = text.replace("    preview: Annotated", {_LINES!r} + "    preview: Annotated")
exec(compile(text, place, "exec"), vars(module))
"""
_COMMAND = _RUN + "from relint.__main__ import main\nsys.exit(main(sys.argv[1:]))"
_KEYS = (
    _RUN
    + """
from relint.run import Overrides, start_session
from relint.run.result_keys import ResultKeys
from relint.draft.relationship import Stated
keys = {ResultKeys(start_session(Overrides(isolated=True, settings=each)), Stated(), None, profile=False).key("a", b"")
        for each in ({}, {"loud": True}, {"tone": "stern"}, {"show": "error"})}
print(len(keys))
"""
)


def run(folder: Path, code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_the_command_line_and_the_file_take_it(tmp_path: Path) -> None:
    (tmp_path / "relint.toml").write_text('tone = "stern"\n', encoding="utf-8")
    told = run(tmp_path, _COMMAND, "doctor", "--loud").stdout
    assert "loud = true  (command line)" in told
    assert "tone = stern  (relint.toml:1)" in told


def test_what_it_does_not_take_is_told_with_what_it_does(tmp_path: Path) -> None:
    (tmp_path / "relint.toml").write_text('tone = "mild"\n', encoding="utf-8")
    assert "relint.toml:1: tone: “mild” is not accepted here" in run(tmp_path, _COMMAND, "doctor").stderr
    told = run(tmp_path, _COMMAND, "check", "--isolated", "--tone", "mild", "-").stderr
    assert "Invalid value for '--tone'" in told


@pytest.mark.parametrize(
    ("command", "flags"), [("check", {"--loud", "--tone"}), ("profile", {"--loud"}), ("doctor", {"--loud"})]
)
def test_the_commands_of_its_group_offer_it(tmp_path: Path, command: str, flags: set[str]) -> None:
    told = run(tmp_path, _COMMAND, command, "--help").stdout
    assert {flag for flag in ("--loud", "--tone") if flag in told} == flags
    assert ("[kind|stern]" in told) == ("--tone" in flags)


def test_results_of_earlier_runs_do_not_answer_for_it(tmp_path: Path) -> None:
    assert run(tmp_path, _KEYS).stdout == "3\n"
