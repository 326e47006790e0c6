"""What a likeness says is no surer than the judge is of the fault."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import msgspec

from relint.judge import DOUBTS, PACKS
from relint.kinds.judged import Doubted, Judged
from relint.kinds.likeness_words import Sort, Unsure, said_of, sort_of

UNSURE = Unsure("“{words}”: {perhaps}.", "{advice}")
SORT = Sort(("We miss you!",), "Say what is new.", "“{words}”: a feeling that a list cannot have.")


def doubted(chance: float) -> Doubted:
    return Doubted(cast(Judged, SimpleNamespace()), "wear-them-down", chance)


def test_a_sentence_of_a_sort_is_told_with_its_words() -> None:
    said = said_of(doubted(0.1), SORT, UNSURE)
    assert (said.message, said.hint) == (SORT.message, "Say what is new. {reason}")


def test_where_the_pack_is_sure_the_rule_speaks() -> None:
    said = said_of(doubted(0.6), None, UNSURE)
    assert (said.message, said.hint) == (None, None)


def test_where_it_is_not_the_message_says_perhaps() -> None:
    said = said_of(doubted(0.4), None, UNSURE)
    assert said.message == UNSURE.message
    assert said.values == {
        "perhaps": f"some readers may {DOUBTS['wear-them-down'].readers}",
        "advice": DOUBTS["wear-them-down"].advice,
    }


def test_what_it_may_be_lends_its_hint_on_that_condition() -> None:
    said = said_of(doubted(0.4), None, UNSURE, SORT)
    assert said.message == UNSURE.message
    assert said.values["advice"] == "If so, say what is new."


def test_the_judge_names_the_sort_where_it_is_sure_and_the_nearest_example_only_where_they_agree() -> None:
    other = msgspec.structs.replace(SORT, sort="other")
    assert sort_of(SORT, other, other, is_sure=False) is other
    assert sort_of(SORT, None, SORT, is_sure=False) is SORT
    assert sort_of(SORT, None, other, is_sure=True) is None
    assert sort_of(None, other, other, is_sure=True) is other
    assert sort_of(None, other, other, is_sure=False) is None


def test_in_a_subject_line_the_hint_is_one_for_such_a_line() -> None:
    line = "Say what is new: “[thing]”."
    assert said_of(doubted(0.1), SORT, UNSURE, subject=line).hint == f"{line} {{reason}}"
    assert said_of(doubted(0.6), None, UNSURE, subject=line).hint == f"{line} {{reason}}"
    assert said_of(doubted(0.4), None, UNSURE, subject=line).values["advice"] == f"If so, s{line[1:]}"
    own = msgspec.structs.replace(SORT, in_subject="Leave it out.")
    assert said_of(doubted(0.1), own, UNSURE, subject=line).hint == "Leave it out. {reason}"
    assert said_of(doubted(0.1), own, UNSURE).hint == "Say what is new. {reason}"


def test_a_rule_that_says_nothing_of_doubt_keeps_its_words() -> None:
    assert said_of(doubted(0.2), None, None).message is None


def test_every_pack_that_the_judge_knows_has_its_doubt() -> None:
    assert set(DOUBTS) == set(PACKS)
