"""SARIF: rules with their texts, fingerprints that stay, fixes that fit."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from relint.outside.structs import replace
from relint.packs.agreement import Agreement
from relint.packs.rule import Rule
from relint.reporters import View, sarif
from relint.results.report import Report
from tests.linting import a_rule

from . import reports


def drawn(report: Report, view: View | None = None) -> dict[str, Any]:
    out = io.StringIO()
    sarif.render(report, view or View(), out)
    (run,) = json.loads(out.getvalue())["runs"]
    return dict(run)


def the_rule(rule_id: str) -> Rule:
    return msgspec.structs.replace(
        a_rule("terms", {}, rule_id),
        message="“{text}” is <b>fog</b>.",
        why="It hides\nwho does what.",
        agreement=Agreement(seen=100, agreed=90),
    )


def test_a_rule_brings_its_texts() -> None:
    rules = drawn(reports.fog(), View(rule=the_rule))["tool"]["driver"]["rules"]
    buzzword = next(rule for rule in rules if rule["id"] == "jargon-monoxide/buzzword")
    assert buzzword["name"] == "JargonMonoxideBuzzword"
    assert buzzword["fullDescription"]["text"] == "“…” is <b>fog</b>. It hides who does what."
    assert "It hides who does what." in buzzword["help"]["text"]
    assert "\\<b\\>fog" in buzzword["help"]["markdown"]
    assert "<b>" not in buzzword["help"]["markdown"]
    assert buzzword["defaultConfiguration"] == {"level": "warning"}
    assert buzzword["properties"] == {"tags": ["copy", "jargon-monoxide"], "precision": "very-high"}


def test_a_rule_that_nobody_knows_is_only_named() -> None:
    rule = drawn(reports.fog())["tool"]["driver"]["rules"][0]
    assert set(rule) == {"id", "name", "shortDescription"}


def test_a_record_of_few_findings_promises_nothing() -> None:
    def little(rule_id: str) -> Rule:
        return msgspec.structs.replace(the_rule(rule_id), agreement=Agreement(seen=9, agreed=9))

    rules = drawn(reports.fog(), View(rule=little))["tool"]["driver"]["rules"]
    assert all("precision" not in rule["properties"] for rule in rules)


def prints(report: Report) -> list[str]:
    return [result["partialFingerprints"]["relintSentence/v1"] for result in drawn(report)["results"]]


def test_fingerprints_stay_when_lines_are_added_above() -> None:
    (file,) = reports.fog().files
    moved = [
        replace(finding, start=finding.start and finding.start._replace(line=finding.start.line + 7))
        for finding in file.findings
    ]
    assert prints(Report((replace(file, findings=tuple(moved)),))) == prints(reports.fog())


def test_the_same_words_twice_have_two_fingerprints() -> None:
    (file,) = reports.fog().files
    assert len(set(prints(Report((replace(file, findings=(*file.findings, *file.findings)),))))) == 8


def test_a_fix_replaces_exactly_the_words() -> None:
    (fix,) = next(result["fixes"] for result in drawn(reports.one())["results"] if "fixes" in result)
    ((replacement,),) = (change["replacements"] for change in fix["artifactChanges"])
    region, text = replacement["deletedRegion"], reports.DRAFT
    start = region["charOffset"]
    assert text[start : start + region["charLength"]] == "leverage"
    assert replacement["insertedContent"] == {"text": "use"}


def test_a_place_is_seen_from_the_root_of_the_repository(tmp_path: Path) -> None:
    (file,) = reports.fog().files
    name = str(tmp_path / "a b.md")
    outside = Report((replace(file, findings=tuple(replace(each, path=name) for each in file.findings)),))
    (near, far) = (
        drawn(report)["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
        for report in (reports.fog(), outside)
    )
    assert near == {"uri": "fog.md", "uriBaseId": "%SRCROOT%"}
    assert far["uri"].startswith("file:///")
    assert far["uri"].endswith("a%20b.md")


@pytest.mark.parametrize(("report", "status", "good"), [(reports.fog(), 1, True), (reports.several(), 3, False)])
def test_the_run_tells_how_it_ended(report: Report, status: int, good: bool) -> None:
    (invocation,) = drawn(report)["invocations"]
    assert (invocation["exitCode"], invocation["executionSuccessful"]) == (status, good)


def test_what_broke_down_and_what_has_to_be_said_is_told() -> None:
    (invocation,) = drawn(reports.several())["invocations"]
    told = invocation["toolExecutionNotifications"]
    assert [each["level"] for each in told] == ["error", "error", "note"]
    assert told[1]["associatedRule"] == {"id": "jargon-monoxide/density"}
