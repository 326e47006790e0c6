"""A desk of its own for every test: private folders, whole processes, and nothing left behind."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import pytest

from tests.conftest import ROOT

pytestmark = pytest.mark.skipif(not hasattr(os, "posix_spawn"), reason="no local sockets in Python here")

_PATIENCE = 30.0
#: What could make a run look different from one machine to the next.
_UNSET = (
    "NO_COLOR",
    "FORCE_COLOR",
    "COLUMNS",
    "PYTHONUNBUFFERED",
    "RELINT_DEBUG",
    "RELINT_WARM",
    "RELINT_WARM_IDLE",
    "TERM",
)
Run = subprocess.CompletedProcess[bytes]


def wait_for(what: Callable[[], bool]) -> None:
    """Until something holds; a test that waits in vain fails."""
    deadline = time.monotonic() + _PATIENCE
    while not what():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.02)


def is_alive(process: int) -> bool:
    """Whether a process is there and has not ended."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    with suppress(OSError):
        return Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()[0] != "Z"
    return True


class Desk:
    """Runs of relint as somebody at a desk would start them, in folders that belong to the test."""

    def __init__(self, folder: Path, runtime: Path, cache: Path, *, package: Path = ROOT / "src") -> None:
        self.folder = folder
        self.write("relint.toml", 'packs = ["faceless-sender"]\n')  # one bundled pack is ready sooner than all
        self.runtime = runtime
        self.environment = {name: value for name, value in os.environ.items() if name not in _UNSET}
        self.environment |= {
            "XDG_RUNTIME_DIR": str(runtime),
            "TMPDIR": str(runtime),
            "RELINT_CACHE": str(cache),
            "RELINT_WARM_IDLE": "120",
            "PYTHONPATH": str(package),
        }

    def command(self, *arguments: str) -> list[str]:
        return [sys.executable, "-m", "relint", *arguments]

    def run(self, *arguments: str, stdin: bytes = b"", **environment: str) -> Run:
        return subprocess.run(
            self.command(*arguments),
            input=stdin,
            capture_output=True,
            check=False,
            cwd=self.folder,
            env=self.environment | environment,
        )

    def write(self, name: str, text: str) -> str:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        return name

    def start(self, *arguments: str) -> int:
        """A warm process that has been made ready; gives its number."""
        self.run(*arguments, "--warm")
        wait_for(lambda: b"The warm process is running" in self.run("warm", "status").stdout)
        return self.processes()[0]

    def answers(self) -> int:
        """How many runs the warm process has answered."""
        status = self.run("warm", "status").stdout.decode()
        return int(status.partition("answers: ")[2].split()[0])

    def processes(self) -> list[int]:
        """The warm processes that were started at this desk and live."""
        numbers = [lock.read_text("ascii") for lock in self.runtime.glob("relint/*.lock")]
        return [int(number) for number in numbers if number and is_alive(int(number))]

    def same(self, arguments: Sequence[str], *, stdin: bytes = b"", **environment: str) -> Run:
        """One run with the warm process and one without, which must not differ in a byte; gives the first."""
        warm = self.run(*arguments, "--warm", stdin=stdin, **environment)
        alone = self.run(*arguments, stdin=stdin, **environment)
        assert (warm.stdout, warm.stderr, warm.returncode) == (alone.stdout, alone.stderr, alone.returncode)
        return warm

    def clear(self) -> None:
        """End every warm process of this desk, those that are only starting, too."""
        for process in {*self.processes(), *self._of_this_desk()}:
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
            wait_for(lambda number=process: not is_alive(number))  # type: ignore[misc]

    def _of_this_desk(self) -> Iterator[int]:
        for folder in Path("/proc").glob("[0-9]*"):
            with suppress(OSError):
                if f"XDG_RUNTIME_DIR={self.runtime}\0".encode() in (folder / "environ").read_bytes():
                    yield int(folder.name)


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One cache folder for all desks: packs are compiled once."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def runtime() -> Iterator[Path]:
    """A short path: the address of a local socket may not be long."""
    folder = Path(tempfile.mkdtemp(prefix="relint-"))
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def desk(tmp_path: Path, runtime: Path, cache: Path) -> Iterator[Desk]:
    made = Desk(tmp_path, runtime, cache)
    yield made
    made.clear()


@pytest.fixture(scope="module")
def warm_desk(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> Iterator[Desk]:
    """A desk whose warm process is running; for tests that do not end it."""
    runtime = Path(tempfile.mkdtemp(prefix="relint-"))
    made = Desk(tmp_path_factory.mktemp("desk"), runtime, cache)
    for name in ("first-touch.md", "first-touch.better.md"):
        shutil.copy(ROOT / "examples" / name, made.folder)
    made.start("first-touch.md")
    yield made
    made.clear()
    shutil.rmtree(runtime)
