"""Which stage a reader would name after the first and last lines of a mail: tests/inference/stages.yaml."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.inference.reading import taken

ENOUGH, RIGHT, WRONG = 100, 0.9, 0.02


def judged(name: str) -> list[tuple[list[str], str]]:
    """The stages that are right for each mail of a table, and the one that it is taken for."""
    table: dict[str, list[str]] = yaml.safe_load(Path(__file__).with_name(name).read_text("utf-8"))
    return [
        (stages.split(), taken(f"{text}\n\nOdile Brandt\n").relationship.stage)
        for stages in table
        for text in table[stages]
    ]


def test_nine_in_ten_are_right_and_all_but_one_of_the_rest_unknown() -> None:
    found = judged("stages.yaml")
    right = sum(stage in wanted for wanted, stage in found)
    assert len(found) >= ENOUGH
    assert right >= RIGHT * len(found)
    assert sum(stage not in (*wanted, "unknown") for wanted, stage in found) <= 1


def test_of_later_lines_nine_in_ten_are_right_and_hardly_one_is_wrong() -> None:
    found = judged("stages-later.yaml")
    right = sum(stage in wanted for wanted, stage in found)
    wrong = sum(stage not in (*wanted, "unknown") for wanted, stage in found)
    assert len(found) >= 2 * ENOUGH
    assert right >= RIGHT * len(found)
    assert wrong <= WRONG * len(found)


def test_of_lines_of_other_trades_hardly_one_is_taken_for_the_wrong_reader() -> None:
    found = judged("stages-unseen.yaml")
    right = sum(stage in wanted for wanted, stage in found)
    confused = [
        (wanted, stage)
        for wanted, stage in found
        if (stage == "stranger" and "customer" in wanted) or (stage == "customer" and wanted == ["stranger"])
    ]
    assert len(found) >= 2 * ENOUGH
    assert right >= 0.84 * len(found)
    assert len(confused) <= WRONG * len(found)


@pytest.mark.parametrize(("part", "wrong"), [("looked at", 3), ("not looked at", 2)])
def test_a_time_or_a_sum_alone_tells_a_reader_and_makes_hardly_a_stranger_one(part: str, wrong: int) -> None:
    """Of 22 each; without phrases 16 and 15 were right, and “the discount ends in 24 hours” went to a customer.

    Since the reader of roles knows more customers, “your £12 lunch is the best in the street” goes to one of them.
    """
    tables = yaml.safe_load(Path(__file__).with_name("stages-time-and-money.yaml").read_text("utf-8"))
    table: dict[str, list[str]] = tables[part]
    found = [
        (stages.split(), taken(f"{text}\n\nOdile Brandt\n").relationship.stage)
        for stages in table
        for text in table[stages]
    ]
    assert len(found) == 22
    assert sum(stage in wanted for wanted, stage in found) >= 18
    assert sum(stage not in (*wanted, "unknown") for wanted, stage in found) <= wrong


@pytest.mark.parametrize(
    ("text", "stage", "role"),
    [
        ("Hi Jo,\n\nthe cello you left with us has a new bridge and is ready on Monday.", "customer", "a customer"),
        ("Hi Jo,\n\nthe winter coats that you gave have kept forty people warm.", "customer", "a donor"),
        ("Hi Jo,\n\nyour barn has the best echo in Fife. May we sing in it?", "stranger", "a stranger"),
    ],
)
def test_what_no_phrase_knows_is_read_and_the_words_that_carried_it_are_named(text: str, stage: str, role: str) -> None:
    found = taken(text)
    reason = found.reasons["stage"]
    assert found.relationship.stage == stage
    assert reason.endswith(f"which reads like a mail to {role}")
    assert reason[1 : reason.index("”")] in text


def test_a_sentence_to_somebody_known_counts_less_beside_one_that_only_a_stranger_writes() -> None:
    text = "Hi Jo,\n\nI'm Tove, and I run a studio in Hull. Your account could be open by Monday."
    assert taken(text).relationship.stage == "stranger"


@pytest.mark.parametrize(
    "text",
    [
        "Hi Jo,\n\nif you order by Friday, the lamp is with you on Monday.",
        "Hi Jo,\n\nyour order form asks for a fax number. Shall I mend it?",
        "Hi Jo,\n\nyour booking system is slow on a telephone.",
        "Hi Jo,\n\nI saw that you joined the guild in May.",
        "Hi Jo,\n\nwould you like to become a member?",
        "Hi Jo,\n\nwhen you donate, the boat gets a new engine.",
        "Hi Jo,\n\nyour Instagram account shows the best loaves in town.",
        "Hi Jo,\n\nhave you registered for the fair yet?",
        "Hi Jo,\n\nyour account manager could be Sam.",
        "Hi Jo,\n\nhow you signed up your first hundred customers is a story that I would print.",
    ],
)
def test_what_only_looks_like_a_relation_is_none(text: str) -> None:
    assert taken(text).relationship.stage in {"stranger", "unknown"}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Hi Jo,\n\nthank you for your donation of £20.", "a donor"),
        ("Hi Jo,\n\nyour membership runs until May.", "a member"),
        ("Hi Jo,\n\nthank you for applying.", "an applicant"),
        ("Hi Jo,\n\nyou have used all the credits of your plan.", "a user"),
        ("Hi Jo,\n\nyou wrote to our helpdesk about the tap.", "somebody who asked for help"),
        ("Hi Jo,\n\nyour £40 bought two suits.", "a donor"),
        ("Hi Jo,\n\nin 24 hours your lesson begins.", "a customer"),
    ],
)
def test_the_reason_names_the_words_and_the_role(text: str, role: str) -> None:
    reason = taken(text).reasons["stage"]
    assert reason.startswith("the words “")
    assert reason.endswith(f": {role}")


def test_a_folder_of_mails_to_customers_counts_only_where_the_text_does_not_gainsay_it() -> None:
    assert taken("Hi Jo,\n\nthe ferry goes at eight.", "onboarding/02.txt").relationship.stage == "customer"
    assert taken("Hi Jo,\n\nwe have never met.", "onboarding/02.txt").relationship.stage == "stranger"
