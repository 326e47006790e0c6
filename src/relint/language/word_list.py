"""A word list as probes look for it: equal lists are one object, so that sets of lists compare quickly."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence


class WordList:
    """Lower-case words with plain apostrophes; one of them is looked for. Compared by identity: see `WordLists`."""

    __slots__ = ("words",)

    def __init__(self, words: frozenset[str]):
        self.words = words

    def places(self, words: Sequence[str], vocabulary: frozenset[str]) -> tuple[int, ...]:
        """Where in a row of words (whose set is `vocabulary`) those of the list stand."""
        known = self.words
        if known.isdisjoint(vocabulary):
            return ()
        return tuple([place for place, word in enumerate(words) if word in known])

    def has(self, word: str) -> bool:
        """True for a word of the list."""
        return word in self.words


class Wildcard(WordList):
    """All words of one shape: as many as there are, so none of them is listed."""

    __slots__ = ("fits", "shape")

    def __init__(self, shape: str):
        super().__init__(frozenset())
        self.shape = shape
        self.fits: Callable[[str], object] = re.compile(shape).fullmatch

    def has(self, word: str) -> bool:
        """True for a word of this shape."""
        return self.fits(word) is not None

    def places(self, words: Sequence[str], vocabulary: frozenset[str]) -> tuple[int, ...]:
        """Where words of this shape stand."""
        return tuple([place for place, word in enumerate(words) if self.fits(word)])


#: Phrases as rows of words, by their first word.
Phrases = dict[str, list[tuple[str, ...]]]


class WordLists:
    """Every list once, by its content; `phrases` by the key under which they are kept."""

    def __init__(self) -> None:
        self.phrases: dict[str, Phrases] = {}
        self._wildcards: dict[str, Wildcard] = {}
        self._known: dict[frozenset[str], WordList] = {}

    def of(self, words: Iterable[str]) -> WordList:
        """The one list of these words."""
        content = frozenset(words)
        found = self._known.get(content)
        if found is None:
            found = self._known[content] = WordList(content)
        return found

    def like(self, shape: str) -> Wildcard:
        """The one list of all words that match a regular expression as a whole."""
        return self._wildcards.setdefault(shape, Wildcard(shape))
