"""A playbook of nine letters among notes, as its writer sees them. RELINT_REWRITE=1 rewrites the report."""

from __future__ import annotations

import io
import os

from relint.draft.source import Source
from relint.engine.checks import Checks
from relint.engine.line import Job, lint
from relint.judge import Judge
from relint.language.pipeline import Pipeline
from relint.packs.bundled import bundled_folders
from relint.packs.load import load_packs
from relint.reporters import View, reporter
from relint.results.levels import LEVELS, Levels
from tests.conftest import ROOT

PLAYBOOK = ROOT / "tests" / "golden" / "papers" / "playbook.md"
#: What stands in the notes, the tables' heads and the check list, and in no letter.
NOTES = ("synergy", "touch points", "CTA", "buzzword", "leverage these")


def test_nine_letters_have_nine_reports_and_the_notes_have_none(pipeline: Pipeline) -> None:
    checks = Checks(load_packs(bundled_folders()), pipeline, judge=Judge())
    rules = frozenset(rule.id for rule in checks.packs.rules if rule.tier == "stable")
    source = Source("playbook.md", PLAYBOOK.read_text(encoding="utf-8"))
    report = lint([Job(source, rules, levels=Levels(**LEVELS))], checks)
    assert len(report.files[0].drafts) == 9
    for finding in report.findings:
        assert not any(note in finding.text for note in NOTES)
        assert finding.span is None or finding.span.of(source.text) == finding.text
    out = io.StringIO()
    reporter("terminal")(report, View(width=80), out)
    golden = PLAYBOOK.with_suffix(".txt")
    if os.environ.get("RELINT_REWRITE"):
        golden.write_text(out.getvalue(), encoding="utf-8")
    assert out.getvalue() == golden.read_text(encoding="utf-8")
