"""Outcomes as bytes: numbers beyond 64 bits and half characters do not end a run."""

from __future__ import annotations

from datetime import date

import pytest

from relint.draft.relationship import Channel, Consent, Relationship, Stage
from relint.results.encoding import encoded, entry_of, file_of
from relint.results.outcome import Outcome
from relint.results.report import Failure, FileReport
from relint.results.silence_record import SilenceRecord

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


def ends(*days: str) -> FileReport:
    """A report on a draft with silences that end on these days."""
    silences = tuple(SilenceRecord("line", ("p/r",), 1, until=day) for day in days)
    return FileReport("a.md", Relationship(Channel.EMAIL, Stage.STRANGER, 1, Consent.NONE), "md", (), silences=silences)


@pytest.mark.parametrize(
    ("days", "seen", "today", "holds"),
    [
        ([], "2026-11-27", "2027-11-27", True),
        ([""], "2026-11-27", "2027-11-27", True),
        (["2026-11-30"], "2026-11-27", "2026-11-27", True),
        (["2026-11-30"], "2026-11-27", "2026-11-30", True),
        (["2026-11-30"], "2026-11-27", "2026-12-01", False),
        (["2026-11-30"], "2026-12-01", "2026-12-02", True),
        (["2026-11-30"], "2026-12-01", "2026-11-29", False),
        (["2026-11-30", "2026-12-30"], "2026-12-01", "2026-12-31", False),
        (["2026-11-30"], None, "2026-11-27", False),
        (["2026-11-30"], "2026-11-27", None, False),
        (["2026-11-30"], None, None, True),
    ],
)
def test_a_kept_result_holds_as_long_as_the_day_changes_nothing(
    days: list[str], seen: str | None, today: str | None, holds: bool
) -> None:
    entry = entry_of(encoded(Outcome("a.md", ends(*days), (), day=date.fromisoformat(seen) if seen else None)))
    assert entry.holds_on(date.fromisoformat(today) if today else None) == holds


def test_everything_that_became_of_a_draft_comes_back() -> None:
    failed = Outcome("a.md", None, (Failure("a.md", "broke", "p/r"),), idle=True)
    entry = entry_of(encoded(failed))
    assert (entry.path, entry.file, entry.failures, entry.idle) == ("a.md", None, failed.failures, True)
    assert not entry_of(encoded(Outcome("a.md", ends()))).idle
