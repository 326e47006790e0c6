"""Every format for programs is what the programs on the other side expect."""

from __future__ import annotations

import io

import pytest

from relint.reporters import View, reporter
from relint.results.finding import Severity
from relint.results.report import Report
from tests.counterparts import PROMISES

from . import profiles, reports
from .test_strangers import odd_report

REPORTS = {
    "one": reports.one(),
    "several": reports.several(),
    "fog": reports.fog(),
    "clean": reports.clean(),
    "empty": reports.empty(),
    "profile": profiles.report(),
    "scores low": profiles.report(min_score=100),
    "odd": odd_report(),
}


def drawn(output: str, report: Report, view: View | None = None) -> str:
    out = io.StringIO()
    reporter(output)(report, view or View(), out)
    return out.getvalue()


@pytest.mark.parametrize("output", PROMISES)
@pytest.mark.parametrize("name", REPORTS)
def test_a_report_keeps_the_promise(output: str, name: str) -> None:
    PROMISES[output](drawn(output, REPORTS[name]))
    PROMISES[output](drawn(output, REPORTS[name], View(show=Severity.ERROR)))


@pytest.mark.parametrize("output", sorted(PROMISES.keys() - {"github"}))
def test_a_broken_report_does_not(output: str) -> None:
    """The checks themselves can fail: what is wrong is the place, the level or a number."""
    good = drawn(output, reports.one())
    bad = {
        "json": good.replace('"severity": "error"', '"severity": "fatal"'),
        "json-lines": good.replace('"type":"finding"', '"type":"find"'),
        "sarif": good.replace('"level": "error"', '"level": "fatal"'),
        "gitlab": good.replace('"severity": "critical"', '"severity": "fatal"'),
        "junit": good.replace('failures="4"', 'failures="5"'),
        "rdjson": good.replace('"severity": "ERROR"', '"severity": "FATAL"'),
    }[output]
    assert bad != good
    with pytest.raises(Exception):  # noqa: B017, PT011 - each library has its own
        PROMISES[output](bad)
