"""The short report: one screen, the weightiest first, each rule once."""

from __future__ import annotations

import io
import re

import pytest

from relint.draft.source import Source
from relint.outside.structs import replace
from relint.reporters import View, reporter
from relint.reporters.told import rule_name, rule_words, told
from relint.results.finding import Excerpt, Finding, Severity
from relint.results.report import FileReport, Report
from relint.results.weight import weight

from . import reports

SENTENCE = "Brightly and boldly the kettles of the north sing to every reader who has an ear for steam"


def crowded(rules: int, each: int = 2) -> Report:
    """A draft of `rules` rules that speak `each` times, in as many sentences as there are findings."""
    lines = [f"{SENTENCE} {number}." for number in range(rules * each)]
    source = Source("draft.md", "\n\n".join(lines))
    severities = list(Severity)
    made = []
    for number, line in enumerate(lines):
        rule = number % rules
        start = source.text.index(line)
        one = reports.finding(
            source,
            line,
            f"house-of-rules/rule-number-{rule}",
            severities[rule % 3],
            f"“{SENTENCE[:60]}” is more than the reader of a first letter wants to hear, and they stop.",
            f"Say it in one breath: “{SENTENCE[:40]} [what]”. Or leave it out, and begin with the reader.",
            excerpt=Excerpt(line, 0, len(line)),
        )
        made.append(replace(one, after=None) if start % 2 else one)
    return Report((FileReport("draft.md", reports.STRANGER, "markdown", tuple(made), reports.MEASURES),))


def lines(report: Report, view: View) -> list[str]:
    out = io.StringIO()
    reporter("terminal")(report, view, out)
    return out.getvalue().splitlines()


@pytest.mark.parametrize("rules", [1, 3, 4, 12, 60])
@pytest.mark.parametrize("width", [80, 120])
def test_a_draft_fits_on_one_screen(rules: int, width: int) -> None:
    assert len(lines(crowded(rules), View(width=width))) <= 50


def test_the_verdict_comes_first_and_no_finding_is_lost_from_the_count() -> None:
    shown = lines(crowded(60), View(width=80))
    assert shown[0].startswith("Not ready yet: 40 errors and 40 warnings")
    told_rows = [line for line in shown if line.startswith(("  ▲", "  ✖", "  ●"))]
    more = next(line for line in shown if "that weigh less" in line)
    left = int(more.split("and ")[1].split(" ")[0])
    assert 2 * (3 + len(told_rows)) + left == 120


def test_each_rule_is_told_once_the_weightiest_first() -> None:
    rules = told(crowded(6).findings)
    assert len({one.lead.rule for one in rules}) == len(rules) == 6
    assert [one.count for one in rules] == [2] * 6
    weights = [weight(one.lead) for one in rules]
    assert weights == sorted(weights, reverse=True)


def test_a_line_keeps_its_label_however_many_places_and_words_it_has() -> None:
    rows = [line for line in lines(crowded(12, each=9), View(width=80)) if line.startswith(("  ▲", "  ✖", "  ●"))]
    assert len(rows) > 5
    for row in rows:
        assert re.search(r"lines \d+, \d+, \d+ and 6 more  “Brightly and .*  rule number \d+$", row), row
        assert len(row) <= 80


def test_a_likeness_says_what_a_reader_may_feel_and_is_not_sure_of_its_pack() -> None:
    source = Source("draft.md", "Lock it in today.\n")
    message = "“Lock it in today.”: a reader may feel hurried."
    finding = reports.finding(source, "Lock it in today.", "wear-them-down/likeness", Severity.ADVICE, message, "Wait.")
    assert rule_name(finding) == "Wear them down, perhaps"
    assert rule_name(replace(finding, severity=Severity.WARNING)) == "Wear them down"
    assert rule_words(finding) == "a reader may feel hurried"
    assert rule_words(replace(finding, message="“Lock it in today.” may read as a push.")) == "may read as a push"
    alone = lines(Report((FileReport("draft.md", reports.STRANGER, "markdown", (finding,), {}),)), View())
    assert "To think about:" in alone
    assert "What to change:" not in alone


def test_limit_tells_so_many_rules_in_full() -> None:
    tries = [sum(line.strip().startswith("Try:") for line in lines(crowded(6), View(limit=n))) for n in (1, 2, 5)]
    assert tries == [1, 2, 5]


def test_a_confident_finding_outweighs_one_that_is_not() -> None:
    sure, unsure = (
        Finding("d", f"house/{name}", Severity.WARNING, "m", "h", confidence=much)
        for name, much in (("sure", 0.9), ("unsure", 0.4))
    )
    assert weight(sure) > weight(unsure)
    assert weight(replace(unsure, severity=Severity.ERROR)) > weight(sure)


def test_a_folder_never_calls_a_failing_draft_ready() -> None:
    bad = replace(next(iter(crowded(2).files)), path="bad.md")
    report = Report((bad, replace(next(iter(reports.clean().files)), path="good.md")))
    shown = lines(report, View(show=Severity.ERROR))
    assert shown[0].startswith("1 of 2 drafts not ready yet")
    assert [line for line in shown if line.startswith("Ready:")] == ["Ready: 1 draft: good.md"]


def test_a_folder_says_in_which_draft_the_one_edit_is() -> None:
    shown = lines(reports.several(), View(width=80))
    assert "The one edit that helps most (mails/bad one.md:2)" in shown


def test_a_large_folder_fits_on_one_screen() -> None:
    file = next(iter(crowded(40).files))
    files = tuple(replace(file, path=f"drafts/{number}.md") for number in range(200))
    assert len(lines(Report(files), View(width=80))) <= 60


def doubtful(line: str, place: int) -> Finding:
    source = Source("draft.md", "\n" * (place - 1) + line)
    said = "some editors would stop here."
    one = reports.finding(source, line, "house/likeness", Severity.ADVICE, said, "Read it again.")
    return replace(one, values={"perhaps": ""})


def test_what_can_only_be_doubted_is_one_quiet_line_and_nothing_to_settle() -> None:
    findings = tuple(doubtful("The lift at your depot.", place) for place in (2, 11, 12))
    report = Report((FileReport("draft.md", reports.STRANGER, "markdown", findings, {}),))
    shown = lines(report, View(width=80))
    assert shown[0] == "Ready to go: nothing to change."
    assert "Perhaps worth a second look: lines 2, 11 and 12." in shown
    assert not any("would stop here" in line for line in shown)
