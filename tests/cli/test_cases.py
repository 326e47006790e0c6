"""The command line, one data file a case: arguments, files, input, output, status (after typos' `tests/cmd`).

`out`, `err` are whole outputs; `out_has`, `err_has` are pieces that must be there. `{house}` is the pack for tests.
"""

from __future__ import annotations

import io
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from relint.__main__ import main

HERE = Path(__file__).parent
CASES = sorted((HERE / "cases").glob("*.toml"))


class _Input(io.TextIOWrapper):
    def __init__(self, text: str):
        super().__init__(io.BytesIO(text.encode()), encoding="utf-8")


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    case: dict[str, Any] = tomllib.loads(
        path.read_text(encoding="utf-8").replace("{house}", (HERE / "house").as_posix())
    )
    for name, text in case.get("files", {}).items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(bytes.fromhex(text[4:]) if text.startswith("hex:") else text.encode())
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "stdin", _Input(case.get("stdin", "")))
    for name in ("NO_COLOR", "FORCE_COLOR", "RELINT_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    status = main(case["args"])
    out, err = capsys.readouterr()
    for stream, text in (("out", out), ("err", err)):
        if stream in case:
            assert text == case[stream]
        for piece in case.get(f"{stream}_has", ()):
            assert piece in text
        for piece in case.get(f"{stream}_lacks", ()):
            assert piece not in text
    assert status == case["status"], err
