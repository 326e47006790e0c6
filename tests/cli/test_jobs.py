"""Many drafts: the same report however many processes read them, and no trouble that is not told."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from relint.__main__ import main
from relint.draft.relationship import Stated
from relint.results import gathering
from relint.run import inputs, scheduling, workers
from relint.run.inputs import Draft
from tests.conftest import ROOT

Check = Callable[..., str]


@pytest.fixture
def check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Check:
    """Seventy short drafts, some of which cannot be read; gives what relint prints about them."""
    drafts = tmp_path / "drafts"
    drafts.mkdir()
    for number in range(70):
        (drafts / f"{number:02}.md").write_text(f"Hello,\n\nAct now, {number} times.\n\nAna\n", "utf-8")
    (drafts / "07.md").write_text("---\nsubject: [\n---\nhello\n", "utf-8")
    (drafts / "08.md").write_bytes(b"%PDF-1.4")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    house = Path(__file__).parent / "house"

    def run_it(*arguments: str) -> str:
        main(["--isolated", "--pack", str(house), *arguments])
        return capsys.readouterr().out

    return run_it


@pytest.mark.parametrize("output", ["terminal", "json", "concise", "sarif"])
def test_the_report_is_the_same_with_any_number_of_jobs(check: Check, output: str) -> None:
    told = {check("drafts", "-j", str(jobs), "--format", output) for jobs in (1, 2, 3)}
    assert len(told) == 1


def test_findings_come_in_the_order_of_the_drafts(check: Check) -> None:
    files = [file["path"] for file in json.loads(check("drafts", "-j", "2", "--format", "json"))["files"]]
    assert len(files) == 68
    assert files == sorted(files)


def test_a_report_that_was_put_aside_on_disk_is_the_same(check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
    held = check("drafts", "--profile", "--format", "json")
    monkeypatch.setattr(gathering, "_IN_MEMORY", 100)
    assert check("drafts", "--profile", "--format", "json") == held


def test_standard_input_is_one_of_the_drafts(check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Act now.")))
    told = json.loads(check("drafts", "-", "--stdin-filename", "new.md", "-j", "2", "--format", "json"))
    assert told["files"][-1]["path"] == "new.md"
    assert told["files"][-1]["findings"]


def test_a_worker_that_dies_is_a_failure_of_its_draft(check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
    here, read = os.getpid(), inputs.Inputs.read

    def deadly(self: inputs.Inputs, path: str) -> bytes:
        if path.endswith("41.md") and os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return read(self, path)

    monkeypatch.setattr(inputs.Inputs, "read", deadly)
    told = json.loads(check("drafts", "-j", "2", "--format", "json"))
    assert [failure["path"] for failure in told["failures"]] == [f"drafts/{n}.md" for n in ("07", "08", "41")]
    assert "signal 9" in told["failures"][-1]["problem"]
    assert told["summary"]["exit_status"] == 3
    assert len(told["files"]) == 67


def test_only_large_runs_get_workers_unasked(check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def noted(work: object, batches: object, jobs: int) -> object:
        asked.append(jobs)
        return iter(())

    monkeypatch.setattr(workers, "spread", noted)
    monkeypatch.setattr(scheduling, "cores", lambda: 5)
    check("drafts")
    assert asked == []
    monkeypatch.setattr(scheduling, "SHARE", 100)
    check("drafts")
    monkeypatch.setattr(scheduling, "SHARE", 1_000)
    check("drafts")
    check("drafts", "-j", "3")
    check("drafts", "-j", "1")
    assert asked == [5, 2, 3]


def test_batches_are_small_in_drafts_and_bytes() -> None:
    drafts = [Draft(number, f"{number}.md", size) for number, size in enumerate([10, 10, 10, 500_000, 10, 10])]
    assert [[draft.place for draft in batch] for batch in scheduling.batches(drafts, 2)] == [[0, 1], [2], [3], [4, 5]]


@pytest.mark.skipif(sys.platform == "win32", reason="a group of processes is told as one only elsewhere")
def test_an_interrupt_ends_all_workers_and_leaves_nothing_half_written(tmp_path: Path) -> None:
    drafts, cache = tmp_path / "drafts", tmp_path / "cache"
    drafts.mkdir()
    text = "Hello Jo,\n\n" + "We will see what number {} does to the rest of the day.\n" * 20
    for number in range(2_000):
        (drafts / f"{number}.md").write_text(text.format(*range(number, number + 20)), "utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "relint", "--isolated", "--pack", "faceless-sender", "-j", "2", str(drafts)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        env={**os.environ, "RELINT_CACHE": str(cache)},
        cwd=ROOT,
        # Where tests run in the background, interrupts are ignored, and what is started there inherits that.
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),
    )
    while process.poll() is None and not list(cache.glob("results/*/*")):
        time.sleep(0.02)
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=30)
    assert (process.returncode, out, err.strip()) == (130, "", "relint: stopped.")
    with pytest.raises(ProcessLookupError):
        os.killpg(process.pid, 0)
    assert not list(cache.rglob(".new-*"))


def test_what_a_worker_needs_can_be_sent_to_another_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import pickle

    from relint.run.inputs import Inputs
    from relint.run.linting import Linting
    from relint.run.overrides import Overrides
    from relint.run.session import start_session

    (tmp_path / "relint.toml").write_text('[[paths]]\nmatch = ["cold/**"]\nstage = "stranger"\n', "utf-8")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_text("Hello there.\n", "utf-8")
    work = Linting(start_session(Overrides()), Inputs(None), Stated(), None, profile=True, keys=None)
    (here,) = work([Draft(0, "a.md", 13)])
    (there,) = pickle.loads(pickle.dumps(work))([Draft(0, "a.md", 13)])
    assert here == there
