"""However a pattern is made, looking for it takes at most steps times words: every place is tried once."""

from __future__ import annotations

import pytest

from relint.language.analysis import Unit
from relint.language.pipeline import Pipeline
from relint.matching import row_search
from relint.matching.lexicon import Lexicon
from relint.matching.pattern import Pattern

WORDS = 400
PATTERNS = [
    "a " + "... " * 20 + "zork",
    "_+ " * 8 + "\\#",
    "... " * 12 + "zork",
    "_* a+ " * 6 + "zork",
    "(a|_+) " * 5 + "zork",
]


@pytest.mark.parametrize("text", PATTERNS)
def test_no_place_is_tried_twice(pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    made: list[row_search._Known] = []

    class Counted(row_search._Known):
        """Notes every way that is worked out."""

        writes = 0

        def __init__(self) -> None:
            super().__init__()
            made.append(self)

        def __setitem__(self, key: tuple[int, int], way: tuple[int, int]) -> None:
            assert key not in self
            super().__setitem__(key, way)

    monkeypatch.setattr(row_search, "_Known", Counted)
    pattern = Pattern(text, Lexicon(pipeline, {}))
    unit = Unit(pipeline.tokenize("zork " + "a " * WORDS))
    pattern.match(unit)
    steps = max(len(way[2]) for way in pattern._taken_apart)
    assert all(len(known) <= 2 * steps * (len(unit.words) + 1) for known in made)


def test_a_repeated_step_takes_as_many_words_as_it_may(pipeline: Pipeline) -> None:
    words = Lexicon(pipeline, {})
    unit = Unit(pipeline.tokenize("we bake very very very good bread and very good cake"))
    for text, found in (
        ("very+ good", [(2, 6), (8, 10)]),
        ("bake _* cake", [(1, 11)]),
        ("very+ very good", [(2, 6)]),
        ("bake _+ cake", [(1, 11)]),
        ("_+ cake $", [(0, 11)]),
        ("very+ cake", []),
    ):
        assert [(match.start, match.end) for match in Pattern(text, words).match(unit)] == found, text
