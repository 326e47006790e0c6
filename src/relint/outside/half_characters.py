"""Half a character, which escapes of JSON and YAML can write and no file can hold, is none."""

from __future__ import annotations

from relint.outside.late_expressions import late

_HALF = late("[\ud800-\udfff]")


def without_halves(text: str) -> str:
    """The text with the mark of what could not be read in place of each; nothing else can be written down again."""
    return text if text.isascii() else _HALF.sub("\ufffd", text)
