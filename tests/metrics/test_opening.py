"""What stands before the first sentence about the reader."""

import pytest

from relint.metrics import measure
from tests.metrics.drafts import Measuring, at


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hi Jo,\n\nYou asked for bread.", 0),
        ("Hi Jo,\n\nFounded in 1962. Four ovens here. Is your bread good?", 6),
        ("Hi Jo,\n\nFounded in 1962. Four ovens.", 5),
        ("Founded in 1962. {{ first_name }}, come in.", 3),
        ("Hi {{ first_name }},\n\nFounded in 1962. Come in.", 5),
        ("Founded in 1962. [Your name] here.", 5),
    ],
)
def test_words_before_the_reader(measuring: Measuring, text: str, words: int) -> None:
    assert measuring.value("words_before_reader", text) == words


@pytest.mark.parametrize(
    ("front", "words"),
    [
        ("to: Ines Larkin <ines@loafery.example>", 3),
        ("to: ines@loafery.example", 3),
        ("reader: Ines Larkin, Loafery, Leith", 3),
        ("reader: a baker in May", 9),
    ],
)
def test_the_readers_own_firm_is_their_world(measuring: Measuring, front: str, words: int) -> None:
    text = f"---\n{front}\n---\n\nFounded in 1962. Loafery has two ovens. May comes."
    assert measuring.value("words_before_reader", text) == words


def test_a_need_is_about_the_reader(measuring: Measuring) -> None:
    analysis = measuring.analysis("We bake. Late trains make mornings hard. You know.")
    need = at(analysis.document.text, "mornings hard")
    assert measure("words_before_reader", analysis, need).value == 2
