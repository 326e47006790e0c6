"""Text of other people in a page: no markup, and nothing in it that hides or turns what stands there."""

from __future__ import annotations

from html import escape as escape_markup

from relint.outside.visible import visible_lines


def escape(text: str) -> str:
    """The text as a page may hold it; lines stay lines."""
    return escape_markup(visible_lines(text.replace("\r\n", "\n")))
