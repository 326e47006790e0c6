"""Real drafts, from the shared data: nothing fails, every place is exact, the same report twice."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from relint.engine.checks import Checks
from relint.engine.line import Job, lint
from relint.language.pipeline import Pipeline
from relint.packs.bundled import bundled_folders
from relint.packs.load import load_packs
from relint.reporters import View, reporter
from relint.reporters.json_report import schema
from relint.results.report import Report
from relint.run.discover import discover
from relint.run.reading import read_file


@pytest.fixture(scope="module")
def report(pipeline: Pipeline, shared: Path) -> Report:
    return run(pipeline, shared)


def run(pipeline: Pipeline, shared: Path, *, annotate_all: bool = False) -> Report:
    """Everything that a walk over the sample finds, linted with every bundled rule."""
    checks = Checks(load_packs(bundled_folders()), pipeline)
    paths = discover([str(shared / "data" / "sample")]).paths
    assert len(paths) > 150
    rules = frozenset(checks.rules)
    return lint((Job(read_file(path), rules) for path in paths), checks, annotate_all=annotate_all)


def as_json(report: Report) -> str:
    out = io.StringIO()
    reporter("json")(report, View(), out)
    return out.getvalue()


def test_nothing_fails(report: Report) -> None:
    assert report.failures == ()


def test_the_json_keeps_its_promise(report: Report) -> None:
    data: dict[str, Any] = json.loads(as_json(report))
    jsonschema.validate(data, json.loads(schema()))
    for file in data["files"]:
        text = read_file(file["path"]).text
        for finding in file["findings"]:
            if finding["span"] is not None:
                assert text[finding["span"]["start"] : finding["span"]["end"]] == finding["text"]


def test_the_same_report_again_with_every_sentence_fully_annotated(
    report: Report, pipeline: Pipeline, shared: Path
) -> None:
    """Two runs agree, and what was left unannotated in the first could not have changed a finding."""
    again = run(pipeline, shared, annotate_all=True)
    assert again == report
    assert as_json(again) == as_json(report)
