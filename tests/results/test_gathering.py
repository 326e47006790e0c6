"""What comes in of a run, in any order: the report has it in the order of the drafts, from memory or from disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from relint.draft.relationship import Channel, Consent, Relationship, Stage
from relint.language.layer import Layer
from relint.results import gathering
from relint.results.encoding import encoded
from relint.results.gathering import Gathering
from relint.results.made_files import MadeFiles
from relint.results.outcome import Lacking, Outcome, notices, together
from relint.results.report import Failure, FileReport

STRANGER = Relationship(Channel.EMAIL, Stage.STRANGER, 1, Consent.NONE)


def file(path: str) -> FileReport:
    return FileReport(path, STRANGER, "markdown", ())


def outcome(path: str, *, fails: bool = False, idle: bool = False, lacking: Lacking | None = None) -> bytes:
    failures = (Failure(path, "broke"),) if fails else ()
    return encoded(Outcome(path, None if fails else file(path), failures, lacking, idle=idle))


@pytest.mark.parametrize("in_memory", [0, 150, 1_000_000])
def test_the_order_is_that_of_the_drafts(in_memory: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gathering, "_IN_MEMORY", in_memory)
    with Gathering() as gathered:
        assert gathered.add(3, outcome("d.md"))
        assert gathered.add(0, outcome("a.md"))
        assert not gathered.add(2, outcome("c.md", fails=True))
        gathered.fail(1, Failure("b.md", "was lost"))
        report = gathered.report()
        assert [each.path for each in report.files] == ["a.md", "d.md"]
        assert [each.path for each in report.files] == ["a.md", "d.md"], "a report is read as often as one likes"
        assert [(each.path, each.problem) for each in report.failures] == [("b.md", "was lost"), ("c.md", "broke")]


def test_what_no_rule_looked_at_and_what_was_lacking_is_said_once() -> None:
    with Gathering() as gathered:
        for place, name in enumerate("fedcba"):
            lacking = Lacking("tiny", frozenset({Layer.TAGS} if place else {Layer.TREE}), frozenset({f"p/{name}"}))
            gathered.add(place, outcome(name, idle=place > 1, lacking=lacking if place < 2 else None))
        told = gathered.report().notices
    assert told == (
        "no rule is chosen for d, c, b ….",
        "The pipeline tiny gives no tags, tree; what needs them was skipped in p/e, p/f.",
    )


def test_up_to_three_drafts_are_named() -> None:
    assert notices(["a", "b", "c"], None) == ("no rule is chosen for a, b, c.",)
    assert notices([], None) == ()


def test_together_nothing_is_lacking_where_nothing_is_lacking_anywhere() -> None:
    one = Lacking("tiny", frozenset({Layer.TAGS}), frozenset({"p/a"}))
    assert together([None, None]) is None
    assert together([None, one, None]) == one


def test_reports_are_made_when_they_are_asked_for() -> None:
    made: list[int] = []

    def make(place: int) -> FileReport:
        made.append(place)
        return file(str(place))

    files = MadeFiles(4, make)
    assert (len(files), made) == (4, [])
    assert files[2].path == "2"
    assert [each.path for each in files[1:3]] == ["1", "2"]
    assert [each.path for each in files] == ["0", "1", "2", "3"]
    assert made == [2, 1, 2, 0, 1, 2, 3]


def test_what_was_put_aside_is_gone_with_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gathering, "_IN_MEMORY", 0)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    with Gathering() as gathered:
        gathered.add(0, outcome("a.md"))
        report = gathered.report()
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(ValueError, match="closed"):
        list(report.files)
