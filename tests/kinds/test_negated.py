"""Guard `negated`: something close before the match denies it."""

from __future__ import annotations

import pytest

from relint.language.pipeline import Pipeline
from tests.linting import found


@pytest.mark.parametrize(
    ("text", "silent"),
    [
        ("We are family.", False),
        ("We are not family.", True),
        ("We aren't family.", True),
        ("We aren’t really a family.", True),
        ("We are no family.", True),
        ("We never were your family.", True),
        ("We cannot be family.", True),
        ("Neither is family.", True),
        ("Without any family.", True),
        ("Not one of us is family.", False),  # too far away to be sure
        ("No, family.", False),  # a mark stands between
        ("Family, not strangers.", False),
    ],
)
def test_what_denies(pipeline: Pipeline, text: str, silent: bool) -> None:
    assert bool(found(pipeline, text, "family")) is True
    guarded = {"pattern": "family", "unless": {"negated": True}}
    assert (not found(pipeline, text, guarded)) is silent
    demanded = {"pattern": "family", "only": {"negated": True}}
    assert bool(found(pipeline, text, demanded)) is silent


def test_the_end_is_an_alternative(pipeline: Pipeline) -> None:
    pattern = "for ever (and ever | <END>)"
    assert found(pipeline, "Yours for ever.", pattern) == ["for ever"]
    assert found(pipeline, "Yours for ever and ever, he said.", pattern) == ["for ever and ever"]
    assert found(pipeline, "Yours for ever more.", pattern) == []
