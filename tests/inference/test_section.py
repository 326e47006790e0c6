"""Whom the headings of a working document say that its letters are for."""

from __future__ import annotations

import pytest

from relint.draft.relationship import Stated
from relint.draft.source import Source
from relint.formats import read_papers
from relint.inference import Inference, inference

LETTER = "```\nHi Jo,\n\n{words}\n\nOdile Brandt\n```\n"


def taken(text: str) -> list[Inference]:
    """What each draft of a Markdown file is taken for."""
    return [inference(each.document, Stated()) for each in read_papers(Source("letters.md", text)).drafts]


def file_of(heading: str, words: str = "the ferry goes at eight.") -> str:
    letter = LETTER.format(words=words)
    return f"# Letters\n\n## {heading}\n\n### Letter 1 (day 0)\n\n{letter}\n### Letter 2 (day 4)\n\n{letter}"


@pytest.mark.parametrize(
    ("heading", "stage"),
    [
        ("A. Bakers who don't know us", "stranger"),
        ("Cold e-mails", "stranger"),
        ("Prospecting", "stranger"),
        ("Existing customers", "customer"),
        ("Bakers who buy", "customer"),
        ("Win-back", "customer"),
        ("Onboarding", "customer"),
        ("Subscribers", "subscriber"),
        ("How to win new customers", "unknown"),
        ("Spring", "unknown"),
    ],
)
def test_a_heading_tells_where_the_letter_does_not(heading: str, stage: str) -> None:
    found = taken(file_of(heading))
    assert [each.relationship.stage for each in found] == [stage, stage]
    if stage != "unknown":
        assert found[0].reasons["stage"] == f"the heading “{heading}” above it"


def test_the_nearest_heading_counts_and_one_beside_it_does_not() -> None:
    letter = LETTER.format(words="the ferry goes at eight.")
    text = f"# Cold mails\n\n## Win-back\n\n### One\n\n{letter}\n## Spring\n\n### Two\n\n{letter}"
    assert [each.relationship.stage for each in taken(text)] == ["customer", "stranger"]


def test_what_the_letter_says_counts_for_more() -> None:
    found = taken(file_of("Cold e-mails", "your parcel left our barn on Thursday. Thank you for your order."))
    assert [each.relationship.stage for each in found] == ["customer", "customer"]
