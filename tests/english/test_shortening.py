"""What has no room is cut at a word, and not behind one that leans on what is left out."""

from __future__ import annotations

import pytest

from relint.english.shortening import shortened


@pytest.mark.parametrize(
    ("text", "longest", "told"),
    [
        ("bread and butter", 16, "bread and butter"),
        ("bread\n  and butter", 16, "bread and butter"),
        ("a loaf of the bread that we bake", 24, "a loaf of the bread …"),
        ("we bake bread for the people of Hull", 24, "we bake bread …"),
        ("your head office and who signs there", 32, "your head office …"),
        ("write to the mill", 16, "write to the …"),
        ("supercalifragilistic", 10, "supercal …"),
    ],
)
def test_a_cut_text_ends_with_a_word_that_stands_alone(text: str, longest: int, told: str) -> None:
    assert shortened(text, longest) == told
