"""Make small word vectors from raw text: which words stand one and two places to the left and right.

Positive pointwise mutual information of word and neighbour, kept apart by position (so that the vectors
know syntax better than topic), then a truncated singular value decomposition. Numpy only; two minutes.
"""

from __future__ import annotations

import gzip
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
import spacy

from relint.language.hashing import hash_string

WORDS, NEIGHBOURS, SIZE, SEED = 30_000, 4_000, 64, 11
OFFSETS = (-2, -1, 1, 2)


def build(texts: Iterable[str]) -> tuple[np.ndarray, np.ndarray]:
    """Return the sorted hashes of lower-case words and their vectors (float16)."""
    tokenizer = spacy.blank("en").tokenizer
    sentences = [[token.lower_ for token in tokenizer(text)] for text in texts]
    counts = Counter(word for sentence in sentences for word in sentence)
    words = [word for word, count in counts.most_common(WORDS) if count >= 4]
    vectors = _decompose(_association(_codes(sentences, words), len(words)))
    keys = np.array([hash_string(word) for word in words], dtype="uint64")
    order = np.argsort(keys)
    return keys[order], vectors[order].astype("float16")


def raw_lines(folder: Path) -> Iterator[str]:
    """Yield the blocks of the raw text, in the order of the file names."""
    for path in sorted(folder.glob("*.txt.gz")):
        with gzip.open(path, "rt", encoding="utf8") as lines:
            yield from (line.strip() for line in lines if line.strip())


def _codes(sentences: list[list[str]], words: list[str]) -> np.ndarray:
    """Number the running text: 0 is the edge of a block, 1 an unknown word."""
    number = {word: place + 2 for place, word in enumerate(words)}
    gap = [0, 0]
    return np.array([code for s in sentences for code in (*gap, *(number.get(w, 1) for w in s))] + gap, dtype="int64")


def _association(codes: np.ndarray, size: int) -> np.ndarray:
    blocks = []
    inner = np.arange(2, len(codes) - 2)
    for offset in OFFSETS:
        left, right = codes[inner] - 2, codes[inner + offset]
        keep = (left >= 0) & (right < NEIGHBOURS)
        counts = np.bincount(left[keep] * NEIGHBOURS + right[keep], minlength=size * NEIGHBOURS)
        blocks.append(_information(counts.reshape(size, NEIGHBOURS).astype("float32")))
    return np.hstack(blocks)


def _information(counts: np.ndarray) -> np.ndarray:
    """Positive pointwise mutual information, with the neighbours' distribution smoothed (power 0.75)."""
    total = counts.sum()
    rows = counts.sum(axis=1, keepdims=True) / total
    columns = counts.sum(axis=0, keepdims=True) ** 0.75
    columns = columns / columns.sum()
    with np.errstate(divide="ignore", invalid="ignore"):
        values = np.log(counts / total / (rows * columns))
    values[~np.isfinite(values)] = 0
    return np.asarray(np.maximum(values, 0))


def _decompose(matrix: np.ndarray) -> np.ndarray:
    """Randomised truncated decomposition; vectors weighted by the root of the singular values, then to unit length."""
    noise = np.random.default_rng(SEED).standard_normal((matrix.shape[1], SIZE + 32)).astype("float32")
    basis = matrix @ noise
    for _ in range(3):
        basis, _ = np.linalg.qr(basis)
        basis = matrix @ (matrix.T @ basis)
    basis, _ = np.linalg.qr(basis)
    left, singular, _ = np.linalg.svd(basis.T @ matrix, full_matrices=False)
    vectors = (basis @ left)[:, :SIZE] * np.sqrt(singular[:SIZE])
    return np.asarray(vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-6))
