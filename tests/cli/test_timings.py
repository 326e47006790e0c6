"""`--timings`: which steps and rules are told of; how long they take is nobody's promise."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from relint.__main__ import main
from relint.cli.insight import timing_lines
from relint.engine.stopwatch import Stopwatch
from relint.results.report import Report
from tests.reporters import reports

HOUSE = str(Path(__file__).parent / "house")


def test_every_step_and_the_rules_that_ran_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft = tmp_path / "a.md"
    draft.write_text("Act now.\n", encoding="utf-8")
    plain = ["--pack", HOUSE, "--select", "house", "--format", "json", str(draft)]
    assert main(plain) == 1
    expected = capsys.readouterr().out
    for _ in range(2):  # what was kept ready by the first run is watched in the second, too
        assert main([*plain, "--timings"]) == 1
        captured = capsys.readouterr()
        assert captured.out == expected
        steps = re.findall(r"^ +\d+\.\d{3} s  (.+)$", captured.err, re.MULTILINE)
        assert steps[:6] == ["getting ready", "reading", "grammar", "judge", "rules", "everything else"]
        assert "house/act-now" in steps[6:]
    assert main(plain) == 1
    assert capsys.readouterr() == (expected, "")


def test_the_slowest_rules_come_first_and_no_more_than_ten() -> None:
    watch = Stopwatch()
    watch.steps["rules"] = 3.0
    watch.rules |= {f"pack/rule-{number}": number / 10 for number in range(12)}
    lines = list(timing_lines(watch, reports.one(), 4.0))
    assert lines[0] == "relint: 4.00 s for 1 file with 214 words:"
    assert lines[2] == "     1.000 s  everything else"
    assert [line.split()[-1] for line in lines[4:]] == [f"pack/rule-{number}" for number in range(11, 1, -1)]
    assert list(timing_lines(Stopwatch(), Report(()), 0.5))[-1] == "     0.500 s  everything else"


def test_a_watch_adds_up_what_it_times() -> None:
    watch = Stopwatch()
    for _ in range(2):
        with watch.step("reading"), watch.rule("pack/rule"):
            pass
    assert set(watch.steps) == {"reading"}
    assert watch.steps["reading"] >= watch.rules["pack/rule"] > 0
