"""Kind `stack`: finds of other rules piled up in one noun phrase."""

from __future__ import annotations

import pytest

from relint.language.pipeline import Pipeline
from tests.linting import a_rule, findings

LABELS = [{"term": term, "pos": "any"} for term in ("seamless", "robust", "solution", "utilize")]


def stacks(pipeline: Pipeline, text: str) -> list[str]:
    labels = a_rule("terms", {"terms": LABELS}, "house/label")
    pile = a_rule("stack", {"rules": ["house/label"]}, "house/pile")
    return [one.text for one in findings(pipeline, text, labels, pile) if one.rule == "house/pile"]


@pytest.mark.parametrize(
    ("text", "pile"),
    [
        ("It is a seamless, robust kettle.", "seamless, robust kettle"),
        ("We sell a robust kettle solution.", "robust kettle solution"),
        ("A seamless and robust lid fits it.", "seamless and robust lid"),
    ],
)
def test_two_labels_on_one_noun(pipeline: Pipeline, text: str, pile: str) -> None:
    assert stacks(pipeline, text) == [pile]


@pytest.mark.parametrize(
    "text",
    [
        "It is a seamless kettle with a robust lid.",
        "It is robust. A solution is near.",
        "We found robust kettles utilizing solar heat.",
        "The lid is seamless and robust.",
    ],
)
def test_labels_apart_are_no_pile(pipeline: Pipeline, text: str) -> None:
    assert stacks(pipeline, text) == []
