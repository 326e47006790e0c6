"""A paragraph that speaks of copyright is copy; the line that claims it is a footer."""

from __future__ import annotations

import pytest

from relint.formats.phrases import is_footer


@pytest.mark.parametrize(
    "text",
    [
        "Whoever switches pictures off commits copyright infringement, he said, and nobody in the room laughed.",
        "Copyright law changes in May, and this letter says what that means for a choir.",
        "Who holds the copyright of a hymn?",
    ],
)
def test_copy_about_copyright_is_read(text: str) -> None:
    assert not is_footer(text)


@pytest.mark.parametrize(
    "text",
    [
        "Copyright 2024 Larkin Mills",
        "Copyright © Larkin",
        "© Larkin Mills",
        "Copyright by the authors",
        "Copyright Larkin Mills Ltd.",
    ],
)
def test_the_line_that_claims_it_is_a_footer(text: str) -> None:
    assert is_footer(text)
