"""docs/concepts.md names all 52 ideas, and only rules and signals that exist."""

from __future__ import annotations

import re

from tests.conftest import ROOT

RULES = ROOT / "rules"
PAGE = (ROOT / "docs" / "concepts.md").read_text(encoding="utf-8")
ROWS = [line for line in PAGE.splitlines() if re.match(r"\| \d+ \|", line)]


def test_every_idea_has_its_row() -> None:
    assert [int(row.split("|")[1]) for row in ROWS] == list(range(1, 53))
    assert all(cell.strip() for row in ROWS for cell in row.strip("| ").split("|"))


def test_every_rule_and_signal_that_is_named_exists() -> None:
    rules = {path.relative_to(RULES).with_suffix("").as_posix() for path in RULES.glob("*/*.yaml")}
    signals = {path.stem for path in [*RULES.glob("signals/*.yaml"), *RULES.glob("*/signals/*.yaml")]}
    named = {name for row in ROWS for name in re.findall(r"`([^`]+)`", row)}
    assert sorted(named - rules - signals) == []
