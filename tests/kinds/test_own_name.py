"""Kind `own-name`: the sender as somebody else."""

from __future__ import annotations

import pytest

from relint.language.pipeline import Pipeline
from tests.linting import a_rule, findings

RULE = a_rule("own-name", {})


@pytest.mark.parametrize(
    ("sender", "text", "told"),
    [
        ("Ruth Adler", "Last week Ruth Adler visited the mill.", ["Ruth Adler visited"]),
        ("Congresswoman Ruth Adler", "Congresswoman Adler visited the mill.", ["Congresswoman Adler visited"]),
        ("Ruth Adler", "I visited the mill.", []),
        ("Tallow", "Tallow visited the mill.", []),
        ("Ruth Adler", "“Adler visited the mill,” wrote the paper.", []),
    ],
)
def test_the_surname_as_subject(pipeline: Pipeline, sender: str, text: str, told: list[str]) -> None:
    draft = f"---\nfrom: {sender} <ruth@adler.example>\n---\n{text}\n"
    assert [one.text for one in findings(pipeline, draft, RULE)] == told


def test_a_name_of_two_words_is_told_whole(pipeline: Pipeline) -> None:
    draft = "---\nfrom: Ruth Van Drew <ruth@drew.example>\n---\nLast week Van Drew visited the mill.\n"
    assert [one.values["name"] for one in findings(pipeline, draft, RULE)] == ["Van Drew"]
