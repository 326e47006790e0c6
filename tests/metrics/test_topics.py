"""How many things the draft talks about."""

from tests.metrics.drafts import Measuring

LONG = "This section has more than a dozen words in it so that it counts as one."


def test_one_subject_is_one(measuring: Measuring) -> None:
    assert measuring.value("topics", "Hi Jo,\n\nThe oven is hot.\n\nBread is ready.") == 1
    assert measuring.value("topics", "") == 0


def test_sections_count_when_something_stands_in_them(measuring: Measuring) -> None:
    text = f"# Title\n\n{LONG}\n\n## Two\n\n{LONG}\n\n## Empty\n\nFew words.\n\n## Three\n\n{LONG}"
    assert measuring.places("topics", text) == ["Title", "Two", "Three"]


def test_turning_away_opens_a_subject(measuring: Measuring) -> None:
    text = "The oven is hot.\n\nIn other news, we moved.\n\nAlso: parking is free."
    assert measuring.value("topics", text) == 3
    assert measuring.value("topics", "The oven is hot. It also smells good.") == 1
    assert measuring.value("topics", "The oven is hot.\n\nP.S. Bring a bag.") == 1
