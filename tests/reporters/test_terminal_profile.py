"""A profile as its reader sees it. RELINT_REWRITE=1 pytest tests/reporters rewrites the golden files."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from relint.outside.structs import replace
from relint.reporters import View, profile_reporter
from relint.results.report import Report

from . import profiles, reports

GOLDEN = Path(__file__).parent / "golden"
CASES = {
    "profile-80": (profiles.report(), View(width=80)),
    "profile-120-color": (profiles.report(min_score=60), View(width=120, color=True)),
    "profile-80-ascii": (profiles.report(min_score=60), View(width=80, ascii=True)),
    "profile-40": (profiles.report(), View(width=40)),
    "profile-trouble-80": (replace(profiles.report(), failures=reports.several().failures), View(width=80)),
}


def drawn(report: Report, view: View) -> str:
    out = io.StringIO()
    profile_reporter("terminal")(report, view, out)
    return out.getvalue()


@pytest.mark.parametrize("case", CASES)
def test_a_profile_looks_like_its_golden_file(case: str) -> None:
    text = drawn(*CASES[case])
    path = GOLDEN / f"{case}.txt"
    if os.environ.get("RELINT_REWRITE"):
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("case", CASES)
def test_no_line_is_wider_than_asked_and_copy_is_no_markup(case: str) -> None:
    report, view = CASES[case]
    text = drawn(report, replace(view, color=False))
    assert all(len(line) <= view.width and line == line.rstrip() for line in text.splitlines())
    assert "\x1b" not in text
    assert "[bold]hugs" in text


def test_json_is_the_same_document_either_way() -> None:
    out = io.StringIO()
    profile_reporter("json")(profiles.report(), View(), out)
    assert '"profile"' in out.getvalue()
