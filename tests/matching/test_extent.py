"""A rule may report the rest of the clause."""

from __future__ import annotations

import pytest

from relint.language.pipeline import Pipeline
from tests.linting import a_rule, findings


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Let's meet on Friday at noon, if you like.", "Let's meet on Friday at noon"),
        ("Shall we meet, say, on Friday?", "meet, say, on Friday"),
        ("They want to meet.", "meet"),
        ("Meet us (at noon).", "Meet us"),
    ],
)
def test_to_the_end_of_the_clause(pipeline: Pipeline, text: str, found: str) -> None:
    rule = a_rule("match", {"find": ["let 's meet", "meet"], "report": "clause"})
    assert [finding.text for finding in findings(pipeline, text, rule)] == [found]
