"""A warm process that is missing, old, busy, broken or somebody else's: the run answers by itself, and once."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Thread

import pytest

from relint import __main__ as command_line
from relint.warm import client, connection, frame, place
from relint.warm.answer import Answer
from relint.warm.frame import ACCEPTED, ALONE, ANSWER, STALE
from tests.conftest import ROOT
from tests.warm.conftest import Desk, wait_for

Reply = Callable[[socket.socket], None]


class Alone:
    """Stands for a run by itself, and for the start of a warm process; both are counted."""

    runs = 0
    launches = 0

    def run(self, _: object) -> int:
        self.runs += 1
        print("by itself")
        return 1

    def launch(self, _: object) -> None:
        self.launches += 1


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch, runtime: Path, tmp_path: Path) -> Alone:
    from relint.warm import launch

    made = Alone()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    monkeypatch.setattr(command_line, "_run", made.run)
    monkeypatch.setattr(launch, "launch", made.launch)
    monkeypatch.setattr(client, "ACCEPT_SECONDS", 0.2)
    monkeypatch.setattr(client, "ANSWER_SECONDS", 0.2)
    monkeypatch.chdir(tmp_path)
    Path("draft.md").write_text("Act now.\n", "utf-8")
    return made


@contextmanager
def fake(reply: Reply) -> Iterator[None]:
    """A server at the address that takes one request and replies in its own way."""
    path = place.socket_path()
    assert path
    listening = connection.listen(path)

    def serve() -> None:
        taken, _ = listening.accept()
        with taken:
            frame.receive(taken, 5)
            reply(taken)
            taken.settimeout(5)
            with suppress(OSError):
                while taken.recv(100):  # until the client has gone
                    pass

    thread = Thread(target=serve)
    thread.start()
    try:
        yield
    finally:
        thread.join()
        listening.close()


def accepted(*fields: bytes) -> Reply:
    def reply(taken: socket.socket) -> None:
        frame.send(taken, [ACCEPTED], 1)
        frame.send(taken, fields, 1)

    return reply


def half(taken: socket.socket) -> None:
    frame.send(taken, [ACCEPTED], 1)
    body = frame.packed(Answer(1, [(1, b"half an answer" * 100)]).fields())
    taken.sendall(len(body).to_bytes(4, "big") + body[:500])
    taken.shutdown(socket.SHUT_WR)


def test_an_answer_is_written_as_it_came(alone: Alone, capsys: pytest.CaptureFixture[str]) -> None:
    with fake(accepted(*Answer(1, [(1, b"found\n"), (2, b"note\n"), (1, b"more\n")]).fields())):
        assert command_line.main(["--warm", "draft.md"]) == 1
    assert capsys.readouterr() == ("found\nmore\n", "note\n")
    assert alone.runs == 0


@pytest.mark.parametrize(
    "reply",
    [
        lambda taken: None,
        lambda taken: taken.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n"),
        lambda taken: taken.sendall(b"\xff" * 5000),
        lambda taken: taken.shutdown(socket.SHUT_RDWR),
        lambda taken: frame.send(taken, [ACCEPTED], 1),
        half,
        accepted(),
        accepted(b"nonsense"),
        accepted(ANSWER, b"7", b"1found\n"),
        accepted(ANSWER, b"1", b"9found\n"),
        accepted(ANSWER, b"one"),
        accepted(ALONE),
        lambda taken: frame.send(taken, [STALE], 1),
    ],
    ids="silent http noise gone accepted half empty nonsense status stream number alone stale".split(),
)
def test_a_broken_process_is_passed_over(alone: Alone, capsys: pytest.CaptureFixture[str], reply: Reply) -> None:
    with fake(reply):
        assert command_line.main(["--warm", "draft.md"]) == 1
    assert capsys.readouterr() == ("by itself\n", "")
    assert alone.runs == 1


@pytest.mark.parametrize(("left", "launches"), [("nothing", 1), ("socket", 1), ("file", 1), ("folder", 1)])
def test_nobody_there(alone: Alone, left: str, launches: int) -> None:
    path = place.socket_path()
    assert path
    if left == "socket":
        connection.listen(path).close()
    elif left == "file":
        Path(path).write_text("what is this?", "utf-8")
    elif left == "folder":
        Path(path).mkdir()
    assert command_line.main(["--warm", "draft.md"]) == 1
    assert (alone.runs, alone.launches) == (1, launches)


def test_busy_with_somebody_else(alone: Alone) -> None:
    path = place.socket_path()
    assert path
    with connection.listen(path):
        assert command_line.main(["--warm", "draft.md"]) == 1
    assert (alone.runs, alone.launches) == (1, 0)


def test_without_a_safe_folder_there_is_no_warm_process(
    alone: Alone, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    folder = tmp_path / f"relint-{os.geteuid()}"
    assert place.private_folder() == str(folder)
    assert folder.stat().st_mode & 0o777 == 0o700
    folder.chmod(0o755)
    assert place.private_folder() is None
    folder.rmdir()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir(mode=0o700)
    folder.symlink_to(elsewhere)
    assert place.private_folder() is None
    assert command_line.main(["--warm", "draft.md"]) == 1
    assert (alone.runs, alone.launches) == (1, 0)


def test_a_runtime_folder_that_others_can_enter_is_not_used(
    monkeypatch: pytest.MonkeyPatch, runtime: Path, tmp_path: Path
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    assert place.private_folder() == f"{runtime}/relint"
    runtime.chmod(0o750)
    assert place.private_folder() == f"{tmp_path}/relint-{os.geteuid()}"
    runtime.chmod(0o700)
    real = os.geteuid()
    monkeypatch.setattr(os, "geteuid", lambda: real + 1)
    assert place.private_folder() is None


def test_an_address_that_is_too_long_is_none(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    deep = tmp_path / ("a" * 100)
    deep.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(deep))
    assert place.socket_path() is None


def test_the_socket_is_for_its_user_alone(alone: Alone) -> None:
    path = place.socket_path()
    assert path
    with connection.listen(path):
        assert Path(path).stat().st_mode & 0o777 == 0o600


@pytest.mark.skipif(not hasattr(socket, "SO_PEERCRED"), reason="the platform does not tell who is at the other end")
def test_somebody_else_at_the_other_end_is_refused(alone: Alone, monkeypatch: pytest.MonkeyPatch) -> None:
    path = place.socket_path()
    assert path
    real = os.geteuid()
    with connection.listen(path) as listening:
        monkeypatch.setattr(os, "geteuid", lambda: real + 1)
        with pytest.raises(PermissionError):
            connection.connect(path, 1)
        taken, _ = listening.accept()
        with taken, pytest.raises(PermissionError):
            connection.refuse_strangers(taken)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can be somebody else")
def test_another_user_cannot_connect(alone: Alone) -> None:
    path = place.socket_path()
    assert path
    code = (
        "import os, socket, sys\n"
        "os.setgid(65534); os.setuid(65534)\n"
        "socket.socket(socket.AF_UNIX).connect(sys.argv[1])\n"
    )
    with connection.listen(path):
        done = subprocess.run([sys.executable, "-c", code, path], capture_output=True, check=False)
    assert b"PermissionError" in done.stderr


def test_killed_in_the_middle_of_a_run(desk: Desk) -> None:
    draft = desk.write("draft.md", "Dear valued customer,\n\nThe team is here for you.\n")
    plain = desk.run(draft)
    process = desk.start(draft)
    os.kill(process, signal.SIGSTOP)
    with subprocess.Popen(
        desk.command("--warm", draft),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=desk.folder,
        env=desk.environment,
    ) as asking:
        os.kill(process, signal.SIGKILL)
        out, err = asking.communicate()
    assert (out, err, asking.returncode) == (plain.stdout, plain.stderr, plain.returncode)
    assert process not in desk.processes()


def test_edited_code_makes_the_old_process_go_and_versions_live_side_by_side(
    desk: Desk, tmp_path: Path, runtime: Path, cache: Path
) -> None:
    package = tmp_path / "other" / "src"
    shutil.copytree(ROOT / "src", package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "rules", package.parent / "rules")
    other = Desk(tmp_path / "other-desk", runtime, cache, package=package)
    draft = "Dear valued customer,\n"
    for each in (desk, other):
        each.write("draft.md", draft)
        each.start("draft.md")
    ours, theirs = sorted(desk.processes())
    group = package / "relint" / "cli" / "entry.py"
    before = other.run("--warm", "draft.md")
    group.write_text(group.read_text("utf-8") + "\nprint('edited')\n", "utf-8")
    after = other.run("--warm", "draft.md")
    assert after.stdout == b"edited\n" + before.stdout
    wait_for(lambda: len({ours, theirs} & set(desk.processes())) == 1)
    assert desk.run("--warm", "draft.md").stdout == before.stdout
