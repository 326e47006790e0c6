"""How much of a folder of drafts was said before: relint analyses equal sentences once, so it must be told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from relint.language.sentences import split_sentences


@dataclass(frozen=True, slots=True)
class Variety:
    """`repeated` of `sentences` stood in the folder before, word for word."""

    drafts: int
    words: int
    sentences: int
    repeated: int
    repeated_words: int

    @property
    def share(self) -> float:
        """Of all sentences, those that stood there before."""
        return self.repeated / self.sentences if self.sentences else 0.0

    def __str__(self) -> str:
        of_words = self.repeated_words / self.words if self.words else 0.0
        return (
            f"{self.drafts:,} drafts, {self.words:,} words, {self.sentences:,} sentences; "
            f"{self.share:.0%} of the sentences ({of_words:.0%} of the words) stand in an earlier place, too"
        )


def variety(texts: Iterable[str]) -> Variety:
    """Count the sentences of drafts, headings, list items and what stands in the front matter among them."""
    known: set[int] = set()
    drafts = words = sentences = repeated = repeated_words = 0
    for text in texts:
        drafts += 1
        words += len(text.split())
        for one in _sentences(text):
            sentences += 1
            key = hash(one)
            if key in known:
                repeated += 1
                repeated_words += len(one.split())
            known.add(key)
    return Variety(drafts, words, sentences, repeated, repeated_words)


def _sentences(text: str) -> Iterator[str]:
    for block in text.replace("\n- ", "\n\n- ").split("\n\n"):
        lines = [line for line in block.split("\n") if line != "---"]
        for piece in lines if block.startswith("---") else ["\n".join(lines)]:
            yield from (piece[start:end] for start, end in split_sentences(piece))
