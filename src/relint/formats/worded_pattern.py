"""A regular expression that is only tried, and only compiled, where one of its words stands."""

from __future__ import annotations

import re

from relint.outside.late_expressions import late

#: Letters that an expression which ignores case takes for i and s, and that lower case does not.
_ODD_LETTERS = re.compile("[\u0130\u0131\u017f]")


class WordedPattern:
    """`needs` are words, in lower case, without one of which nothing matches: they are looked for first."""

    def __init__(self, expression: str, flags: int = 0, *, needs: str) -> None:
        self.pattern = late(expression, flags)
        self._needs = tuple(needs.split())

    def search(self, text: str) -> re.Match[str] | None:
        """The first match anywhere in the text."""
        return self.pattern.search(text) if self._may_match(text) else None

    def match(self, text: str) -> re.Match[str] | None:
        """A match at the start of the text."""
        return self.pattern.match(text) if self._may_match(text) else None

    def _may_match(self, text: str) -> bool:
        if not text.isascii() and _ODD_LETTERS.search(text):
            return True
        lower = text.lower()
        return any(word in lower for word in self._needs)
