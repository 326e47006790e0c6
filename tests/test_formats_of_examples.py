"""Every example in every format for programs, with the bundled rules, is what the program on the other side expects."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from relint.draft.source import Source
from relint.engine.checks import Checks
from relint.engine.line import Job, lint
from relint.judge import Judge
from relint.language.pipeline import Pipeline
from relint.packs.bundled import bundled_folders
from relint.packs.load import load_packs
from relint.reporters import View, reporter
from relint.results.levels import LEVELS, Levels
from relint.results.report import Report
from tests.conftest import ROOT
from tests.counterparts import PROMISES

EXAMPLES = sorted(path for path in (ROOT / "examples").iterdir() if path.is_file())


@pytest.fixture(scope="module")
def checks(pipeline: Pipeline) -> Checks:
    return Checks(load_packs(bundled_folders()), pipeline, judge=Judge())


@pytest.fixture(scope="module")
def report(checks: Checks) -> Report:
    """All of them in one run, each with its profile."""
    rules = frozenset(rule.id for rule in checks.packs.rules)
    sources = [Source(f"examples/{path.name}", text_of(path)) for path in EXAMPLES]
    return lint([Job(source, rules, levels=Levels(**LEVELS)) for source in sources], checks, profile=True)


def text_of(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


@pytest.mark.parametrize("output", PROMISES)
def test_a_report_on_the_examples_keeps_its_promise(output: str, report: Report, checks: Checks) -> None:
    out = io.StringIO()
    reporter(output)(report, View(rule=checks.packs.rule), out)
    PROMISES[output](out.getvalue())


def test_every_fix_and_finding_stands_where_its_bytes_say(report: Report) -> None:
    """What reviewdog replaces, counted in bytes, is what the file holds there."""
    for finding in report.findings:
        places = [(finding, finding.text)]
        if finding.fix:
            places.append((finding.fix, finding.fix.span.of(text_of(ROOT / finding.path))))  # type: ignore[arg-type]
        for place, words in places:
            if place.start and place.end and place.byte_columns and place.start.line == place.end.line:
                line = text_of(ROOT / finding.path).split("\n")[place.start.line - 1].encode()
                assert line[place.byte_columns[0] - 1 : place.byte_columns[1] - 1].decode() == words
