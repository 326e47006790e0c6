"""The examples as users see them. RELINT_REWRITE=1 pytest tests/test_examples.py rewrites them; read the diff."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from relint.cli.demo import MAIL
from relint.draft.source import Source
from relint.engine.checks import Checks
from relint.engine.line import Job, lint
from relint.judge import Judge
from relint.language.pipeline import Pipeline
from relint.packs.bundled import bundled_folders
from relint.packs.load import load_packs
from relint.reporters import View, reporter, terminal_profile
from relint.results.levels import LEVELS, Levels
from relint.results.report import ExitStatus, Report
from tests.conftest import ROOT

EXAMPLES = sorted(path for path in (ROOT / "examples").iterdir() if path.is_file())
BETTER = [path for path in EXAMPLES if ".better." in path.name]
GOLDEN = ROOT / "tests" / "golden"


@pytest.fixture(scope="module")
def checks(pipeline: Pipeline) -> Checks:
    """All bundled packs."""
    return Checks(load_packs(bundled_folders()), pipeline, judge=Judge())


def linted(checks: Checks, path: Path, *, profile: bool = False) -> Report:
    rules = frozenset(rule.id for rule in checks.packs.rules if rule.tier == "stable")
    source = Source(f"examples/{path.name}", path.read_bytes().decode("utf-8"))
    return lint([Job(source, rules, levels=Levels(**LEVELS))], checks, profile=profile)


def drawn(report: Report) -> str:
    out = io.StringIO()
    reporter("terminal")(report, View(width=80), out)
    return out.getvalue()


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_an_example_reads_like_its_golden_report(checks: Checks, path: Path) -> None:
    text = drawn(linted(checks, path))
    golden = GOLDEN / f"{path.name}.txt"
    if os.environ.get("RELINT_REWRITE"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_the_profile_of_an_example_reads_like_its_golden_file(checks: Checks, path: Path) -> None:
    out = io.StringIO()
    terminal_profile.render(linted(checks, path, profile=True), View(width=80), out)
    golden = GOLDEN / "profile" / f"{path.name}.txt"
    if os.environ.get("RELINT_REWRITE"):
        golden.parent.mkdir(exist_ok=True, parents=True)
        golden.write_text(out.getvalue(), encoding="utf-8")
    assert out.getvalue() == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", BETTER, ids=lambda path: path.name)
def test_a_better_draft_is_clean(checks: Checks, path: Path) -> None:
    """No rule finds anything; the judge may still doubt a sentence, quietly."""
    report = linted(checks, path)
    assert [finding for finding in report.findings if not finding.rule.endswith("/likeness")] == []
    assert report.exit_status is ExitStatus.CLEAN


@pytest.mark.parametrize("path", [path for path in EXAMPLES if path not in BETTER], ids=lambda path: path.name)
def test_a_bad_draft_is_not(checks: Checks, path: Path) -> None:
    assert linted(checks, path).exit_status is ExitStatus.FINDINGS


def test_every_bad_draft_has_its_better_one() -> None:
    bad = [path for path in EXAMPLES if path not in BETTER]
    assert len(bad) >= 6
    assert {path.name.replace(".", ".better.", 1) for path in bad} == {path.name for path in BETTER}


def test_there_is_no_golden_report_without_its_example() -> None:
    assert {path.stem for path in GOLDEN.glob("*.txt")} == {path.name for path in EXAMPLES}


def test_the_readme_shows_the_report_as_it_is() -> None:
    """The report in the README is the golden one, with pieces left out at "…"."""
    shown = (ROOT / "README.md").read_text(encoding="utf-8").split("```text\n")[1].split("\n```")[0]
    golden = (GOLDEN / "first-touch.md.txt").read_text(encoding="utf-8")
    for piece in shown.split("\n…\n"):
        assert piece in golden


def test_the_mail_of_the_demo_shows_what_relint_is_for(checks: Checks) -> None:
    """Four packs at least speak, and one finding says not to send it."""
    report = linted(checks, MAIL)
    assert report.exit_status is ExitStatus.FINDINGS
    packs = {finding.rule.partition("/")[0] for finding in report.findings}
    assert packs >= {"jargon-monoxide", "tmi-too-soon", "faceless-sender", "wear-them-down"}
    assert "error" in {finding.severity for finding in report.findings}
