"""Sentences of one block: where they end, and where a stop ends nothing."""

import itertools
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relint.language.sentences import split_sentences

CASES = [
    ("One. Two.", ["One.", "Two."]),
    ("Book a demo", ["Book a demo"]),
    ("Dr. Jones met Mrs. Smith. They talked.", ["Dr. Jones met Mrs. Smith.", "They talked."]),
    ("Use a tool, e.g. Acme, to save time.", ["Use a tool, e.g. Acme, to save time."]),
    ("We sold it to Acme Inc. Leith is next.", ["We sold it to Acme Inc. Leith is next."]),
    ("We work with Acme Inc. They pay well.", ["We work with Acme Inc.", "They pay well."]),
    ("Call at 9 a.m. on Monday. Thanks!", ["Call at 9 a.m. on Monday.", "Thanks!"]),
    ("It costs $3.50 at acme.com/a.b today. Buy it.", ["It costs $3.50 at acme.com/a.b today.", "Buy it."]),
    ("J. K. Rowling wrote it. We read it.", ["J. K. Rowling wrote it.", "We read it."]),
    ("Really?! Yes.", ["Really?!", "Yes."]),
    ("thanks. talk soon.", ["thanks.", "talk soon."]),
    ("Well... maybe not.", ["Well... maybe not."]),
    ("Well… We tried.", ["Well…", "We tried."]),
    ("“It works.” She smiled.", ["“It works.”", "She smiled."]),
    ("“Does it work?” she asked.", ["“Does it work?” she asked."]),
    ("It works (mostly.) We like it.", ["It works (mostly.)", "We like it."]),
    ("It ships today! 🎉 Get yours.", ["It ships today! 🎉", "Get yours."]),
    ("1. Open the box.", ["1. Open the box."]),
    ("Hi Jo,\nThanks for your note.", ["Hi Jo,", "Thanks for your note."]),
    ("This line is\nwrapped in prose.", ["This line is\nwrapped in prose."]),
    ("A heading\n\nSome text.", ["A heading", "Some text."]),
    ("See you then.\n\nBest,\nSarah\nAcme", ["See you then.", "Best,", "Sarah", "Acme"]),
    ("We offer:\n- speed\n- price", ["We offer:", "- speed", "- price"]),
    ("Here's how:\n1. Go there.\n2. Click it.", ["Here's how:", "1. Go there.", "2. Click it."]),
    ("We grew. 40% of you noticed.", ["We grew.", "40% of you noticed."]),
    ("I moved to the U.S. in May.", ["I moved to the U.S. in May."]),
    ("P.S. I love you.", ["P.S. I love you."]),
    ("High quality.You will like it.", ["High quality.", "You will like it."]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_sentences_end_where_a_reader_would_stop(text: Any, expected: Any) -> None:
    assert [text[start:end] for start, end in split_sentences(text)] == expected


@given(st.text(alphabet=st.sampled_from("aB1 .!?…\n\"'”(),-•🎉:"), max_size=60) | st.text(max_size=60))
def test_ranges_cover_all_text_in_order_and_are_trimmed(text: Any) -> None:
    ranges = split_sentences(text)
    assert all(text[start:end].strip() == text[start:end] != "" for start, end in ranges)
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(ranges))
    assert "".join(text[start:end] for start, end in ranges).split() == text.split() or (
        "".join("".join(text[start:end] for start, end in ranges).split()) == "".join(text.split())
    )


@pytest.mark.parametrize(
    "text",
    [
        "a" * 200_000,
        "a. " * 60_000,
        "." * 200_000,
        "\n" * 200_000,
        "hi " * 60_000,
        "- \n" * 60_000,
        "a.b" * 60_000,
        "Mr. " * 60_000,
        "1. " * 60_000,
    ],
)
def test_long_hostile_blocks_are_cut_quickly(text: Any) -> None:
    split_sentences(text)
