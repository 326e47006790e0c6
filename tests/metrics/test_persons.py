"""Who the sentences are about."""

import pytest

from tests.metrics.drafts import Measuring


@pytest.mark.parametrize(
    ("name", "text", "places"),
    [
        ("we", "We bake. It's our bread; ask us, we're here.", ["We", "our", "us", "we"]),
        ("we", "In the US, let's see. The hour and the bus.", []),
        ("i", "I bake, I'm sure; my hands told me.", ["I", "I", "my", "me"]),
        ("i", "World War I ended, i.e. in 1918. AI and I/O.", []),
        ("you", "You see your bread, you're happy, all yours.", ["You", "your", "you", "yours"]),
        ("you", "The youth of Young & Co, your-site.com, me@you.org", []),
    ],
)
def test_pronouns(measuring: Measuring, name: str, text: str, places: list[str]) -> None:
    assert measuring.places(name, text) == places


def test_the_firms_name_is_we(measuring: Measuring) -> None:
    text = "---\nfrom: Jo <jo@mail.acme.co.uk>\n---\nAcme bakes. acme.co.uk and Acmeville do not count."
    assert measuring.places("we", text) == ["Acme"]


@pytest.mark.parametrize("address", ["jo@gmail.com", "x@mail.house.gov", "jo@abc.com"])
def test_a_mail_service_is_no_firm(measuring: Measuring, address: str) -> None:
    assert measuring.value("we", f"---\nfrom: {address}\n---\nThe House has gmail and abc.") == 0


def test_share_of_we(measuring: Measuring) -> None:
    assert measuring.value("we_share", "We and we and we and you.") == 75
    assert measuring.value("we_share", "Nobody here.") == 0


def test_clause_subjects_not_pronouns(measuring: Measuring) -> None:
    """“for you” is no clause about the reader."""
    text = "We built this for you. Our team loves you. You can try it. Your garden grows."
    assert len(measuring.places("readers_subjects", text)) == 2
    assert len(measuring.places("senders_subjects", text)) == 2
