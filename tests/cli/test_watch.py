"""`relint --watch`: reports, waits, and reports again when a draft or the settings change."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

import pytest

from relint.__main__ import main

pytest.importorskip("watchfiles")

#: Nothing that relint does takes so long, however busy the machine is.
PATIENCE = 60


def _hears_ctrl_c() -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Watching:
    """A run that watches; what it says is kept as it comes."""

    def __init__(self, folder: Path, *arguments: str, python: Sequence[str] = ()) -> None:
        self._told, self._came = "", threading.Condition()
        self._process = subprocess.Popen(
            [sys.executable, *python, "-m", "relint", "--watch", *arguments],
            cwd=folder,
            env={**os.environ, "PYTHONUNBUFFERED": "1", "RELINT_CACHE": str(folder / "cache")},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            # A suite that runs in the background of a shell is deaf to Ctrl-C, and so would be what it starts.
            preexec_fn=None if os.name == "nt" else _hears_ctrl_c,
        )
        self.pid = self._process.pid
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self._process.stdout
        for line in self._process.stdout:
            with self._came:
                self._told += line
                self._came.notify_all()

    def until(self, words: str) -> str:
        """What was told up to these words; what comes later is told next time."""
        with self._came:
            assert self._came.wait_for(lambda: words in self._told, PATIENCE), self._told
            before, _, self._told = self._told.partition(words)
        return before

    def stop(self) -> int:
        self._process.send_signal(signal.SIGINT)
        status = self._process.wait(PATIENCE)
        self._reader.join(PATIENCE)
        assert self._process.stdout
        self._process.stdout.close()
        return status


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is no signal there")
def test_it_reports_again_when_a_draft_or_the_settings_change(tmp_path: Path) -> None:
    house = Path(__file__).parent / "house"
    (tmp_path / "drafts").mkdir()
    draft = tmp_path / "drafts" / "a.md"
    draft.write_text("Act now.\n")
    run = Watching(tmp_path, "drafts", "--pack", str(house), "--select", "house")
    assert "Act now" in run.until("watching;")
    draft.write_text("Please hurry.\n")
    assert "hurry" in run.until("watching;")
    (tmp_path / "relint.toml").write_text('severities = {"house/act-now" = "sad"}\n')
    assert "relint.toml" in run.until("watching;")
    (tmp_path / "relint.toml").write_text('severities = {"house/act-now" = "advice"}\n')
    assert "Ready to go" in run.until("watching;")
    (tmp_path / "drafts" / "b.txt").write_text("Act now.\n")
    assert "b.txt" in run.until("watching;")
    assert run.stop() == 0


@pytest.mark.parametrize("also", [["--fix"], ["--diff"], ["--add-silence", "house"], ["-"]])
def test_it_only_reports(also: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--watch", "a.md", *also]) == 2
    assert "--watch only reports" in capsys.readouterr().err
