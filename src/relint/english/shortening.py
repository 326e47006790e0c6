"""Words cut for a line that has no room for all of them."""

from __future__ import annotations


def shortened(text: str, longest: int) -> str:
    """The text on one line of at most `longest` characters: of more the first words, and “…”."""
    text = " ".join(text.split())
    if len(text) <= longest:
        return text
    head = text[: longest - 2]
    return f"{head.rpartition(' ')[0].rstrip(' ,;:–—-') or head} …"
