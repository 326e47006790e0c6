"""The warm process by itself: one at an address, gone when it should be, and in the client's place for one run only."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from relint.__main__ import main
from relint.cli import resident
from relint.warm import frame, lock, place
from relint.warm.client import Miss, ask
from relint.warm.connection import connect
from relint.warm.frame import RUN
from tests.conftest import ROOT
from tests.warm.conftest import wait_for

Start = Callable[..., "subprocess.Popen[bytes]"]


@pytest.fixture
def start(monkeypatch: pytest.MonkeyPatch, runtime: Path, tmp_path: Path) -> Iterator[Start]:
    """Start a light server; every one that is left is ended."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    monkeypatch.chdir(tmp_path)
    started: list[subprocess.Popen[bytes]] = []

    def begin(*arguments: str) -> subprocess.Popen[bytes]:
        before = place.key()  # Python's own ways are part of it: the same for both
        command = [sys.executable, "-m", "tests.warm.light_server", *(arguments or ("60",))]
        started.append(subprocess.Popen(command, cwd=ROOT))
        assert before == place.key()
        wait_for(lambda: _is_there() or started[-1].poll() is not None)
        return started[-1]

    yield begin
    for process in started:
        process.kill()
        process.wait()


def _is_there() -> bool:
    path = place.socket_path()
    assert path
    try:
        connect(path, 1).close()
    except OSError:
        return False
    return True


def said(*arguments: str, stdin: bytes = b"") -> str:
    answer = ask(arguments, stdin)
    return b"".join(data for _, data in answer.pieces).decode()


def test_it_stands_in_the_client_s_place(start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    start()
    monkeypatch.setenv("SEEN", "once")
    assert said("draft.md", stdin=b"copy") == f"{tmp_path} once copy draft.md\n"
    monkeypatch.delenv("SEEN")
    (tmp_path / "inner").mkdir()
    monkeypatch.chdir(tmp_path / "inner")
    assert said("a b", "ü") == f"{tmp_path}/inner None  a b ü\n"


@pytest.mark.parametrize("status", ["2", "3"])
def test_only_drafts_that_were_read_are_answered_for(start: Start, status: str) -> None:
    start()
    with pytest.raises(Miss):
        said("draft.md", status)
    assert ask(["draft.md", "1"], b"").status == 1


def test_it_goes_when_it_breaks_down(start: Start) -> None:
    process = start()
    with pytest.raises(Miss):
        said("break")
    assert process.wait() == 0


def test_it_goes_when_its_code_is_old(start: Start) -> None:
    process = start("60", "old")
    with pytest.raises(Miss) as missed:
        said("draft.md")
    assert not missed.value.is_final
    assert process.wait() == 0
    assert not _is_there()


def test_another_relint_at_the_same_address_gets_no_answer(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    process = start()
    monkeypatch.setattr("relint.warm.client.key", lambda: b"another relint")
    with pytest.raises(Miss):
        said("draft.md")
    assert process.wait() == 0


def test_the_same_path_in_another_place_gets_no_answer(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    start()
    monkeypatch.setattr("relint.warm.request.place_of", lambda folder: "1:2/3:4")
    with pytest.raises(Miss):
        said("draft.md")


def test_it_goes_after_a_quiet_while(start: Start) -> None:
    process = start("0.3")
    assert process.wait() == 0
    path = place.socket_path()
    assert path
    assert not Path(path).exists()


def test_one_at_an_address(start: Start) -> None:
    first = start()
    second = start()
    assert second.wait() == 0
    assert first.poll() is None
    assert said("draft.md")


def test_it_survives_clients_that_talk_nonsense_or_go(start: Start) -> None:
    start()
    path = place.socket_path()
    assert path
    for data in (b"", b"GET / HTTP/1.1\r\n\r\n", b"\0\0\0\1x", (9).to_bytes(4, "big") + b"\0\0\0\5short"):
        with connect(path, 1) as connection:
            connection.sendall(data)
            connection.shutdown(socket.SHUT_WR)
            with suppress(ConnectionResetError):
                while connection.recv(100):
                    pass
    with connect(path, 1) as connection:
        frame.send(connection, [place.key(), RUN, b"not", b"a", b"request"], 1)
    assert said("draft.md")


def test_status_and_stop(start: Start, capsys: pytest.CaptureFixture[str]) -> None:
    process = start("77")
    said("draft.md")
    assert main(["warm", "status"]) == 0
    told = capsys.readouterr().out
    assert f"is running (process {process.pid})" in told
    assert "answers: 1\n" in told
    assert "after 77 quiet seconds" in told
    assert main(["warm", "stop"]) == 0
    assert process.wait() == 0
    capsys.readouterr()
    for asked in ("status", "stop"):
        assert main(["warm", asked]) == 1
        assert capsys.readouterr().out == "No warm process is running.\n"


def test_status_while_it_gets_ready(
    runtime: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    path = place.socket_path()
    assert path
    held = lock.take(place.lock_path(path))
    assert held is not None
    assert lock.take(place.lock_path(path)) is None
    assert main(["warm", "status"]) == 0
    assert "getting ready" in capsys.readouterr().out
    os.close(held)
    assert main(["warm", "status"]) == 1


@pytest.mark.parametrize(("said", "seconds"), [("90", 90), ("", 1800), ("soon", 1800), ("-1", 1800), ("inf", 1800)])
def test_how_long_it_stays(said: str, seconds: float, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RELINT_WARM_IDLE", said)
    assert resident.idle_seconds() == seconds


def test_stop_ends_one_that_hangs(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    from relint.warm import control

    process = start()
    os.kill(process.pid, signal.SIGSTOP)
    monkeypatch.setattr(control, "_PATIENCE", 0.2)
    assert main(["warm", "stop"]) == 0
    assert process.wait() != 0
    assert not _is_there()
