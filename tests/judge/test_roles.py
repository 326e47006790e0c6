"""The reader of roles: the same answer in any company, from words as they are written."""

from __future__ import annotations

import pytest

from relint.judge.roles import MAX_WORDS, ROLES, pairs_of, quoted, role_reader, words_of

LINES = [
    "Your parcel left our barn on Thursday.",
    "I run a studio in Hull and draw maps.",
    "It rained.",
    "haven't",
    "word " * 60,
]


def test_a_sentence_has_one_answer_in_any_company() -> None:
    sentences = [words_of(each) for each in LINES]
    together = role_reader().read(sentences)
    for number, words in enumerate(sentences):
        assert role_reader().read([words])[0].tolist() == together[number].tolist()
    assert role_reader().read([*reversed(sentences)])[::-1].tolist() == together.tolist()


def test_nothing_and_no_words_are_read() -> None:
    assert role_reader().read([]).shape == (0, len(ROLES))
    assert role_reader().read([[]]).sum() == pytest.approx(1, abs=0.001)


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Your parcel left our warehouse on Thursday.", "order"),
        ("I run a studio in Hull and draw maps.", "stranger"),
        ("The river is low and the geese are back.", "nothing"),
    ],
)
def test_plain_lines_are_told_apart(line: str, role: str) -> None:
    assert ROLES[int(role_reader().read([words_of(line)])[0].argmax())] == role


def test_words_are_cut_as_the_table_knows_them() -> None:
    assert words_of("You haven’t paid £12.50, it’s due.") == [
        "You", "have", "n't", "paid", "£", "12.50", ",", "it", "'s", "due", ".",
    ]  # fmt: skip
    assert len(words_of("word " * 60)) == MAX_WORDS


def test_figures_and_capitals_make_no_other_pairs() -> None:
    assert pairs_of(words_of("Order 17")) == pairs_of(words_of("order 23"))


def test_the_words_that_carried_an_answer_are_quoted_as_they_stand() -> None:
    line = "On Monday, however, your e-book didn’t leave our barn."
    words, order = words_of(line), ROLES.index("order")
    first, last = role_reader().carried(words, [order])
    assert quoted(line, first, last) in line
    assert 2 <= last - first <= 4
    without = [*words[:first], *words[last:]]
    assert role_reader().read([without])[0, order] < role_reader().read([words])[0, order]
    assert role_reader().carried(["Thanks"], [order]) == (0, 1)
