"""Kind `noun-stack`: abstract nouns in a row."""

from __future__ import annotations

import pytest

from relint.language.pipeline import Pipeline
from tests.linting import a_rule, findings

OPTIONS = {
    "abstract": ["data", "platform", "integration", "management", "software", "content"],
    "known": ["content management system"],
}


def rows(pipeline: Pipeline, text: str) -> list[str]:
    return [one.text for one in findings(pipeline, text, a_rule("noun-stack", OPTIONS))]


def test_four_nouns_with_two_abstract_ones(pipeline: Pipeline) -> None:
    assert rows(pipeline, "We sell customer data platform integration.") == ["customer data platform integration"]


@pytest.mark.parametrize(
    "text",
    [
        "The car park ticket machine takes coins.",
        "The platform brings data and content together.",
        "“We sell customer data platform integration,” he said.",
    ],
)
def test_short_plain_or_quoted_rows_pass(pipeline: Pipeline, text: str) -> None:
    assert rows(pipeline, text) == []
