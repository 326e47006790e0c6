"""A house's own words need no explaining."""

from __future__ import annotations

import pytest

from relint.draft.source import Source
from relint.engine.checks import Checks
from relint.engine.line import Job, lint
from relint.engine.own_words import OwnWords
from relint.language.pipeline import Pipeline
from relint.outside.structs import replace
from relint.packs.pack_set import PackSet
from tests.linting import STRANGER, a_rule

TERMS = {"terms": [{"term": "platform", "pos": "noun"}, {"term": "leverage", "pos": "verb"}]}


def told(pipeline: Pipeline, text: str, *own_words: str) -> list[str]:
    rules = (a_rule("acronym", {"known": ["PDF"]}, "house/acronym"), a_rule("terms", TERMS, "house/terms"))
    checks = Checks(replace(PackSet(rules=rules), own_words=own_words), pipeline)
    report = lint([Job(Source("a.md", text), frozenset(rule.id for rule in rules), STRANGER)], checks)
    assert not report.failures
    return [finding.text for finding in report.findings]


TEXT = "We bill from SAP today. The ledger platform is up, and another platform is down."


def test_nothing_is_said_of_own_words_and_the_rest_is_found(pipeline: Pipeline) -> None:
    assert told(pipeline, TEXT) == ["SAP", "platform", "platform"]
    assert told(pipeline, TEXT, "SAP") == ["platform", "platform"]
    assert told(pipeline, TEXT, "SAP", "ledger platform") == ["platform"]


@pytest.mark.parametrize(
    ("word", "text", "found"),
    [
        ("SAP", "SAP, SAPs and SAP’s", ["SAP", "SAPs", "SAP’s"]),
        ("SAP", "sap and SAPPHO", []),
        ("ward round", "Ward round, ward\nrounds", ["Ward round", "ward\nrounds"]),
        ("C++", "C++ here", ["C++"]),
    ],
)
def test_where_they_stand(word: str, text: str, found: list[str]) -> None:
    assert [span.of(text) for span in OwnWords([word]).spans(text)] == found
