"""Kind `signature`: who stands at the end of a letter, and in its From line."""

from __future__ import annotations

import pytest

from relint.errors import PackError
from relint.language.pipeline import Pipeline
from tests.linting import a_rule, findings

LISTS = {
    "not_a_person": ["the", "team", "customer", "care", "department", "ltd"],
    "many": ["team", "department", "care"],
}
PERSONS = a_rule("signature", {"persons": True}, scope=("body", "closing"))
CROWDS = a_rule(
    "signature",
    {"find": ["... $many $", "^ team <TITLE> $"], "find_closed": ["... ltd $"], "lists": LISTS},
    scope=("body", "closing"),
)
SENDER = a_rule("signature", {"sender": True, "find": ["... $many $"], "lists": LISTS})
MISSING = a_rule("signature", {"missing": True, "min_words": 5, "lists": LISTS}, scope=("body", "closing"))


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("See you then.\n\nKind regards,\n\nGreta Holm", "Greta Holm"),
        ("I will look the same day. – Greta Holm, lending", "Greta Holm, lending"),
        ("Ring before four. Best wishes, Tomasz", "Tomasz"),
        ("The gate is open.\n\nCheers,\n\nBea and Lou", "Bea and Lou"),
        ("The gate is open. Thanks, Dr Ines Prado", "Dr Ines Prado"),
    ],
)
def test_persons_sign_in_many_ways(pipeline: Pipeline, text: str, signs: str) -> None:
    assert [one.text for one in findings(pipeline, text, PERSONS)] == [signs]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The gate is open. Regards, The Harbour Team", "Regards, The Harbour Team"),
        ("We are sorry that you go. Customer Care Department", "Customer Care Department"),
        ("The gate is open.\n\nSincerely,\n\nTallow Ltd", "Sincerely,\n\nTallow Ltd"),
        ("The gate is open. Regards, Team Harbour", "Regards, Team Harbour"),
    ],
)
def test_crowds_are_told_with_the_words_before_them(pipeline: Pipeline, text: str, told: str) -> None:
    assert [one.text for one in findings(pipeline, text, CROWDS)] == [told]


@pytest.mark.parametrize(
    "text",
    [
        "The gate is open. Regards, Ada from the Harbour Team",
        "The gate is open.\n\nBest,\n\nAda and the Harbour team",
        "Our team won. Team Harbour scored late in the game.",
        "Nobody signs here.\n\nTallow Ltd\n\n12 Mill Lane",
    ],
)
def test_a_person_beside_a_crowd_is_enough(pipeline: Pipeline, text: str) -> None:
    assert findings(pipeline, text, CROWDS) == []


def test_the_display_name_is_found_where_it_stands(pipeline: Pipeline) -> None:
    text = "---\nfrom: Harbour Team <ada@harbour.example>\n---\nThe gate is open.\n"
    (finding,) = findings(pipeline, text, SENDER)
    assert finding.text == "Harbour Team"
    assert findings(pipeline, text.replace("Harbour Team", "Ada, Harbour Team"), SENDER) == []


def test_a_letter_that_nobody_signs_is_told_as_a_whole(pipeline: Pipeline) -> None:
    text = "The gate by the weir is open until eight tonight."
    (finding,) = findings(pipeline, text, MISSING)
    assert finding.span is None
    assert findings(pipeline, text + "\n\nThanks,\n\nAda Holm", MISSING) == []
    assert findings(pipeline, "The gate is open.", MISSING) == []


def test_one_thing_is_looked_for(pipeline: Pipeline) -> None:
    with pytest.raises(PackError, match="give one of"):
        findings(pipeline, "Hello.", a_rule("signature", {"persons": True, "missing": True}))
