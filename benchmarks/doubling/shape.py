"""What a shape is: a number of repeats becomes a file's name and what stands in it."""

from __future__ import annotations

from collections.abc import Callable

Shape = Callable[[int], tuple[str, str | bytes]]


def repeated(path: str, piece: str, before: str = "", after: str = "") -> Shape:
    """One piece again and again, with something before and after."""
    return lambda count: (path, before + piece * count + after)


def nested(path: str, opening: str, closing: str, before: str = "", after: str = "") -> Shape:
    """As many openings, then as many closings."""
    return lambda count: (path, before + opening * count + closing * count + after)
