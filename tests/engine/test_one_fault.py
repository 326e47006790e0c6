"""A fault that several rules of a pack see is told once, by the truest of them, with the places of the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from relint.draft.source import Source
from relint.engine.checks import Checks
from relint.engine.line import Job, lint
from relint.engine.one_fault import told_once
from relint.errors import PackError
from relint.language.pipeline import Pipeline
from relint.packs.bundled import bundled_folders
from relint.packs.load import load_packs
from relint.results.finding import Finding, Severity
from tests.linting import STRANGER

FAULT = ("unsigned", "team-signature", "impersonal-display-name", "company-display-name", "role-address", "tool-signs")
BODY = "Dear Ms Okafor,\n\nthe potters of Leith open their doors in May, and we would like to see you there.\n\n"
MANY = "---\nfrom: The Tallow Team <tallow@tallow.example>\n---\n"


@pytest.fixture(scope="module")
def checks(pipeline: Pipeline) -> Checks:
    return Checks(load_packs(bundled_folders()), pipeline)


def told(checks: Checks, text: str) -> list[Finding]:
    """What the rules that look for somebody who signs make of a mail."""
    rules = frozenset(f"faceless-sender/{name}" for name in FAULT)
    report = lint([Job(Source("a.md", text), rules, STRANGER)], checks)
    assert not report.failures
    return list(report.findings)


def test_a_team_in_the_from_line_and_under_the_letter_is_one_remark(checks: Checks) -> None:
    text = f"{MANY}{BODY}Kind regards,\nThe Tallow Team\n"
    (one,) = told(checks, text)
    assert one.rule == "faceless-sender/impersonal-display-name"
    assert one.message.endswith("Line 8 shows the same.")


def test_where_one_is_silenced_the_others_are_told(checks: Checks) -> None:
    silence = "<!-- relint-disable-file faceless-sender/impersonal-display-name -->"
    (one,) = told(checks, f"{MANY}{BODY}{silence}\nKind regards,\nThe Tallow Team\n")
    assert one.rule == "faceless-sender/team-signature"
    assert "the same" not in one.message


def test_a_name_under_the_letter_leaves_what_the_from_line_shows(checks: Checks) -> None:
    text = f"{MANY}{BODY}Kind regards,\nOdile Marsh\n"
    assert "the same" not in " ".join(one.message for one in told(checks, text))


def finding(rule: str, severity: Severity, draft: int | None = None) -> Finding:
    return Finding("a.md", f"house/{rule}", severity, rule, "", draft=draft)


def test_the_gravest_is_told_of_each_draft_and_others_stay() -> None:
    faults = {"house/a": ("house", 0), "house/b": ("house", 0), "house/c": ("house", 1)}
    a, b = finding("a", Severity.ADVICE, 0), finding("b", Severity.WARNING, 0)
    elsewhere, other, free = (
        finding("a", Severity.ADVICE, 1),
        finding("c", Severity.ADVICE, 0),
        finding("d", Severity.ADVICE),
    )
    assert told_once([a, b, elsewhere, other, free], faults) == [b, elsewhere, other, free]


def test_a_rule_that_the_pack_does_not_have_is_a_mistake(pipeline: Pipeline, tmp_path: Path) -> None:
    folder = tmp_path / "house"
    folder.mkdir()
    (folder / "pack.yaml").write_text("title: House\nabout: ours\none_fault: [[unsinged]]\n", encoding="utf-8")
    with pytest.raises(PackError, match="one_fault: “unsinged” is no rule of this pack"):
        Checks(load_packs([*bundled_folders(), folder]), pipeline)
