"""docs/design.md: every path that it names is there, and the pattern that it follows goes the way that it says."""

from __future__ import annotations

import re
from typing import Any

import pytest

from relint.language.analysis import Annotator
from relint.language.layer import Layer
from relint.language.pipeline import Pipeline
from relint.matching.lexicon import Lexicon
from relint.matching.pattern import Pattern
from relint.matching.pattern_rows import taken_apart
from relint.matching.probe import ProbeIndex
from tests.conftest import ROOT
from tests.linting import found

PAGE = (ROOT / "docs" / "design.md").read_text(encoding="utf-8")
PATTERN = re.findall(r'^find: \["(.+)"\]$', PAGE, re.MULTILINE)[0]
ROWS = re.findall(r"```text\n(.+?)```", PAGE, re.DOTALL)[-1].split("\n")


@pytest.mark.parametrize("path", sorted(set(re.findall(r"`((?:\w+/)+(?:\w+\.py)?)`", PAGE))))
def test_every_path_is_there(path: str) -> None:
    assert any((root / path).exists() for root in (ROOT, ROOT / "src" / "relint"))


def test_the_pattern_is_taken_apart_as_shown(pipeline: Pipeline) -> None:
    words = Lexicon(pipeline, {})
    shown = ["  ".join(_spelled(test, words) for test in tests) for _, _, tests, _ in taken_apart(PATTERN, words)]
    assert shown == [row.strip() for row in ROWS if row.strip()]


def _spelled(test: dict[str, Any], words: Lexicon) -> str:
    spelled = "|".join(sorted(words.listed(test["LOWER"]["IN"]).words))
    return f"{spelled}/{test['POS']}" if "POS" in test else spelled


@pytest.mark.parametrize(
    ("text", "is_candidate", "layers"),
    [
        ("We reached out to you last week", True, frozenset({Layer.TAGS})),
        ("The shelf is out of reach", True, None),
        ("We reached Leith", False, None),
    ],
)
def test_sentences_are_ruled_out_where_the_page_says(
    pipeline: Pipeline, text: str, is_candidate: bool, layers: frozenset[Layer] | None
) -> None:
    assert f"“{text}”" in " ".join(PAGE.split())
    pattern = Pattern(PATTERN, Lexicon(pipeline, {}))
    unit = Annotator(pipeline).unit(text)
    assert (pattern in ProbeIndex([pattern]).candidates(unit)) is is_candidate
    assert pattern.prefilter(unit) == layers


def test_the_longest_is_found(pipeline: Pipeline) -> None:
    assert found(pipeline, "We reached out to you last week.", PATTERN) == ["reached out to you"]
