"""React Email: the words that are read are those that its own render puts on the page.

`react/*.txt` are what @react-email/render 2 made of the components beside them, without markup.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from relint import formats
from relint.draft.source import Source
from relint.draft.span import Span

FOLDER = Path(__file__).parent / "react"
COMPONENTS = sorted(FOLDER.glob("*.[jt]sx"))


def test_there_are_ten_components() -> None:
    assert len(COMPONENTS) >= 10


@pytest.mark.parametrize("path", COMPONENTS, ids=lambda path: path.name)
def test_the_words_are_those_of_the_page(path: Path) -> None:
    """A component that is used further down stands where it is written, so the order is not looked at."""
    document = formats.read(Source(path.name, path.read_text("utf-8")))
    rendered = path.with_name(f"{path.name}.txt").read_text("utf-8")
    assert Counter(document.text.split()) == Counter(rendered.split())


@pytest.mark.parametrize("path", COMPONENTS, ids=lambda path: path.name)
def test_every_word_stands_where_it_is_written(path: Path) -> None:
    source = path.read_text("utf-8")
    document = formats.read(Source(path.name, source))
    for run in document.text.split():
        if run.isalpha():
            start = document.text.index(run)
            place = document.to_source(Span(start, start + len(run)))
            assert place.of(source) == run
