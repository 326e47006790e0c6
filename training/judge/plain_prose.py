"""Sentences of ordinary prose: nothing that an editor would mark, mostly, and a lesson in how English goes."""

from __future__ import annotations

import gzip
import random
from collections.abc import Iterator
from pathlib import Path

import treebank

from relint.language.sentences import split_sentences

#: Sources that sell or ask, where a sentence may well deserve a mark: no negatives from them.
_SELLS = ("marketing-skills", "mozilla-www", "get-into-teaching", "gitpod", "letsencrypt", "bitcoin-org.", "mlh-")
_MIN_WORDS, _MAX_WORDS = 3, 60


def neutral(data: Path, count: int, rng: random.Random) -> Iterator[str]:
    """Take half from treebanks, half from raw prose of sources that sell nothing."""
    trees = [
        sentence.surface.strip()
        for path in sorted((data / "treebanks").glob("*.conllu.gz"))
        if "test" not in path.name
        for sentence in treebank.read(path)
    ]
    yield from rng.sample([each for each in trees if _fits(each)], count // 2)
    calm = [each for path in _raw(data) if not path.name.startswith(_SELLS) for each in _sentences(path)]
    yield from rng.sample(calm, count - count // 2)


def raw_sentences(data: Path, count: int, rng: random.Random) -> Iterator[str]:
    """From every source, those that sell taken whole, as they are few and nearest to what relint reads."""
    selling = [each for path in _raw(data) if path.name.startswith(_SELLS) for each in _sentences(path)]
    calm = [each for path in _raw(data) if not path.name.startswith(_SELLS) for each in _sentences(path)]
    chosen = [*selling, *rng.sample(calm, max(0, count - len(selling)))]
    rng.shuffle(chosen)
    yield from chosen[:count]


def _raw(data: Path) -> list[Path]:
    return sorted((data / "raw").glob("*.txt.gz"))


def _sentences(path: Path) -> Iterator[str]:
    with gzip.open(path, "rt", encoding="utf8") as lines:
        for line in lines:
            text = line.strip()
            for start, end in split_sentences(text):
                if _fits(text[start:end]):
                    yield text[start:end]


def _fits(text: str) -> bool:
    return _MIN_WORDS <= text.count(" ") + 1 <= _MAX_WORDS
