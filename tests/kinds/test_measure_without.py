"""A measure is silent where a signal says that the reader asked."""

from __future__ import annotations

from relint.language.pipeline import Pipeline
from tests.linting import a_rule, a_signal, findings

ASKED = a_signal("asked-for", "as you asked")


def test_a_signal_anywhere_in_the_draft_silences_a_measure(pipeline: Pipeline) -> None:
    rule = a_rule("measure", {"measure": "words", "limits": {"stranger": 5}, "without": ["asked-for"]})
    assert len(findings(pipeline, "One two three four five six.", rule, signals=(ASKED,))) == 1
    assert findings(pipeline, "One two three four five six. As you asked.", rule, signals=(ASKED,)) == []
