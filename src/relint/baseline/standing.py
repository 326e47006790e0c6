"""Which sentences stand in drafts, whether anything is found in them or not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from relint.baseline.known_by import CUT, words_of
from relint.results.report import FileReport


class StandingText:
    """The words of everything that readers see in some drafts."""

    def __init__(self, files: Iterable[FileReport]) -> None:
        self._words = "\n".join(f" {words_of(text)} " for file in files for text in _passages(file))

    def has(self, words: str) -> bool:
        """True when these words stand there in a row; of shortened ones, the first."""
        return bool(words) and f" {words.partition(CUT)[0]} " in self._words


def _passages(file: FileReport) -> Iterator[str]:
    for part in file.drafts or (file,):
        yield from (passage.text for passage in part.passages)
