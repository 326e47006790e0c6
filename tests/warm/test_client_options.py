"""Who asks for the warm process: the command line, the environment, the settings, in this order; small runs alone."""

from __future__ import annotations

import importlib
import socket
import subprocess
import sys
from pathlib import Path

import click
import pytest

from relint import __main__ as command_line
from relint.cli.group import relint
from relint.warm import client_options as asked_for
from relint.warm.client_options import asking, is_wished


def wishes(*arguments: str) -> bool:
    found = asking(arguments)
    return found is not None and is_wished(found)


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, runtime: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    monkeypatch.delenv("RELINT_WARM", raising=False)


def test_it_knows_the_commands_and_their_options() -> None:
    commands = relint.list_commands(click.Context(relint))
    assert {*commands} >= asked_for.DRAFT_COMMANDS
    assert {*commands} - asked_for.DRAFT_COMMANDS <= asked_for.OTHER_COMMANDS
    valued: set[str] = set()
    flags: set[str] = set()
    for name in asked_for.DRAFT_COMMANDS:
        command = importlib.import_module(f"relint.cli.{name}").command
        for option in command.params:
            if isinstance(option, click.Option):
                spellings = {each for each in (*option.opts, *option.secondary_opts) if each.startswith("--")}
                (flags if option.is_flag else valued).update(spellings)
    assert valued >= asked_for.VALUED
    assert flags >= asked_for.FLAGS


def test_a_run_with_an_option_that_it_does_not_know_goes_the_ordinary_way() -> None:
    assert asking(["a.md", "--loud"]) is None
    assert asking(["a.md", "--loud=yes"]) is None


@pytest.mark.parametrize(
    ("arguments", "drafts"),
    [
        (["a.md"], ["a.md"]),
        (["check", "a.md", "--format", "json", "b.md"], ["a.md", "b.md"]),
        (["profile", "--format=json", "-"], ["-"]),
        (["--pack", "house", "--", "--warm"], ["--warm"]),
        (["--select", "-", "a.md"], ["a.md"]),
    ],
)
def test_what_is_a_draft(arguments: list[str], drafts: list[str]) -> None:
    found = asking(arguments)
    assert found
    assert found.drafts == drafts
    assert {*found.rest, *found.drafts, "--"} >= {*arguments}


@pytest.mark.parametrize(
    "arguments",
    [
        *([], ["--help"], ["--warm"], ["rules", "list"], ["doctor"], ["schema"], ["clean"], ["warm", "stop"]),
        *(["a.md", "--help"], ["-h"], ["a.md", "-j2"], ["a.md", "--jobs=2"], ["a.md", "--no-cache"]),
    ],
)
def test_what_is_always_done_alone(arguments: list[str]) -> None:
    assert asking(arguments) is None


def test_the_command_line_stands_above_the_environment_and_that_above_the_settings(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert not wishes("a.md")
    assert wishes("a.md", "--warm")
    Path("relint.toml").write_text("warm = true\n", "utf-8")
    assert wishes("a.md")
    assert not wishes("a.md", "--no-warm")
    assert not wishes("a.md", "--isolated")
    assert wishes("a.md", "--no-warm", "--warm")
    monkeypatch.setenv("RELINT_WARM", "0")
    assert not wishes("a.md")
    monkeypatch.setenv("RELINT_WARM", "1")
    assert wishes("a.md", "--isolated")


@pytest.mark.parametrize(
    ("name", "text", "wished"),
    [
        ("relint.toml", "warm = true", True),
        ("relint.toml", "  warm=true  # at the desk", True),
        ("relint.toml", "warm = false", False),
        ("relint.toml", '"warm" = true', True),
        ("relint.toml", "warm = true\n[[paths]]\nmatch = '*'\n", True),
        ("relint.toml", "exclude = [\n[ ],\n]\nwarm = true", True),
        ("relint.toml", "[thresholds]\nwarm = true", False),
        ("relint.toml", 'pipeline = """\nwarm = true\n"""', False),
        ("relint.toml", "warm = true\nwarm = ", True),  # broken: told by whoever runs
        ("relint.toml", "wrm = true", False),
        ("pyproject.toml", "[tool.relint]\nwarm = true", True),
        ("pyproject.toml", "[tool.relint]\nwarm = true\n[tool.other]\nwarm = false", True),
        ("pyproject.toml", "[tool.other]\nwarm = true", False),
        ("pyproject.toml", "tool.relint.warm = true", True),
        ("pyproject.toml", "[project]\nkeywords = ['tool.relint', 'warm = true']", False),
    ],
)
def test_the_setting(name: str, text: str, wished: bool) -> None:
    Path(name).write_text(text, "utf-8")
    assert wishes("a.md") is wished
    assert wishes("--config", name, "/elsewhere/a.md") is wished


def test_the_nearest_settings_above_the_drafts_count(tmp_path: Path) -> None:
    for folder in ("a/one", "a/two", "b"):
        Path(folder).mkdir(parents=True)
    Path("relint.toml").write_text("warm = true\n", "utf-8")
    Path("a/pyproject.toml").write_text("[tool.relint]\n", "utf-8")
    Path("b/pyproject.toml").write_text("[project]\nname = 'tool.relint'\n", "utf-8")
    assert not wishes("a/one/x.md", "a/two/y.md")
    assert wishes("a/one/x.md", "b/y.md")
    assert wishes("b/y.md")
    assert not wishes("-", "--stdin-filename", "a/x.md")
    assert wishes("-")


def test_an_ordinary_run_opens_no_socket_and_starts_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("opened")

    Path("draft.md").write_text("Act now.\n", "utf-8")
    Path("long.md").write_text("Act now.\n" * 6000, "utf-8")
    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr("os.posix_spawn", refuse)
    monkeypatch.setattr(command_line, "_run", lambda _: 7)
    for arguments in (
        ["draft.md"],
        ["--no-warm", "draft.md"],
        ["--warm", "."],
        ["--warm", "gone.md"],
        ["--warm", "long.md"],
    ):
        assert command_line.main(arguments) == 7
    with pytest.raises(AssertionError, match="opened"):
        command_line.main(["--warm", "draft.md"])


def test_asking_takes_next_to_no_imports() -> None:
    code = (
        "import sys\nfrom relint.__main__ import main\nimport relint.warm.client\n"
        "heavy = {'click', 'typing', 'dataclasses', 'pathlib', 're', 'json', 'tomllib', 'subprocess', 'tempfile'}\n"
        "sys.exit(f'imported: {heavy}' if (heavy := heavy & set(sys.modules)) else 0)"
    )
    done = subprocess.run(
        [sys.executable, "-S", "-c", code],
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": str(Path(command_line.__file__).parent.parent)},
    )
    assert done.returncode == 0, done.stderr
