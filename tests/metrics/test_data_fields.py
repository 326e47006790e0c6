"""Personal data asked for."""

import pytest

from tests.metrics.drafts import Measuring


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "Send us your date of birth, household income and phone number.",
            ["date of birth", "household income", "phone number"],
        ),
        ("What is your budget?", ["budget"]),
        ("Please confirm your e-mail address and job title.", ["e-mail address", "job title"]),
        ("Tell us your company size. We need your company size by Friday.", ["company size"]),
        ("Our budget grew and so did revenue.", []),
        ("We will never ask you to send your password.", []),
        ("Sign up. No need to enter credit card details.", []),
        ("My phone rang twice.", []),
    ],
)
def test_each_kind_of_data_counts_once(measuring: Measuring, text: str, fields: list[str]) -> None:
    assert measuring.places("data_fields", text) == fields


def test_the_lines_of_a_form_count(measuring: Measuring) -> None:
    assert (
        measuring.value("data_fields", "Apply now:\n\nPhone number: ____\n\nDate of birth:\n\nFax:\n", "draft.txt") == 3
    )
