"""Kind `terms`: long word lists."""

from __future__ import annotations

from typing import Any

import pytest

from relint.language.pipeline import Pipeline
from tests.linting import a_rule, findings


def terms(pipeline: Pipeline, text: str, *entries: dict[str, Any], **options: Any) -> list[str]:
    rule = a_rule("terms", {"terms": list(entries), **options})
    return [finding.text for finding in findings(pipeline, text, rule)]


@pytest.mark.parametrize("written", ["leverage", "leverages", "leveraged", "leveraging"])
def test_every_inflection(pipeline: Pipeline, written: str) -> None:
    text = f"They {written} the past." if written != "leveraging" else "They are leveraging the past."
    assert terms(pipeline, text, {"term": "leverage", "pos": "verb"}) == [written]


@pytest.mark.parametrize("written", ["next-generation", "next generation", "Next-Generation"])
def test_hyphen_or_space(pipeline: Pipeline, written: str) -> None:
    assert terms(pipeline, f"It is a {written} kettle.", {"term": "next-generation", "pos": "adj"}) == [written]


@pytest.mark.parametrize("written", ["utilise", "utilize", "utilised", "utilizing"])
def test_british_and_american(pipeline: Pipeline, written: str) -> None:
    text = f"We will be {written} it." if written.endswith("ing") else f"We {written} it."
    assert terms(pipeline, text, {"term": "utilize", "pos": "verb"}) == [written]


def test_a_phrase_is_inflected_at_its_verb(pipeline: Pipeline) -> None:
    assert terms(pipeline, "He circled back.", {"term": "circle back", "pos": "verb"}) == ["circled back"]


def test_the_longest_term_wins(pipeline: Pipeline) -> None:
    entries = ({"term": "value", "pos": "noun"}, {"term": "value proposition", "pos": "noun"})
    assert terms(pipeline, "Our value proposition is eggs.", *entries) == ["value proposition"]


def test_names_and_quotations_are_passed(pipeline: Pipeline) -> None:
    entry = {"term": "synergy", "pos": "noun"}
    assert terms(pipeline, "She works at Synergy Brewing in Hull.", entry) == []
    assert terms(pipeline, "He hates the word “synergy”, as we do.", entry) == []


def test_weight(pipeline: Pipeline) -> None:
    entries = ({"term": "synergy", "pos": "noun", "weight": 3}, {"term": "nice", "pos": "adj", "weight": 1})
    text = "The nice synergy of our frobnication."
    assert terms(pipeline, text, *entries, min_weight=2) == ["synergy"]
    assert terms(pipeline, text, *entries, max_weight=2) == ["nice"]


def test_plural_suggestions(pipeline: Pipeline) -> None:
    rule = a_rule("terms", {"terms": [{"term": "learning", "pos": "noun", "use": ["lesson"]}]})
    (finding,) = findings(pipeline, "Here are the learnings from May.", rule)
    assert finding.after == "Here are the lessons from May."
