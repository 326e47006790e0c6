"""What wordings say of a sentence: each word and pair once, whatever is read beside it."""

from __future__ import annotations

from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relint.judge import Judge, Passage
from relint.judge.wordings import Reader, Shown, WeightTable, Wordings
from relint.judge.words import key_of
from relint.outside.arrays import np


def passage(text: str, **context: str) -> Passage:
    return Passage(tuple(text.split()), **context)  # type: ignore[arg-type]


def table(weights: dict[int, tuple[int, int]]) -> WeightTable:
    keys = np.array(sorted(weights), np.uint64)
    values = np.array([weights[int(key)] for key in keys], np.int8).reshape(-1, 2)
    return WeightTable({"t.keys": keys, "t.weights": values, "t.scales": np.array([0.5, 2.0])}, "t")


def test_known_words_count_once_and_the_more_of_them_the_less_each_says() -> None:
    act, now = key_of("act"), key_of("now")
    known = table({act: (10, -1), now: (4, 3)})
    said = known.sums(Reader().words([passage("Act now now , baker"), passage("Bread"), passage("ACT")]))
    assert said[0].tolist() == pytest.approx([14 * 0.5 / sqrt(2), 2 * 2.0 / sqrt(2)])
    assert said[1].tolist() == [0, 0]
    assert said[2].tolist() == [5, -2]


def test_nothing_known_says_nothing() -> None:
    known = table({key_of("act"): (10, -1)})
    assert known.sums(Shown(np.array([], np.uint64), [0, 0])).tolist() == [[0, 0], [0, 0]]


def test_a_pair_is_not_its_words_turned_round_and_knows_where_a_sentence_begins() -> None:
    reader = Reader()
    here, there = (set(reader.read([passage(text)]).pairs.keys.tolist()) for text in ("act now", "now act"))
    assert not here & there
    assert len(here) == len(there) == 3


def test_a_trait_tells_place_length_and_how_it_is_written() -> None:
    reader = Reader()

    def traits(said: Passage) -> set[int]:
        return set(reader.read([said]).traits.keys.tolist())

    calm = passage("the bread is ready", place="paragraph")
    assert traits(calm) != traits(passage("the bread is ready", place="subject"))
    assert traits(calm) < traits(passage("the bread is ready 50", place="paragraph")) | traits(calm)
    assert traits(passage("BUY BREAD NOW !")) != traits(passage("buy bread now !"))


@given(st.lists(st.text("abc !", max_size=12), min_size=1, max_size=6))
def test_no_sentence_knows_its_company(texts: list[str]) -> None:
    wordings = Wordings(Judge()._file.arrays)
    passages = [passage(text) for text in texts]
    together = wordings.read(passages)
    alone = np.concatenate([wordings.read([each]) for each in passages])
    assert together.tobytes() == alone.tobytes()


def test_a_draft_of_a_sale_is_marked_more_than_a_note() -> None:
    judge = Judge()
    sale = [passage("Hurry , this offer ends today !"), passage("Do not miss our best deal ever ."), passage("Buy now")]
    note = [passage("We had tea with your aunt ."), passage("She asked when you come home ."), passage("Love , Mum")]
    assert judge.draft_logit(sale) > judge.draft_logit(note)
