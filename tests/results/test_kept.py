"""Results lie in files of bounded number and size, which runs at the same time share."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from relint import cache
from relint.results import kept
from relint.results.kept import KeptResults


def test_the_least_used_are_forgotten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "MOST_FILES", 256 * 3)
    results = KeptResults(tmp_path)
    keys = [f"aa{number:038x}" for number in range(5)]
    for age, key in enumerate(keys):
        results.put(key, b"result")
        os.utime(tmp_path / kept.FOLDER / "aa" / key, (1e9 - age * 1e6,) * 2)
    assert results.get(keys[4]) == b"result"  # used just now
    results.prune()
    assert [key for key in keys if results.get(key)] == [keys[0], keys[1], keys[4]]


def test_bytes_are_bounded_too_and_the_newest_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "MOST_BYTES", 256 * 100)
    results = KeptResults(tmp_path)
    for key in ("bb" + "0" * 38, "bb" + "1" * 38):
        results.put(key, b"x" * 200)
        os.utime(tmp_path / kept.FOLDER / "bb" / key, (int(key[-1]) + 1e9,) * 2)
    results.prune()
    assert results.get("bb" + "0" * 38) is None
    assert results.get("bb" + "1" * 38) == b"x" * 200
    results.put("cc" + "0" * 38, b"x" * (kept.LARGEST + 1))
    assert results.get("cc" + "0" * 38) is None


def test_runs_at_once_do_not_disturb_each_other(tmp_path: Path) -> None:
    write = (
        "import sys, pathlib; from relint.results.kept import KeptResults\n"
        "results = KeptResults(pathlib.Path(sys.argv[1]))\n"
        "for number in range(200):\n"
        "    key = f'{number % 8:040x}'\n"
        "    results.put(key, key.encode() * 500)\n"
        "    found = results.get(key)\n"
        "    assert found in (None, key.encode() * 500), found\n"
        "    if not number % 20: results.prune()\n"
    )
    runs = [subprocess.Popen([sys.executable, "-c", write, str(tmp_path / "shared")]) for _ in range(3)]
    assert [run.wait() for run in runs] == [0, 0, 0]
    assert not list((tmp_path / "shared").rglob(f"{cache.NEW}*"))
