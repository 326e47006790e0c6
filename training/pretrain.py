"""Teach the encoder about words in context from raw text, before it sees a treebank.

One word in five is hidden (its features are replaced by those of a blank or of another word), and the encoder
must tell its first and last letters and its vector from the words around it. This is the cloze of
`spacy pretrain`, computed on feature rows instead of documents, which makes it several times faster.

    python pretrain.py RAW_FOLDER OUT --tables TABLES --steps 4000
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import architecture
import numpy as np
import spacy
import thinc.util
from spacy.tokens import Doc
from thinc.api import Adam, Linear, Maxout, Model, NumpyOps, chain
from train import gemm
from vectors import raw_lines

HIDDEN = 0.2
LETTERS = 64  # letters are counted in 64 classes: a-z, 0-9 and common signs, then the rest


def main() -> None:
    """Read, learn, write."""
    options = _options()
    NumpyOps.gemm = gemm
    thinc.util.fix_random_seed(options.seed)
    docs = _documents(options.raw, options.seed)
    encoder = architecture.word_encoder(str(options.tables), 96, options.depth)
    teacher = Teacher(encoder, docs[:200])
    _run(encoder, teacher, docs, options)


class Teacher:
    """Two small heads over the encoder, which only pretraining needs."""

    def __init__(self, encoder: Model[Any, Any], sample: list[Doc]) -> None:
        encoder.initialize(X=sample)
        self.features = encoder.layers[0]
        self.size = self.features.attrs["tables"].vectors.shape[1]
        self.matrix = encoder.get_ref("embed").layers[0].layers[0].layers[-1].attrs["matrix"]
        self.head: Model[Any, Any] = chain(
            Maxout(nO=256, nI=96, nP=3, normalize=True), Linear(8 * LETTERS + self.size, 256)
        )
        self.head.initialize()
        self.letters: dict[int, list[int]] = {}

    def loss(self, output: Any, words: list[str], rows: Any) -> tuple[Any, float, float]:
        """Return the gradient, the share of letters that were right, and the mean cosine of the vectors."""
        scores = output[:, : 8 * LETTERS].reshape(-1, LETTERS)
        wanted = np.array([letter for word in words for letter in _letters(word)])
        scores = np.exp(scores - scores.max(axis=1, keepdims=True))
        scores /= scores.sum(axis=1, keepdims=True)
        right = float((scores.argmax(axis=1) == wanted).mean())
        scores[np.arange(len(wanted)), wanted] -= 1
        gradient, cosine = self._vector_loss(output[:, 8 * LETTERS :], rows)
        return np.hstack([scores.reshape(len(words), -1) / 8, gradient]).astype("float32"), right, cosine

    def _vector_loss(self, guess: Any, rows: Any) -> tuple[Any, float]:
        target = self.matrix[rows] / 8
        known = (rows > 0)[:, None]
        length = np.linalg.norm(guess, axis=1, keepdims=True) + 1e-6
        unit = guess / length
        cosine = (unit * target).sum(axis=1, keepdims=True)
        gradient = -(target - cosine * unit) / length * known
        return gradient * 2, float((cosine * known).sum() / max(1, known.sum()))


def _letters(word: str) -> list[int]:
    plain = word.lower()
    ends = plain[:4].ljust(4) + plain[-4:].rjust(4)
    return [
        min(ord(letter) - 32, LETTERS - 1) if letter < "a" else ord(letter) % 32 + 32 if letter <= "z" else 0
        for letter in ends
    ]


def _run(encoder: Model[Any, Any], teacher: Teacher, docs: list[Doc], options: argparse.Namespace) -> None:
    optimizer = Adam(options.rate, L2=0.01, grad_clip=1.0)
    chance = np.random.default_rng(options.seed)
    context: Model[Any, Any] = chain(encoder.layers[1], encoder.layers[2])
    features = teacher.features
    started, seen, figures = time.time(), 0, []
    for step, batch in enumerate(_batches(docs, options), 1):
        share = max((step - 1) / options.steps, (time.time() - started) / (60 * options.minutes))
        if share >= 1:
            break
        optimizer.learn_rate = options.rate * min(1.0, step / 300) * (1 - share) + 1e-6
        arrays = features.predict(batch)
        seen += sum(map(len, arrays))
        figures.append(_step(context, teacher, optimizer, batch, arrays, chance))
        if step % 200 == 0:
            letters, cosine = np.mean(figures, axis=0)
            print(step, round(time.time() - started), seen, round(letters, 4), round(cosine, 4), flush=True)
            figures = []
            options.out.write_bytes(encoder.to_bytes())
    options.out.write_bytes(encoder.to_bytes())


def _step(
    context: Any, teacher: Teacher, optimizer: Any, batch: list[Doc], arrays: list[Any], chance: Any
) -> tuple[float, float]:
    lengths = [len(array) for array in arrays]
    rows = np.vstack(arrays)
    places = np.flatnonzero(chance.random(len(rows)) < HIDDEN)
    masked = rows.copy()
    masked[places] = _blank(rows.shape[1])
    other = places[chance.random(len(places)) < 0.15]
    masked[other] = rows[chance.integers(0, len(rows), len(other))]
    vectors, backprop = context.begin_update(np.split(masked, np.cumsum(lengths)[:-1]))
    joined = np.vstack(vectors)
    output, back_head = teacher.head.begin_update(joined[places])
    forms = [token.text for doc in batch for token in doc]
    gradient, right, cosine = teacher.loss(output, [forms[place] for place in places], rows[places, -2].astype("int64"))
    inner = np.zeros_like(joined)
    inner[places] = back_head(gradient)
    backprop(np.split(inner, np.cumsum(lengths)[:-1]))
    context.finish_update(optimizer)
    teacher.head.finish_update(optimizer)
    return right, cosine


def _blank(size: int) -> Any:
    row = np.full(size, 7, dtype="uint64")
    row[-2] = 0
    row[-1] = 2**40
    return row


def _batches(docs: list[Doc], options: argparse.Namespace) -> Iterator[list[Doc]]:
    order = random.Random(options.seed)
    while True:
        order.shuffle(docs)
        batch, size = [], 0
        for doc in docs:
            batch.append(doc)
            size += len(doc)
            if size >= options.words:
                yield batch
                batch, size = [], 0


def _documents(folder: Path, seed: int) -> list[Doc]:
    """Tokenize the raw blocks; long ones are cut after sixty words, since the encoder sees four words either way."""
    tokenizer = spacy.blank("en").tokenizer
    lines = list(raw_lines(folder))
    random.Random(seed).shuffle(lines)
    pieces = []
    for line in lines:
        words = line.split(" ")
        pieces += [" ".join(words[start : start + 60]) for start in range(0, len(words), 60)]
    return [doc for doc in map(tokenizer, pieces) if len(doc) > 1]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("raw", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--tables", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=4000)
    parser.add_argument("--minutes", type=float, default=1e6, help="decay and stop by the clock if that comes first")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--words", type=int, default=3000)
    parser.add_argument("--rate", type=float, default=0.002)
    parser.add_argument("--depth", type=int, default=4)
    return parser.parse_args()


if __name__ == "__main__":
    main()
