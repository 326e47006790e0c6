"""Outcomes as bytes: numbers beyond 64 bits and half characters do not end a run."""

from __future__ import annotations

import pytest

from relint.draft.relationship import Channel, Consent, Relationship, Stage
from relint.results.encoding import encoded, entry_of, file_of
from relint.results.outcome import Outcome
from relint.results.report import FileReport

LARGEST = 2**63 - 1


@pytest.mark.parametrize(
    ("touch", "kept"), [(2, 2), (2**70, LARGEST), (-(2**70), -LARGEST), (LARGEST, LARGEST), (5 - 2**63, 5 - 2**63)]
)
def test_numbers_beyond_bounds_become_the_largest(touch: int, kept: int) -> None:
    relationship = Relationship(Channel.EMAIL, Stage.STRANGER, touch, Consent.NONE)
    entry = entry_of(encoded(Outcome("a.md", FileReport("a.md", relationship, "markdown", ()), ())))
    assert entry.file is not None
    assert file_of(entry.file).relationship.touch == kept


def test_half_a_character_becomes_a_question_mark() -> None:
    assert entry_of(encoded(Outcome("a\udcff.md", None, ()))).path == "a?.md"
