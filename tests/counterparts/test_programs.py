"""Reports read by the programs that they are for, where those are installed: reviewdog and sarif-tools.

What needs only a library is in `tests/reporters/test_promises.py`.
"""

from __future__ import annotations

import csv
import io
import json
import shutil
import subprocess
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from relint.draft.source import Source
from relint.draft.span import Span
from relint.reporters import View, reporter
from relint.results.finding import Fix, Severity
from relint.results.report import FileReport, Report
from tests.reporters import reports


def program(name: str) -> str:
    found = shutil.which(name)
    if not found:
        pytest.skip(f"{name} is not installed")
    return found


def drawn(output: str, report: Report) -> str:
    out = io.StringIO()
    reporter(output)(report, View(), out)
    return out.getvalue()


def read_by_reviewdog(output: str, report: Report, folder: Path) -> list[dict[str, Any]]:
    """What reviewdog made of it, in its own words."""
    subprocess.run(["git", "init", "-q", str(folder)], check=True)
    arguments = [f"-f={output}", "-reporter=rdjson", "-filter-mode=nofilter", "-name=relint"]
    run = subprocess.run(
        [program("reviewdog"), *arguments],
        input=drawn(output, report).encode(),
        capture_output=True,
        cwd=folder,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    told: list[dict[str, Any]] = json.loads(run.stdout)["diagnostics"]
    return told


@pytest.mark.parametrize("output", ["rdjson", "sarif"])
def test_reviewdog_reads_every_finding(output: str, tmp_path: Path) -> None:
    report = reports.one()
    told = read_by_reviewdog(output, report, tmp_path)
    assert Counter(each["code"]["value"] for each in told) == Counter(each.rule for each in report.findings)


def test_reviewdog_suggests_the_better_words_at_exactly_these_bytes(tmp_path: Path) -> None:
    """Behind an emoji and curly quotes bytes and characters count differently."""
    source = Source("draft.md", "Hello,\n\n🚀 “Naïve” friends leverage it.\n")
    at = source.text.index("leverage")
    columns = (source.byte_column(at), source.byte_column(at + 8))
    fix = Fix(Span(at, at + 8), "use", source.position(at), source.position(at + 8), columns)
    found = reports.finding(source, "leverage", "house/fog", Severity.WARNING, "Fog.", "Write “use”.", fix=fix)
    report = Report((FileReport("draft.md", reports.STRANGER, "markdown", (found,)),))
    ((suggestion,),) = (each["suggestions"] for each in read_by_reviewdog("rdjson", report, tmp_path))
    start, end = suggestion["range"]["start"], suggestion["range"]["end"]
    line = source.text.encode().split(b"\n")[start["line"] - 1]
    assert line[start["column"] - 1 : end["column"] - 1] == b"leverage"
    assert suggestion["text"] == "use"


def test_sarif_tools_count_the_same(tmp_path: Path) -> None:
    (tmp_path / "relint.sarif").write_text(drawn("sarif", reports.one()), encoding="utf-8")
    run = subprocess.run(
        [program("sarif"), "csv", "-o", "out.csv", "relint.sarif"],
        capture_output=True,
        cwd=tmp_path,
        check=False,
        text=True,
    )
    assert run.returncode == 0, run.stderr
    rows = list(csv.DictReader((tmp_path / "out.csv").read_text(encoding="utf-8-sig").splitlines(keepends=True)))
    assert Counter(row["Code"] for row in rows) == Counter(each.rule for each in reports.one().findings)
    assert {row["Severity"] for row in rows} == {"error", "warning", "note"}
    assert {row["Location"] for row in rows} == {"draft.md"}
