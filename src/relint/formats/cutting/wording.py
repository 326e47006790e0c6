"""Words for people, or code?"""

from __future__ import annotations

import re
from collections.abc import Sequence

#: What people write behind the three signs of a fence when they mean words.
_WORDS = frozenset("text txt plain plaintext email e-mail mail copy message letter markdown md html none".split())
_CODE = re.compile(
    r"\s*(?:\$ |#!|//|/\*|(?:import|export) [\w{*]|from \w+ import|function\b|const |let |var |def |class \w+[:({]"
    r"|SELECT |<\?|@\w+\()|.*(?:[;{}]\s*$|=>|\w\(\)|\w = \w)"
)
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_LEAST = 5


def is_wording(lines: Sequence[str], language: str) -> bool:
    """True for at least a few words in lines that are no code."""
    name = language.split(" ")[0].strip("{}.")
    if name and name not in _WORDS:
        return False
    if language.startswith("html"):
        return True
    code = sum(bool(_CODE.match(line)) for line in lines)
    return code * 4 <= len(lines) and sum(len(_WORD.findall(line)) for line in lines) >= _LEAST
