"""A relationship that cannot be told is judged by the milder rule."""

from __future__ import annotations

import pytest

from relint.draft.relationship import Channel, Consent, Relationship, Stage
from relint.kinds.stage_limits import limit_at
from relint.packs.rule import When


def to(stage: Stage) -> Relationship:
    return Relationship(Channel.EMAIL, stage, 1, Consent.NONE)


UNKNOWN = to(Stage.UNKNOWN)


@pytest.mark.parametrize(
    ("stages", "holds"),
    [
        ((), True),
        ((Stage.STRANGER, Stage.CURIOUS), False),
        ((Stage.STRANGER, Stage.SUBSCRIBER), True),
        ((Stage.CUSTOMER,), False),
    ],
)
def test_a_rule_speaks_only_where_it_would_to_both(stages: tuple[Stage, ...], holds: bool) -> None:
    assert When(stage=stages).holds(UNKNOWN) is holds


def test_the_milder_limit_holds() -> None:
    limits = {"stranger": 2.0, "curious": 3.0, "subscriber": 4.0}
    assert limit_at(limits, UNKNOWN) == 4.0
    assert limit_at(limits, UNKNOWN, at_least=True) == 2.0
    assert limit_at({"stranger": 2.0}, UNKNOWN) is None
    assert limit_at({"default": 5.0}, UNKNOWN) == 5.0


def test_a_known_stage_is_itself() -> None:
    assert to(Stage.CUSTOMER).possible == (to(Stage.CUSTOMER),)
    assert UNKNOWN.possible == (to(Stage.STRANGER), to(Stage.SUBSCRIBER))
