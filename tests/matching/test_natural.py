"""Replacements are English in sentences that nobody made for them; `natural.tsv` was read line by line."""

from __future__ import annotations

from relint.language.pipeline import Pipeline
from tests.matching.natural import offered, read_table

#: Replacements that may be wrong, of a hundred.
ALLOWED = 1


def test_what_is_offered_was_read(pipeline: Pipeline) -> None:
    table = read_table()
    assert offered(list(table), pipeline) == {sentence: after for sentence, (after, _) in table.items()}


def test_what_was_read_is_english() -> None:
    read = [(sentence, verdict) for sentence, (after, verdict) in read_table().items() if after]
    wrong = [sentence for sentence, verdict in read if verdict != "good"]
    assert {verdict for _, verdict in read} <= {"good", "wrong"}
    assert len(read) > 350
    assert len(wrong) * 100 <= ALLOWED * len(read), wrong
