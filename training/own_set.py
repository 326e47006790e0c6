"""Read our own marked sentences: `copy: Book/VB a demo/NN today.`

Each line has a kind (copy, head, trade) and a text in which the words that matter carry their Penn tag.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

MARK = re.compile(r"(?P<word>[\w’'-]+)/(?P<tag>NNPS|NNP|NNS|NN|VB[DGNPZ]?|JJ[RS]?|RB[RS]?)\b")
POS = {"NN": "NOUN", "VB": "VERB", "JJ": "ADJ", "RB": "ADV"}


@dataclass(frozen=True)
class Marked:
    """A sentence as its reader sees it, and the tag of each word that matters, by its place in the text."""

    kind: str
    text: str
    tags: dict[tuple[int, int], str]


def read(path: Path) -> list[Marked]:
    """Return the sentences of a file."""
    return [_marked(line) for line in path.read_text(encoding="utf8").splitlines() if line.strip()]


def _marked(line: str) -> Marked:
    kind, _, source = line.partition(": ")
    text, tags, at = "", {}, 0
    for match in MARK.finditer(source):
        text += source[at : match.start()]
        tags[len(text), len(text) + len(match["word"])] = match["tag"]
        text += match["word"]
        at = match.end()
    return Marked(kind, text + source[at:], tags)


def coarse(tag: str) -> str:
    """Return the universal part of speech of a content word's Penn tag."""
    return "PROPN" if tag.startswith("NNP") else POS[tag[:2]]
