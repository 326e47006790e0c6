"""Kind `signals`: shapes made of signals."""

from __future__ import annotations

from relint.language.pipeline import Pipeline
from tests.linting import a_rule, a_signal, findings

CLAIM, PROOF = a_signal("claim", "we care"), a_signal("proof", "audit")


def texts(pipeline: Pipeline, text: str, **options: object) -> list[str]:
    rule = a_rule("signals", options)
    return [one.text for one in findings(pipeline, text, rule, signals=(CLAIM, PROOF))]


def test_a_claim_without_proof_nearby(pipeline: Pipeline) -> None:
    options = {"find": ["claim"], "without": ["proof"], "within": 1}
    assert texts(pipeline, "Oh, we care. Rain fell. Here is the audit.", **options) == ["we care"]
    assert texts(pipeline, "Oh, we care. Here is the audit.", **options) == []


def test_direction(pipeline: Pipeline) -> None:
    options = {"find": ["claim"], "with": ["proof"], "within": 1, "direction": "before"}
    assert texts(pipeline, "The audit is here. Also we care.", **options) == ["we care"]
    assert texts(pipeline, "Also we care. The audit is here.", **options) == []


def test_a_number_of_them(pipeline: Pipeline) -> None:
    options = {"find": ["claim"], "min": 2, "first": True}
    assert texts(pipeline, "Oh, we care.", **options) == []
    assert texts(pipeline, "Oh, we care. Yes, we care.", **options) == ["we care"]


def test_the_whole_draft(pipeline: Pipeline) -> None:
    rule = a_rule("signals", {"with": ["claim"], "without": ["proof"]})
    (finding,) = findings(pipeline, "Oh, we care.", rule, signals=(CLAIM, PROOF))
    assert (finding.span, finding.start, finding.text) == (None, None, "")
    assert findings(pipeline, "Oh, we care. See the audit.", rule, signals=(CLAIM, PROOF)) == []
