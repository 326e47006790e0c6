"""Teach a student, and write what it says of drafts.

Usage: distil.py DATA SOFT VOCABULARY OUT [--fold N --folds K] [--epochs N]

With --fold the student sees neither that fold's drafts nor what the other teachers say: its answers there are honest.
OUT.pt is the student, OUT.jsonl its answers (on the fold left out, or on dev).
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
from rows import OUTPUTS, Row, fold_of
from soft import passages
from student import LIKENESS, Example, Student, context_numbers, in_batch, in_numbers, unlabelled_example
from torch import nn
from torch.nn import functional

from relint.judge.words import Vocabulary

BATCH = 64
#: How far the truth counts against the teachers, by kind of passage.
TRUTH = {"train": 0.6, "own": 0.6, "bare": 0.6, "examples": 0.6, "neutral": 0.3, "raw": 0.0}
WEIGHT = {"train": 1.0, "own": 0.5, "bare": 0.5, "examples": 0.8, "neutral": 0.4, "raw": 0.4}


def soft_labels(
    stem: str, name: str, count: int, teachers: list[int]
) -> tuple[np.ndarray, list[np.ndarray], np.ndarray]:
    """Mean probabilities of sentences, and of words, and the plain vectors, put together from the shards."""
    shards = [np.load(path) for path in sorted(Path(stem).parent.glob(f"{Path(stem).name}.{name}.*.npz"))]
    step = len(shards)
    sentences = np.zeros((count, len(OUTPUTS)), "float32")
    vectors = np.zeros((count, shards[0]["vectors"].shape[1]), "float32")
    words: list[np.ndarray] = []
    for number, shard in enumerate(shards):
        sentences[number::step] = _likely(shard["sentences"][teachers].astype("float32").mean(0))
        vectors[number::step] = shard["vectors"]
        words.append(_likely(shard["words"][teachers].astype("float32").mean(0)))
    return sentences, words, vectors


def _likely(logits: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-np.clip(logits, -20, 20)))


def lesson(
    data: Path,
    stem: str,
    vocabulary: Vocabulary,
    teachers: list[int],
    without: int | None,
    folds: int,
    asked: argparse.Namespace,
) -> list[Example]:
    """All examples: truth and teachers mixed."""
    found: list[Example] = []
    projection = None
    for name, rows in passages(data, asked.bare, asked.raw).items():
        if name == "dev" or not rows:
            continue
        sentences, words, vectors = soft_labels(stem, name, len(rows), teachers)
        if name == "examples":
            projection = np.linalg.svd(vectors - 0, full_matrices=False)[2][:LIKENESS].T
        starts = _starts(rows, len(words))
        for number, row in enumerate(rows):
            if without is not None and name != "own" and row.origin and fold_of(row.origin["group"], folds) == without:
                continue
            shard, first = starts[number]
            found.append(
                _example(
                    name,
                    row,
                    vocabulary,
                    sentences[number],
                    words[shard][first : first + len(row.words)],
                    vectors[number],
                )
            )
    assert projection is not None
    for each in found:
        if each.vector is not None:
            reduced = each.vector @ projection
            each.vector = reduced / max(1e-6, float(np.linalg.norm(reduced)))
    return found


def _starts(rows: list[Row], shards: int) -> list[tuple[int, int]]:
    """For each passage its shard and where its words begin in it."""
    at = [0] * shards
    found = []
    for number, row in enumerate(rows):
        shard = number % shards
        found.append((shard, at[shard]))
        at[shard] += len(row.words)
    return found


def _example(
    name: str, row: Row, vocabulary: Vocabulary, soft: np.ndarray, soft_words: np.ndarray, vector: np.ndarray
) -> Example:
    here, shapes, endings, there, shapes_there = in_numbers(row, vocabulary)
    known = row.labels >= 0
    share = TRUTH[name] * known
    target = share * row.labels.clip(0) + (1 - share) * soft
    words = soft_words[: len(here)] if len(row.words) else np.zeros((1, len(OUTPUTS)), "float32")
    if row.tokens is not None and len(row.words):
        words = TRUTH[name] * row.tokens[: len(here)] + (1 - TRUTH[name]) * words
    weight = np.full(len(OUTPUTS), WEIGHT[name] * row.weight, "float32")
    return Example(
        here, shapes, endings, there, shapes_there, context_numbers(row), target.astype("float32"), weight,
        words.astype("float32"), WEIGHT[name] * row.weight / max(8, len(here)), vector if vector.any() else None,
    )  # fmt: skip


def loss_of(model: Student, batch: dict[str, torch.Tensor]) -> torch.Tensor:
    """Cross-entropy of sentences and words, and how far vectors are from those of the untouched MiniLM."""
    logits, said, vectors = model(batch)
    count = len(logits)
    loss = (
        functional.binary_cross_entropy_with_logits(logits, batch["target"], weight=batch["weight"], reduction="sum")
        / count
    )
    weight = batch["word_weight"].unsqueeze(-1).expand_as(said)
    loss = (
        loss
        + 0.5
        * functional.binary_cross_entropy_with_logits(said, batch["word_target"], weight=weight, reduction="sum")
        / count
    )
    apart = (1 - (vectors * batch["vector"]).sum(-1)) * batch["has_vector"]
    return loss + 0.3 * apart.sum() / count


def teach(
    examples: list[Example], vectors: np.ndarray, asked: argparse.Namespace, watch: Callable[[Student], str]
) -> Student:
    """Train with a rate that rises, then falls to nothing."""
    torch.manual_seed(asked.seed)
    rng, chance = random.Random(asked.seed), np.random.default_rng(asked.seed)
    model = Student(vectors, asked.dropout)
    if asked.start:
        model.load_state_dict(torch.load(asked.start))
    tables = list(model.rows.parameters())
    rest = [p for n, p in model.named_parameters() if not n.startswith("rows.")]
    optimiser = torch.optim.AdamW(
        [{"params": tables, "lr": asked.rate / 2, "weight_decay": 0.0}, {"params": rest, "lr": asked.rate}],
        weight_decay=0.02,
    )
    total = asked.epochs * -(-len(examples) // BATCH)
    plan = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, [asked.rate / 2, asked.rate], total_steps=total + 1, pct_start=0.15
    )
    began = time.time()
    for epoch in range(asked.epochs):
        model.train()
        order = sorted(examples, key=lambda e: len(e.rows) + rng.random() * 4)
        groups = [order[start : start + BATCH] for start in range(0, len(order), BATCH)]
        rng.shuffle(groups)
        losses = []
        for group in groups:
            loss = loss_of(model, in_batch(group, chance, asked.unknown))
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            plan.step()
            losses.append(float(loss.detach()))
        print(
            epoch,
            round(float(np.mean(losses)), 4),
            f"{time.time() - began:.0f}s",
            watch(model) if epoch % 2 or epoch == asked.epochs - 1 else "",
            flush=True,
        )
    return model.eval()


@torch.no_grad()
def answers(model: Student, rows: list[Row], vocabulary: Vocabulary) -> np.ndarray:
    """Probabilities for each passage."""
    model.eval()
    found = np.zeros((len(rows), len(OUTPUTS)), "float32")
    order = sorted(range(len(rows)), key=lambda n: len(rows[n].words))
    for start in range(0, len(order), 128):
        group = order[start : start + 128]
        asked = [unlabelled_example(rows[n], vocabulary) for n in group]
        found[group] = torch.sigmoid(model(in_batch(asked))[0]).numpy()
    return found


def write_answers(path: Path, rows: list[Row], found: np.ndarray) -> None:
    """One line a passage: where it stands, and 14 probabilities."""
    with path.open("w", encoding="utf8") as file:
        for row, scores in zip(rows, found, strict=True):
            place = {
                "channel": row.context[0],
                "stage": row.context[1],
                "touch": row.context[2],
                "place": row.context[3],
                "part": row.context[4],
            }
            file.write(json.dumps({**row.origin, **place, "scores": [round(float(s), 4) for s in scores]}) + "\n")


def main() -> None:
    """Teach one student."""
    parser = argparse.ArgumentParser()
    for name in ("data", "soft", "vocabulary", "out"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--fold", type=int)
    parser.add_argument("--folds", type=int, default=2)
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--bare", type=int, default=5000)
    parser.add_argument("--raw", type=int, default=8000)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--dropout", type=float, default=0.2)
    parser.add_argument("--unknown", type=float, default=0.08)
    parser.add_argument("--start", type=Path, help="a student to go on from")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    asked = parser.parse_args()
    torch.set_num_threads(asked.threads)
    with np.load(asked.vocabulary) as file:
        vocabulary, vectors = Vocabulary(file["keys"]), file["vectors"]
    teachers = list(range(asked.folds)) if asked.fold is None else [asked.fold]
    examples = lesson(asked.data, str(asked.soft), vocabulary, teachers, asked.fold, asked.folds, asked)
    everything = passages(asked.data, 0, 0)
    rows = everything["dev"]
    if asked.fold is not None:
        rows = [row for row in everything["train"] if fold_of(row.origin["group"], asked.folds) == asked.fold]
    print(len(examples), "examples", len(rows), "to answer", flush=True)
    from figures import summary

    model = teach(examples, vectors, asked, lambda student: summary(rows, answers(student, rows, vocabulary)))
    torch.save(model.state_dict(), f"{asked.out}.pt")
    write_answers(Path(f"{asked.out}.jsonl"), rows, answers(model, rows, vocabulary))


if __name__ == "__main__":
    main()
