"""Replacements are English: every bundled term in many frames, against a table of what is offered, read line by line.

The table holds one frame in five of every term; a run of the suite looks at half of it, `benchmarks/rewrites` at all of
it and at every frame. After a change `benchmarks/rewrites --write` puts new lines in as `unread`: read each, and write
`good` or `wrong` instead (`wrong`: worse English than the sentence was, or another meaning).
"""

from __future__ import annotations

from pathlib import Path

import pytest

from relint.language.pipeline import Pipeline
from tests.matching.frames import LISTS, cases, offered, terms
from tests.matching.verdicts import in_suite, is_read, line, read_table

#: Replacements that may be wrong, of a hundred.
ALLOWED = 1


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.name)
def test_nothing_is_offered_in_a_name_a_title_a_tag_or_before_a_noun(path: Path, pipeline: Pipeline) -> None:
    chosen = [case for term in terms(path) for case in cases(term) if case.forbidden and in_suite(case)]
    assert list(offered(chosen, pipeline).values()) == []


def test_what_is_offered_was_read(pipeline: Pipeline) -> None:
    every = [case for path in LISTS for term in terms(path) for case in cases(term) if not case.forbidden]
    chosen = [case for case in every if is_read(case) and in_suite(case)]
    lines = {line(case, after) for case, after in offered(chosen, pipeline).items()}
    of_those = {line(case, "").split("\t")[0] for case in chosen}
    assert lines == {known for known in read_table() if known.split("\t")[0] in of_those}


def test_what_was_read_is_english() -> None:
    verdicts = read_table()
    wrong = [known for known, verdict in verdicts.items() if verdict != "good"]
    assert set(verdicts.values()) <= {"good", "wrong"}
    assert len(verdicts) > 100
    assert len(wrong) * 100 <= ALLOWED * len(verdicts), wrong
