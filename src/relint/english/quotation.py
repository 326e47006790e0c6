"""Whose words they are: what stands between double quotation marks was said by somebody else."""

from __future__ import annotations

_OPEN, _CLOSE, _STRAIGHT = "“«„", "”»", '"'


def is_quoted(paragraph: str, start: int, end: int) -> bool:
    """True when the stretch of a paragraph begins behind an opening double mark that is not closed before it ends.

    A mark at its very start counts as open; one word in quotation marks within the stretch does not.
    """
    before, words = paragraph[:start], paragraph[start:end].strip()
    if _is_open(before):
        return True
    return words[:1] in (*_OPEN, _STRAIGHT) and (
        _is_open(paragraph[:end]) or words.rstrip(".!?,")[-1:] in (*_CLOSE, '"')
    )


def _is_open(text: str) -> bool:
    curly = sum(map(text.count, _OPEN)) > sum(map(text.count, _CLOSE))
    return curly or text.count(_STRAIGHT) % 2 == 1
