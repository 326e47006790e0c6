"""What users see, letter by letter. After a change: RELINT_REWRITE=1 pytest tests/reporters, then read the diff."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from relint.outside.structs import replace
from relint.reporters import REPORTERS, View, reporter
from relint.results.finding import Severity
from relint.results.report import Report

from . import profiles, reports

GOLDEN = Path(__file__).parent / "golden"

CASES = {
    "one-80": ("terminal", reports.one(), View(width=80)),
    "one-120": ("terminal", reports.one(), View(width=120)),
    "one-80-color": ("terminal", reports.one(), View(width=80, color=True)),
    "one-120-color": ("terminal", reports.one(), View(width=120, color=True)),
    "one-80-ascii": ("terminal", reports.one(), View(width=80, ascii=True)),
    "one-80-full": ("terminal", reports.one(), View(width=80, full=True)),
    "one-80-limit": ("terminal", reports.one(), View(width=80, limit=1)),
    "one-40": ("terminal", reports.one(), View(width=40)),
    "one-shown-from-error": ("terminal", reports.one(), View(width=80, show=Severity.ERROR)),
    "several-80": ("terminal", reports.several(), View(width=80)),
    "several-80-full": ("terminal", reports.several(), View(width=80, full=True)),
    "several-shown-from-error": ("terminal", reports.several(), View(width=80, show=Severity.ERROR)),
    "several-120-color": ("terminal", reports.several(), View(width=120, color=True)),
    "fog-80": ("terminal", reports.fog(), View(width=80)),
    "fog-80-full": ("terminal", reports.fog(), View(width=80, full=True)),
    "fog-80-color": ("terminal", reports.fog(), View(width=80, color=True)),
    "clean-80": ("terminal", reports.clean(), View(width=80)),
    "empty-80": ("terminal", reports.empty(), View(width=80)),
    "one-concise": ("concise", reports.one(), View()),
    "several-concise": ("concise", reports.several(), View(show=Severity.ERROR)),
    "several-github": ("github", reports.several(), View()),
    "one-with-profile-80": ("terminal", profiles.report(), View(width=80)),
    "one-with-profile-json": ("json", profiles.report(), View()),
    "one-json": ("json", reports.one(), View()),
    "several-json": ("json", reports.several(), View(show=Severity.ERROR)),
    "one-html": ("html", reports.one(), View()),
    "several-html": ("html", reports.several(), View(show=Severity.WARNING)),
    "empty-html": ("html", reports.empty(), View()),
    "several-sarif": ("sarif", reports.several(), View()),
    "one-sarif": ("sarif", reports.one(), View()),
    "several-json-lines": ("json-lines", reports.several(), View()),
    "several-gitlab": ("gitlab", reports.several(), View()),
    "several-junit": ("junit", reports.several(), View()),
    "one-rdjson": ("rdjson", reports.one(), View()),
    "one-markdown": ("markdown", reports.one(), View()),
    "several-markdown": ("markdown", reports.several(), View(show=Severity.WARNING)),
}


def drawn(name: str, report: Report, view: View) -> str:
    out = io.StringIO()
    reporter(name)(report, view, out)
    return out.getvalue()


@pytest.mark.parametrize("case", CASES)
def test_a_report_looks_like_its_golden_file(case: str) -> None:
    text = drawn(*CASES[case])
    path = GOLDEN / f"{case}.txt"
    if os.environ.get("RELINT_REWRITE"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("case", [case for case in CASES if "color" not in case])
def test_without_colour_there_is_no_control_code(case: str) -> None:
    assert all(char.isprintable() or char == "\n" for char in drawn(*CASES[case]))


@pytest.mark.parametrize("case", [case for case, (name, _, _) in CASES.items() if name == "terminal"])
def test_no_line_is_wider_than_asked_or_ends_in_blanks(case: str) -> None:
    name, report, view = CASES[case]
    for line in drawn(name, report, replace(view, color=False)).splitlines():
        assert len(line) <= view.width
        assert line == line.rstrip()


def test_every_reporter_is_tested() -> None:
    assert {name for name, _, _ in CASES.values()} == set(REPORTERS)
