"""No command opens a socket of the network, as the system itself sees it: whatever a library does in C is seen as well.

The commands are those that there are, so a new one is tried without being named here.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from relint.cli.group import relint
from tests.cli.traced import can_trace, families, traced
from tests.formats.test_office import p, word

HOUSE = Path(__file__).parent / "house"
#: What a command is given; one that is not here gets nothing, and a closed standard input.
GIVEN = {
    "check": ["--isolated", "."],
    "page": ["--isolated", "a.html", "--output", "page.html"],
    "profile": ["--isolated", "a.eml"],
    "compare": ["--isolated", "a.txt", "a.md"],
    "doctor": ["--isolated"],
    "rules list": ["--isolated"],
    "rules explain": ["jargon-monoxide/hype"],
    "rules test": [str(HOUSE)],
    "rules try": [str(HOUSE / "act-now.yaml"), "Act now, or be sorry."],
    "rules new": ["mine"],
    "rules docs": ["."],
}
#: A command that waits for something is ended after so many seconds.
_PATIENCE = "60"


pytestmark = pytest.mark.skipif(not can_trace(), reason="strace is not at hand, or may not trace")


def commands() -> Iterator[str]:
    """All commands, those of groups by both names."""
    context = click.Context(relint)
    for name in relint.list_commands(context):
        command = relint.get_command(context, name)
        inner = command.list_commands(context) if isinstance(command, click.Group) else []
        yield from [f"{name} {each}" for each in inner] or [name]


def sockets(folder: Path, *arguments: str) -> set[str]:
    """The families of all sockets that a run of Python and all processes under it opened."""
    log = folder / "trace"
    ended = ["timeout", "-k", "1", _PATIENCE, sys.executable, *arguments]
    subprocess.run([*traced(log), *ended], cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    return families(log)


@pytest.fixture(scope="module")
def cache_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One for all of them: what is worked out of packs need not be worked out for each."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def folder(tmp_path: Path, cache_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Drafts of several formats, with addresses that something might want to look at."""
    (tmp_path / "run").mkdir(mode=0o700)
    monkeypatch.setenv("RELINT_CACHE", str(cache_folder))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "run"))
    text = "Hi Jo,\n\nWe leverage https://orbix.example/a for you.\n\nBest,\nKim\n"
    (tmp_path / "a.md").write_text(f"---\nsubject: Two lids\n---\n![x](https://orbix.example/x.png)\n\n{text}")
    (tmp_path / "a.txt").write_text(text)
    linked = '<img src="https://orbix.example/x.png"><link href="https://orbix.example/x.css" rel="stylesheet">'
    (tmp_path / "a.html").write_text(f"{linked}<p>{text}</p>")
    (tmp_path / "a.eml").write_text(f"From: jo@orbix.example\nReceived: x\nSubject: s\n\n{text}")
    (tmp_path / "a.docx").write_bytes(word(p("Hi Jo,") + p("we leverage it.")))
    return tmp_path


def test_a_socket_of_the_network_would_be_seen(folder: Path) -> None:
    assert sockets(folder, "-c", "import socket; socket.socket(); socket.socket(socket.AF_INET6)") == {
        "AF_INET",
        "AF_INET6",
    }


@pytest.mark.parametrize("command", [*commands()])
def test_no_command_opens_one(folder: Path, command: str) -> None:
    assert sockets(folder, "-m", "relint", *command.split(), *GIVEN.get(command, [])) <= {"AF_UNIX"}


def test_workers_open_local_ones_alone(folder: Path) -> None:
    arguments = ["--isolated", "--format", "json", "-j", "2", "."]
    assert sockets(folder, "-m", "relint", *arguments) <= {"AF_UNIX"}


def test_the_warm_process_opens_local_ones_alone(folder: Path) -> None:
    code = (
        "import subprocess, sys, time\n"
        "for arguments in (['--warm', '--isolated', 'a.txt'],) * 2 + (['warm', 'status'], ['warm', 'stop']):\n"
        "    subprocess.run([sys.executable, '-m', 'relint', *arguments]); time.sleep(1.5)\n"
    )
    assert sockets(folder, "-c", code) == {"AF_UNIX"}
