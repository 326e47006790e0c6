"""From templates to sentences: a seeded choice for every slot."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import yaml

FOLDER = Path(__file__).parent / "words"
_SLOT = re.compile(r"\{([a-z]+)(?::(\d+)-(\d+))?\}")
_ARTICLE = re.compile(r"\b([Aa]) (?=[aeioAEIO]|u[^ns]|8\b|8\d|11\b|18\b)")

Choices = dict[str, Sequence[str]]


@cache
def choices(name: str) -> Choices:
    """One file of `words/`: what each slot or part can be. A folded text is a list of words."""
    data = yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))
    return {
        key: value.split() if isinstance(value, str) else [str(one) for one in value] for key, value in data.items()
    }


class Grammar:
    """Fills templates; the same seed gives the same sentences on every machine and every Python."""

    def __init__(self, seed: str):
        self._random = random.Random(seed)
        self._words = choices("vocabulary")
        self._bags: dict[int, list[str]] = {}

    def number(self, low: int, high: int) -> int:
        """A whole number from `low` to `high`, both included."""
        return low + int(self._random.random() * (high - low + 1))

    def chance(self, share: float) -> bool:
        """True in that share of all cases."""
        return self._random.random() < share

    def one(self, options: Sequence[str]) -> str:
        """One of the options, its slots filled."""
        return self.fill(options[self.number(0, len(options) - 1)])

    def next(self, options: Sequence[str]) -> str:
        """Like `one`, but no option comes again before all of them have come."""
        bag = self._bags.get(id(options))
        if not bag:
            bag = self._bags[id(options)] = list(options)
        return self.fill(bag.pop(self.number(0, len(bag) - 1)))

    def fill(self, template: str) -> str:
        """The template with every slot filled, and “a” or “an” put right."""
        return _ARTICLE.sub(r"\1n ", _SLOT.sub(self._slot, template))

    def _slot(self, found: re.Match[str]) -> str:
        name, low, high = found.groups()
        return str(self.number(int(low), int(high))) if low else self.one(self._words[name])


def sentence(text: str) -> str:
    """The text with a capital in front."""
    return text[:1].upper() + text[1:]
