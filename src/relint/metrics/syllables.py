"""Syllables as textstat counts them, without the second that it takes to read its dictionary.

textstat looks a word up in the CMU Pronouncing Dictionary and asks a hyphenator about the rest. Reading the dictionary
takes about a second, so textstat is given `syllables.txt` in its place: each word and its number of syllables, sorted,
searched where it lies. `python -m relint.metrics.syllable_table` writes that file anew from the dictionary.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache
from importlib.resources import files

from relint.english.apostrophes import straight
from relint.metrics import hyphens

_TABLE = "syllables.txt"


class Pronunciations:
    """The part of the dictionary that textstat uses: the sounds of a word, of which only the vowels are told."""

    def __init__(self, table: bytes):
        self._table = table

    def __getitem__(self, word: str) -> list[list[str]]:
        """The word's pronunciation, one digit a syllable. `KeyError` when the dictionary has no such word."""
        return [["0"] * self.count(word)]

    def count(self, word: str) -> int:
        """Syllables of a word. `KeyError` when the dictionary has no such word."""
        wanted, table = word.encode("utf-8", "surrogatepass"), self._table
        low, high = 0, len(table)
        while low < high:
            middle = (low + high) // 2
            start = table.rfind(b"\n", low, middle) + 1 or low
            end = table.index(b"\n", start)
            found, _, count = table[start:end].partition(b" ")
            if found == wanted:
                return int(count)
            if found < wanted:
                low = end + 1
            else:
                high = start
        raise KeyError(word)


def table_bytes() -> bytes:
    """The shipped table."""
    return files("relint.metrics").joinpath(_TABLE).read_bytes()


@cache
def _counter() -> Callable[[str], int]:
    """textstat's own counter, reading our table. Imported here: only a run that wants a grade pays for it."""
    import textstat
    from textstat.backend.counts import _count_syllables

    hyphens.prepare()
    pronunciations = Pronunciations(table_bytes())
    _count_syllables.get_cmudict = lambda lang: pronunciations

    def count(word: str) -> int:
        return int(textstat.syllable_count(word))

    return count


@lru_cache(maxsize=50_000)
def syllables(word: str) -> int:
    """Syllables of one of our words by textstat's count; "45-minute" is counted part by part."""
    return max(1, _counter()(straight(word).replace("-", " ").replace("/", " ")))
