"""What is told of a draft that is no finding: that there is none, that it is no English, that it was read in pieces."""

from __future__ import annotations

from collections.abc import Iterator

from relint.language.analysis import Analysis

EMPTY = "There is nothing to read in this draft."


def called(title: str | None) -> str:
    """A draft by its title, where it has one."""
    return f"“{title}”" if title else "This draft"


def cut_short(analysis: Analysis) -> Iterator[str]:
    """What to tell where a sentence was too long to be looked at whole."""
    document = analysis.document
    if analysis.cut:
        line = document.source.position(document.to_source(analysis.cut).start).line
        yield f"line {line}: a sentence or a word is too long to be read whole, and was looked at in pieces."
