"""Which packs a whole draft calls for."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relint.judge import PACKS, Judge, Passage
from relint.judge.outputs import OUTPUTS
from relint.judge.whole_draft import WholeDraft, draft_columns
from relint.judge.words import key_of
from relint.outside.arrays import np

_WEAR, _CLAIM = PACKS.index("wear-them-down"), PACKS.index("credibility-proof")
_SALE = (
    "Last chance : our biggest sale ever ends at midnight !",
    "Hurry , do not miss it .",
    "Only a few places remain .",
    "Buy now and save 50 % !",
)
_NOTE = ("We had tea with your aunt on Sunday .", "She asked when you come home .", "The roof is dry again .")


def passages(*texts: str) -> list[Passage]:
    return [Passage(tuple(text.split()), channel="email", place="paragraph") for text in texts]


def table(word: str, weights: dict[int, int]) -> WholeDraft:
    """A reading of whole drafts that knows one word alone, and takes what it says as it is."""
    none = np.array([key_of("\0")], np.uint64), np.zeros((1, len(OUTPUTS)), np.int8)
    known = np.array([key_of(word)], np.uint64), np.array([[weights.get(n, 0) for n in range(len(OUTPUTS))]], np.int8)
    arrays: dict[str, Any] = {
        "draft.bias": np.zeros(len(OUTPUTS), np.float32),
        "draft.mix": np.zeros((5, len(PACKS)), np.float32),
    }
    arrays["draft.mix"][0] = 1
    for name, (keys, values) in {"words": known, "pairs": none, "traits": none}.items():
        arrays |= {f"draft.{name}.keys": keys, f"draft.{name}.weights": values}
        arrays[f"draft.{name}.scales"] = np.ones(len(OUTPUTS), np.float32)
    return WholeDraft(arrays)


def test_a_word_counts_once_in_a_draft_however_often_it_stands_there() -> None:
    reading = table("hurry", {_WEAR: 2})
    unlikely = np.full((1, len(OUTPUTS)), 0.01, np.float32)
    once, often = (reading.packs(passages(text), unlikely) for text in ("Hurry up", "hurry , hurry , HURRY"))
    assert once.tolist() == often.tolist()
    assert once[_WEAR] == pytest.approx(1 / (1 + np.exp(-2)), abs=1e-4)
    assert once[_CLAIM] == 0.5


def test_the_likeliest_sentence_speaks_for_the_draft() -> None:
    likely = np.full((2, len(OUTPUTS)), 0.1, np.float32)
    likely[1, _WEAR] = 0.5
    columns = draft_columns(np.zeros(len(OUTPUTS)), likely, 7)
    assert columns[1][_WEAR] == pytest.approx(0)
    assert columns[1][_CLAIM] == pytest.approx(np.log(1 / 9), abs=1e-6)
    assert columns[3].tolist() == pytest.approx([np.log(7)] * len(PACKS))


def test_a_sale_that_hurries_calls_for_more_than_a_note() -> None:
    judge = Judge()
    sale, note = (judge.packs_of_draft(passages(*texts)) for texts in (_SALE, _NOTE))
    assert sale[_WEAR] > 0.5 > 0.1 > note.max()
    assert judge.packs_of_draft([]).tolist() == [0] * len(PACKS)


@given(st.permutations(range(len(_SALE))))
def test_it_knows_no_order(order: list[int]) -> None:
    judge = Judge()
    told = judge.packs_of_draft(passages(*(_SALE[n] for n in order)))
    assert told.tolist() == judge.packs_of_draft(passages(*_SALE)).tolist()
