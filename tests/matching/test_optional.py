"""An optional item may be a list with entries of several words."""

from __future__ import annotations

import pytest

from relint.language.analysis import Unit
from relint.language.pipeline import load_pipeline
from relint.matching.lexicon import Lexicon
from relint.matching.pattern import Pattern
from relint.matching.syntax import PatternError

WORDS = Lexicon(load_pipeline(), {"start": ("please", "why not")})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Why not book a tour?", "Why not book"),
        ("Please book a tour.", "Please book"),
        ("Book a tour.", "Book"),
        ("A book.", ""),
    ],
)
def test_optional_list(text: str, found: str) -> None:
    unit = Unit(WORDS.pipeline.tokenize(text))
    assert (
        " ".join(unit.doc[match.start : match.end].text for match in Pattern("^ $start? book", WORDS).match(unit))
        == found
    )


def test_several_words_cannot_be_repeated() -> None:
    with pytest.raises(PatternError, match="only a single word can be repeated"):
        Pattern("$start+ book", WORDS)
