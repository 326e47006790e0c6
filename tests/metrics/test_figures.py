"""Numbers, prices, specifications."""

import pytest

from tests.metrics.drafts import Measuring


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("It cost $1,200.50 in 2019, 12% more.", ["$1,200.50", "2019", "12%"]),
        ("At 10:30 on 24/12, ring +44 20 7946 0958.", ["10:30", "24/12", "+44 20 7946 0958"]),
        ("Our B2B tool speaks IPv6 and mp3.", []),
        ("The 3rd time was 10x better.", ["3rd", "10x"]),
    ],
)
def test_a_numeral_counts_once(measuring: Measuring, text: str, numbers: list[str]) -> None:
    assert measuring.places("numbers", text) == numbers


@pytest.mark.parametrize(
    ("text", "prices"),
    [
        ("Only $49 a month, or €1.200 a year.", ["$49", "€1.200"]),
        ("33 cents a minute, 20 euros a day, 5 EUR more", ["33 cents", "20 euros", "5 EUR"]),
        ("They raised $4 million and $2.5bn.", []),
        ("Two pounds of flour: 2 pounds of it.", []),
        ("10 minutes, 20%, 2019", []),
    ],
)
def test_sums_of_money_are_prices(measuring: Measuring, text: str, prices: list[str]) -> None:
    assert measuring.places("prices", text) == prices


@pytest.mark.parametrize(
    ("text", "specifications"),
    [
        ("16 GB of memory, 3.5 GHz, a 4000 mAh cell", ["16 GB", "3.5 GHz", "4000 mAh"]),
        ("Certified to ISO 9001 and IP67.", ["ISO 9001", "IP67"]),
        ("120 x 80 mm and 2.5kg", ["120 x 80 mm", "2.5kg"]),
        ("15 minutes, 40% off, 3 days, 200 people, 5 o'clock", []),
    ],
)
def test_a_number_with_a_technical_unit_is_a_specification(
    measuring: Measuring, text: str, specifications: list[str]
) -> None:
    assert measuring.places("specifications", text) == specifications


def test_merge_tags_hold_no_numbers(measuring: Measuring) -> None:
    assert measuring.value("numbers", "You have {{ 3 | times }} left.") == 0
