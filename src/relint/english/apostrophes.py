"""Word processors bend apostrophes; word lists and tables know straight ones."""

from __future__ import annotations

_CURLY = str.maketrans({"’": "'", "‘": "'", "ʼ": "'"})


def straight(text: str) -> str:
    """The text with straight apostrophes, as long as before, so that places stay what they are."""
    return text if text.isascii() else text.translate(_CURLY)
