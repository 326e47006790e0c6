"""What is said of a relationship, and what is made of it."""

from __future__ import annotations

from itertools import pairwise

import pytest

from relint.draft.relationship import CONSENT_AT, Channel, Consent, Relationship, Stage, Stated

INFERRED = Relationship(Channel.EMAIL, Stage.SUBSCRIBER, 2, Consent.OPT_IN)


def test_stages_rise_and_an_unknown_reader_ranks_with_strangers() -> None:
    known = [stage for stage in Stage if stage is not Stage.UNKNOWN]
    assert all(one.rank + 1 == other.rank for one, other in pairwise(known))
    assert (Stage.STRANGER.rank, Stage.UNKNOWN.rank, Stage.ADVOCATE.rank) == (0, 0, 4)
    assert set(CONSENT_AT) == set(Stage)


def test_an_unknown_reader_may_be_a_stranger_or_a_subscriber() -> None:
    assert INFERRED.possible == (INFERRED,)
    unknown = Stated(stage=Stage.UNKNOWN).applied_to(INFERRED)
    assert [each.stage for each in unknown.possible] == [Stage.STRANGER, Stage.SUBSCRIBER]
    assert {each.touch for each in unknown.possible} == {2}


@pytest.mark.parametrize(
    ("name", "stronger", "weaker"),
    [
        ("channel", Channel.POST, Channel.EMAIL),
        ("stage", Stage.CUSTOMER, Stage.STRANGER),
        ("touch", 3, 1),
        ("consent", Consent.LIKE, Consent.NONE),
        ("reader", "Ines, Loaf", "Jo"),
    ],
)
def test_the_stronger_statement_counts_where_it_says_something(name: str, stronger: object, weaker: object) -> None:
    one, other = Stated(**{name: stronger}), Stated(**{name: weaker})  # type: ignore[arg-type]
    assert getattr(one.over(other), name) == stronger
    assert getattr(Stated().over(other), name) == weaker
    assert one.over(Stated()) == one


def test_what_was_stated_is_put_in_the_place_of_what_was_inferred() -> None:
    said = Stated(stage=Stage.CUSTOMER, touch=5).applied_to(INFERRED)
    assert said == Relationship(Channel.EMAIL, Stage.CUSTOMER, 5, Consent.OPT_IN, frozenset({"stage", "touch"}))
    assert Stated().applied_to(INFERRED) == INFERRED


def test_a_post_has_no_touch() -> None:
    assert Stated(channel=Channel.POST, touch=5).applied_to(INFERRED).touch is None
