"""Loudness."""

import pytest

from tests.metrics.drafts import Measuring


def test_marks_count_in_the_subject_too_but_not_in_the_greeting(measuring: Measuring) -> None:
    assert measuring.value("exclamations", "---\nsubject: Now!\n---\nHi Jo!\n\nBread!! Come.") == 3


@pytest.mark.parametrize(
    ("text", "shouted"),
    [
        ("This is FREE today.", ["FREE"]),
        ("Come NOW OR NEVER.", ["NOW OR NEVER"] * 3),
        ("NASA and the EU met. ISO and GDPR, too.", []),
        ("HTML, CSS", []),
        ("I AM so glad.", []),
        ("A Capital Letter Each", []),
    ],
)
def test_shouting(measuring: Measuring, text: str, shouted: list[str]) -> None:
    assert measuring.places("capitals", text) == shouted


def test_questions(measuring: Measuring) -> None:
    assert measuring.value("questions", "Is it? It is. “Really?” he said. (Is it?)") >= 2
    assert measuring.value("questions", "No question.") == 0
