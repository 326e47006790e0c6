"""A fault that several rules of a pack see is told where it stands, and of the whole draft where it stands nowhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from relint.draft.source import Source
from relint.draft.span import Span
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


def test_a_team_in_the_from_line_and_under_the_letter_is_told_there_and_not_once_more(checks: Checks) -> None:
    text = f"{MANY}{BODY}Kind regards,\nThe Tallow Team\n"
    rules = [one.rule.rpartition("/")[2] for one in told(checks, text)]
    assert rules == ["impersonal-display-name", "team-signature"]


def test_where_no_place_shows_it_the_whole_draft_does(checks: Checks) -> None:
    (one,) = told(
        checks, f"{BODY}You can look at each kiln, and at four your children may throw a bowl of their own.\n"
    )
    assert one.rule == "faceless-sender/unsigned"


def finding(rule: str, severity: Severity, draft: int | None = None, span: Span | None = None) -> Finding:
    return Finding("a.md", f"house/{rule}", severity, rule, "", draft=draft, span=span)


def test_of_whole_drafts_the_gravest_is_told_and_others_stay() -> None:
    faults = {"house/a": ("house", 0), "house/b": ("house", 0), "house/c": ("house", 1)}
    a, b = finding("a", Severity.ADVICE, 0), finding("b", Severity.WARNING, 0)
    elsewhere, other, free = (
        finding("a", Severity.ADVICE, 1),
        finding("c", Severity.ADVICE, 0),
        finding("d", Severity.ADVICE),
    )
    assert told_once([a, b, elsewhere, other, free], faults) == [b, elsewhere, other, free]


def test_what_has_a_place_is_told_for_what_has_none() -> None:
    faults = {"house/a": ("house", 0), "house/b": ("house", 0), "house/c": ("house", 0)}
    whole = finding("a", Severity.ERROR)
    placed = [finding("b", Severity.ADVICE, span=Span(0, 4)), finding("c", Severity.WARNING, span=Span(9, 12))]
    assert told_once([whole, *placed], faults) == placed


def test_a_rule_that_the_pack_does_not_have_is_a_mistake(pipeline: Pipeline, tmp_path: Path) -> None:
    folder = tmp_path / "house"
    folder.mkdir()
    (folder / "pack.yaml").write_text("title: House\nabout: ours\none_fault: [[unsinged]]\n", encoding="utf-8")
    with pytest.raises(PackError, match="one_fault: “unsinged” is no rule of this pack"):
        Checks(load_packs([*bundled_folders(), folder]), pipeline)
