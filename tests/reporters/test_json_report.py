"""The JSON report is a promise."""

from __future__ import annotations

import json

import jsonschema
import pytest

from relint.draft.relationship import Channel, Consent, Relationship, Stage
from relint.outside.structs import replace
from relint.reporters import View
from relint.reporters.json_report import as_data, schema
from relint.results.finding import Severity
from relint.results.report import Report

from . import profiles, reports

SCHEMA = json.loads(schema())


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize(
    "report", [reports.one(), reports.several(), reports.clean(), reports.empty(), profiles.report()]
)
def test_reports_keep_the_promise(report: Report) -> None:
    data = json.loads(json.dumps(as_data(report, View()), allow_nan=False))
    jsonschema.validate(data, SCHEMA, cls=jsonschema.Draft202012Validator)


def test_every_object_in_the_schema_is_closed_and_complete() -> None:
    """Those that stand in a report and in a line of their own, `…_alone`, are closed where they are named."""
    open_parts = {name for name, part in SCHEMA["$defs"].items() if name.endswith("_alone")}
    for name, part in (("", SCHEMA), *SCHEMA["$defs"].items()):
        if part.get("type") == "object":
            assert part.get("additionalProperties", name in open_parts) is (name in open_parts)
            assert set(part["required"]) == set(part["properties"]) - {"profile", "reading", "drafts", "draft", "known"}


def test_a_profile_is_there_only_when_it_was_asked_for() -> None:
    assert "profile" not in as_data(reports.one(), View())["files"][0]
    told = as_data(profiles.report(), View())["files"][0]["profile"]
    assert told["closeness"]["gap"] == 2
    assert len(told["characteristics"]) == 9


def test_only_a_score_that_was_asked_for_decides_the_status() -> None:
    calm = replace(profiles.report(), fail_on=None)
    assert as_data(calm, View())["summary"]["exit_status"] == 0
    assert as_data(replace(calm, min_score=1), View())["summary"]["exit_status"] == 1


def test_spans_are_those_of_the_file() -> None:
    for finding in as_data(reports.one(), View())["files"][0]["findings"]:
        span = finding["span"]
        if span is None:
            assert finding["start"] is finding["end"] is None
        else:
            assert reports.DRAFT[span["start"] : span["end"]] == finding["text"]


def test_show_leaves_out_and_says_so_but_the_status_stays() -> None:
    data = as_data(reports.one(), View(show=Severity.ERROR))
    assert [finding["severity"] for finding in data["files"][0]["findings"]] == ["error"]
    assert data["summary"]["hidden"] == 5
    assert data["summary"]["exit_status"] == 1
    assert data["summary"]["warning"] == 3


def test_never_is_said() -> None:
    assert as_data(replace(reports.one(), fail_on=None), View())["summary"]["fail_on"] == "never"


def test_a_post_has_no_touch() -> None:
    post = Relationship(Channel.POST, Stage.CURIOUS, None, Consent.LIKE, frozenset({"stage", "channel"}))
    data = as_data(reports.one(post), View())
    jsonschema.validate(data, SCHEMA)
    assert data["files"][0]["touch"] is None
    assert data["files"][0]["stated"] == ["channel", "stage"]


def test_what_is_open_alone_is_closed_wherever_it_is_named() -> None:
    named = [*SCHEMA["$defs"]["line"]["oneOf"], *SCHEMA["$defs"].values()]
    using = [part for part in named if part.get("$ref", "").endswith("_alone")]
    assert len(using) == 8
    assert all(part["unevaluatedProperties"] is False for part in using)


@pytest.mark.parametrize("wrong", [{"odd": 1}, {"confidence": 2}])
def test_a_finding_with_something_else_in_it_breaks_the_promise(wrong: dict[str, int]) -> None:
    data = as_data(reports.one(), View())
    data["files"][0]["findings"][0] |= wrong
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, SCHEMA)
