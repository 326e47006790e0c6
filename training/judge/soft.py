"""What the teachers make of passages: what the student is taught.

Usage: soft.py DATA OUT SHARD SHARDS TEACHER… [--bare N] [--raw N]

Each shard takes every SHARDS-th passage and writes OUT.NAME.SHARD.npz: logits of each teacher for sentences and words,
and for passages without context the vector of the untouched MiniLM, from which the student learns likeness.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

import numpy as np
import torch
from minilm import WIDTH, Body, Pieces
from rows import OUTPUTS, Row, drafts, examples, neutral, unlabelled
from teacher import Encoded, Teacher, batches, lower_half


def passages(data: Path, bare: int, raw: int) -> dict[str, list[Row]]:
    """Everything the student reads, by name, in a fixed order."""
    train = drafts(data / "train.jsonl")
    marked = [row for row in train if row.labels[-1] > 0]
    calm = [row for row in train if row.labels[-1] == 0]
    step = max(1, len(calm) // max(1, bare - len(marked)))
    return {
        "train": train,
        "dev": drafts(data / "dev.jsonl"),
        "own": drafts(data / "own.jsonl"),
        "examples": examples(data / "examples.jsonl"),
        "bare": [row.bare() for row in [*marked, *calm[::step]]],
        "neutral": neutral(data / "neutral.jsonl")[:3000],
        "raw": unlabelled(data / "raw.jsonl", raw),
    }


def load_teacher(path: Path) -> Teacher:
    """A teacher ready to answer."""
    model = Teacher()
    model.load_state_dict(torch.load(path), strict=False)
    return model.eval()


@torch.no_grad()
def main() -> None:
    """Write one shard."""
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("shard", type=int)
    parser.add_argument("shards", type=int)
    parser.add_argument("teachers", type=Path, nargs="+")
    parser.add_argument("--bare", type=int, default=5000)
    parser.add_argument("--raw", type=int, default=8000)
    asked = parser.parse_args()
    torch.set_num_threads(1)
    pieces, teachers, plain = Pieces(), [load_teacher(path) for path in asked.teachers], Body().eval()
    began = time.time()
    for name, rows in passages(asked.data, asked.bare, asked.raw).items():
        mine = rows[asked.shard :: asked.shards]
        sentences = np.zeros((len(teachers), len(mine), len(OUTPUTS)), "float16")
        words = [np.full((len(teachers), len(row.words), len(OUTPUTS)), -20, "float16") for row in mine]
        vectors = np.zeros((len(mine), WIDTH), "float16")
        encoded = [Encoded(row, pieces) for row in mine]
        number = {id(each): n for n, each in enumerate(encoded)}
        for batch in batches(encoded, 32, None):
            low, mask, inside = lower_half(batch, plain, keep=False)
            for which, teacher in enumerate(teachers):
                logits, said = teacher(low, mask, inside)
                for at, each in enumerate(batch):
                    sentences[which, number[id(each)]] = logits[at].numpy()
                    here = np.flatnonzero(each.owners >= 0)
                    np.maximum.at(
                        words[number[id(each)]][which], each.owners[here], said[at, here].numpy().astype("float16")
                    )
            if name not in ("train", "dev", "own"):
                rows_out = plain.above(low, mask)
                share = inside.unsqueeze(-1).float()
                mean = (rows_out * share).sum(1) / share.sum(1).clamp(min=1)
                for at, each in enumerate(batch):
                    vectors[number[id(each)]] = torch.nn.functional.normalize(mean[at], dim=0).numpy()
        np.savez(
            f"{asked.out}.{name}.{asked.shard}.npz",
            sentences=sentences,
            words=np.concatenate(words, axis=1),
            vectors=vectors,
        )
        print(name, len(mine), f"{time.time() - began:.0f}s", flush=True)


if __name__ == "__main__":
    main()
