"""A run by the warm process and an ordinary run do not differ in a byte, whatever is asked and whatever changed."""

from __future__ import annotations

import os
import pty
import struct
import subprocess
from concurrent.futures import ThreadPoolExecutor
from fcntl import ioctl
from pathlib import Path
from termios import TIOCSWINSZ

import pytest

from tests.warm.conftest import Desk

HOUSE = (Path(__file__).parent.parent / "cli" / "house").as_posix()
DRAFT = "first-touch.md"


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["check", DRAFT], 1),
        ([DRAFT, "--color", "always"], 1),
        ([DRAFT, "first-touch.better.md", "--format", "json"], 1),
        (["first-touch.better.md"], 0),
        ([DRAFT, "--pack", HOUSE, "--select=house", "--format", "concise"], 1),
    ],
)
def test_what_the_warm_process_answers(warm_desk: Desk, arguments: list[str], status: int) -> None:
    before = warm_desk.answers()
    assert warm_desk.same(arguments).returncode == status
    assert warm_desk.answers() == before + 1


def test_a_profile(warm_desk: Desk) -> None:
    before = warm_desk.answers()
    warm = warm_desk.run("profile", DRAFT, "--warm")
    assert warm_desk.answers() == before + 1
    alone = warm_desk.run("profile", DRAFT)
    assert (warm.stdout, warm.stderr, warm.returncode) == (alone.stdout, alone.stderr, 0)


def test_standard_input_and_notes_on_standard_error(warm_desk: Desk) -> None:
    before = warm_desk.answers()
    copy = "Act now — only today, café.\n".encode()
    asked = ["-", "--stdin-filename", "mail.md", "--pack", HOUSE, "--format", "concise", "--min-score", "100"]
    done = warm_desk.same(asked, stdin=copy)
    assert b"scores" in done.stderr
    assert warm_desk.answers() == before + 1


def test_an_old_terminal_s_characters(warm_desk: Desk) -> None:
    done = warm_desk.same([DRAFT], PYTHONIOENCODING="ascii", FORCE_COLOR="1")
    assert done.stdout.isascii()
    assert b"\x1b[" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        ([DRAFT, "--format", "papyrus"], 2),
        (["binary.md"], 3),
    ],
)
def test_trouble_is_told_by_the_run_itself(warm_desk: Desk, arguments: list[str], status: int) -> None:
    (warm_desk.folder / "binary.md").write_bytes(bytes(range(256)))
    before = warm_desk.answers()
    assert warm_desk.same(arguments).returncode == status
    assert warm_desk.answers() == before


@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("arguments", [[], ["--format", "concise", "--min-score", "100"]])
def test_a_narrow_terminal(warm_desk: Desk, arguments: list[str], unbuffered: str) -> None:
    seen = []
    before = warm_desk.answers()
    for wish in ("--warm", "--no-warm"):
        ours, theirs = pty.openpty()
        ioctl(theirs, TIOCSWINSZ, struct.pack("HHHH", 24, 57, 0, 0))
        # Both streams on one terminal: what is written to which must come in the same order.
        with subprocess.Popen(
            warm_desk.command(wish, DRAFT, *arguments),
            stdin=subprocess.DEVNULL,
            stdout=theirs,
            stderr=theirs,
            cwd=warm_desk.folder,
            env=warm_desk.environment | {"TERM": "xterm-256color", "PYTHONUNBUFFERED": unbuffered},
        ):
            os.close(theirs)
            seen.append(b"".join(_read(ours)))
        os.close(ours)
    assert warm_desk.answers() == before + 1
    assert seen[0] == seen[1]
    assert (b"scores" if arguments else b"\x1b[") in seen[0]


def _read(terminal: int) -> list[bytes]:
    pieces: list[bytes] = []
    while True:
        try:
            piece = os.read(terminal, 4096)
        except OSError:  # Linux: nobody holds the other side any more
            piece = b""
        if not piece:
            return pieces
        pieces.append(piece)


def test_edited_drafts_settings_and_packs_count_at_once(warm_desk: Desk) -> None:
    warm_desk.write("edited/house/pack.yaml", "title: House\nabout: A pack for tests.\n")
    rule = Path(HOUSE, "act-now.yaml").read_text("utf-8")
    warm_desk.write("edited/house/act-now.yaml", rule)
    draft = warm_desk.write("edited/mail.md", "Act now.\n")
    asked = [draft, "--format", "concise", "--warm"]
    before = warm_desk.answers()

    def found() -> list[str]:
        return [line.split()[2] for line in warm_desk.run(*asked).stdout.decode().splitlines()]

    settings = 'packs = ["faceless-sender", "./house"]\nselect = ["house"]\nwarm = true\n'
    warm_desk.write("edited/relint.toml", settings)
    assert found() == ["house/act-now:"]
    warm_desk.write("edited/mail.md", "Act now. And act now again.\n")
    assert found() == ["house/act-now:"] * 2
    warm_desk.write("edited/relint.toml", settings + 'ignore = ["house/act-now"]\n')
    assert found() == []
    warm_desk.write("edited/relint.toml", settings)
    (warm_desk.folder / "edited/house/act-now.yaml").unlink()
    warm_desk.write("edited/house/act-later.yaml", rule)
    assert found() == ["house/act-later:"] * 2
    assert warm_desk.answers() >= before + 3


def test_many_at_once(warm_desk: Desk) -> None:
    alone = {}
    drafts = []
    for number in range(2):
        name = warm_desk.write(f"many/{number}.md", f"We leverage synergy number {number}.\n")
        alone[name] = warm_desk.run("--no-warm", "--format", "concise", name).stdout
        drafts += [name] * 4
    with ThreadPoolExecutor(8) as runs:
        done = list(runs.map(lambda name: warm_desk.run("--warm", "--format", "concise", name).stdout, drafts))
    assert done == [alone[name] for name in drafts]
    assert len(warm_desk.processes()) == 1
