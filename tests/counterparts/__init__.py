"""What the programs on the other side ask of each format, and the checks of it that need nothing but a library."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
from junitparser import JUnitXml
from sarif_pydantic import Sarif

from relint.reporters.json_report import schema

HERE = Path(__file__).parent
REPORT: dict[str, Any] = json.loads(schema())


def schema_of(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((HERE / name).read_text(encoding="utf-8"))
    return found


def _json(text: str) -> None:
    jsonschema.validate(json.loads(text), REPORT)


def _json_lines(text: str) -> None:
    line = {"$ref": "#/$defs/line", "$defs": REPORT["$defs"]}
    validator = jsonschema.Draft202012Validator(line)
    told = [json.loads(each) for each in text.splitlines()]
    for each in told:
        validator.validate(each)
    assert [each["type"] for each in told].count("summary") == 1
    assert told[-1]["type"] == "summary"


def _sarif(text: str) -> None:
    """The schema of OASIS, what the specification asks beyond it, and a reader of others that finds every result."""
    data = json.loads(text)
    jsonschema.Draft4Validator(schema_of("sarif-2.1.0.json")).validate(data)
    (run,) = data["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert len(rules) == len(set(rules))
    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
    prints = [tuple(result["partialFingerprints"].values()) for result in run["results"]]
    assert len(prints) == len(set(prints))
    (read,) = Sarif.model_validate_json(text).runs
    assert [each.rule_id for each in read.results or ()] == [each["ruleId"] for each in run["results"]]
    for each, given in zip(read.results or (), run["results"], strict=True):
        places = [place.model_dump(by_alias=True, exclude_none=True) for place in each.locations or ()]
        assert places == given["locations"]


def _gitlab(text: str) -> None:
    """What GitLab's documentation of code quality reports lists as required; a BOM or a second document breaks it."""
    entries = json.loads(text)
    assert isinstance(entries, list)
    for entry in entries:
        assert {"description", "check_name", "fingerprint", "severity", "location"} <= entry.keys()
        assert entry["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert not entry["location"]["path"].startswith(("./", "/"))
        assert entry["location"]["lines"]["begin"] >= 1
    prints = [entry["fingerprint"] for entry in entries]
    assert len(prints) == len(set(prints))


def _junit(text: str) -> None:
    """Read back, every number says what is there."""
    whole = JUnitXml.fromstring(text.encode())
    suites = list(whole)
    for suite in suites:
        cases = list(suite)
        results = [type(result).__name__ for case in cases for result in case.result]
        counted = [suite.tests, suite.failures, suite.errors, suite.skipped]
        assert counted == [len(cases), *(results.count(kind) for kind in ("Failure", "Error", "Skipped"))]
    assert whole.tests == sum(suite.tests for suite in suites)
    assert whole.failures == sum(suite.failures for suite in suites)
    assert whole.errors == sum(suite.errors for suite in suites)


def _rdjson(text: str) -> None:
    jsonschema.Draft4Validator(schema_of("rdjson.json")).validate(json.loads(text))


def _github(text: str) -> None:
    """No more than GitHub shows of a level, each with properties that it knows."""
    commands = [line[2:].partition("::")[0] for line in text.splitlines() if line.startswith("::")]
    for level in ("error", "warning", "notice"):
        those = [command for command in commands if command.startswith(f"{level} ")]
        assert len(those) <= 10
        for command in those:
            names = {pair.partition("=")[0] for pair in command.partition(" ")[2].split(",")}
            assert names <= {"file", "line", "endLine", "col", "endColumn", "title"}
            assert "file" in names


#: What a text in each format for programs must be; raises for one that is not.
PROMISES: dict[str, Callable[[str], None]] = {
    "json": _json,
    "json-lines": _json_lines,
    "sarif": _sarif,
    "gitlab": _gitlab,
    "junit": _junit,
    "rdjson": _rdjson,
    "github": _github,
}
