"""The student's words, and the vectors that they begin with.

Usage: vocabulary.py DATA OUT TEACHER… [--size N]

A form is known when the open prose, treebanks or our own examples use it, or drafts of three senders do: a name out of
one draft never enters. Vectors are the first 128 principal components of what the teachers make of the form alone.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np
import torch
from minilm import WIDTH, Body, Pieces
from rows import Row
from soft import load_teacher
from teacher import Encoded, batches, lower_half

from relint.judge.words import key_of, plain

DIMENSIONS = 128


def known_forms(data: Path, size: int) -> list[str]:
    """The forms to know, most used first; drafts weigh most, as relint reads such."""
    counts: Counter[str] = Counter()
    for name, weight in (("raw", 1), ("neutral", 1), ("examples", 3)):
        for line in (data / f"{name}.jsonl").open(encoding="utf8"):
            for word in json.loads(line)["words"]:
                counts[plain(word)] += weight
    senders: dict[str, set[str]] = defaultdict(set)
    uses: Counter[str] = Counter()
    for line in (data / "train.jsonl").open(encoding="utf8"):
        row = json.loads(line)
        for word in row["words"]:
            senders[plain(word)].add(row["group"])
            uses[plain(word)] += 1
    for form, groups in senders.items():
        if len(groups) >= 3 or counts[form] >= 3:
            counts[form] += 5 * uses[form]
    ranked = sorted(counts, key=lambda form: (-counts[form], form))
    return [form for form in ranked if counts[form] >= 3 and form.strip()][:size]


@torch.no_grad()
def first_vectors(forms: list[str], teachers: list[Path]) -> np.ndarray:
    """Principal components of the teachers' mean vectors of each form, scaled to a deviation of 1 in all."""
    torch.set_num_threads(2)
    pieces, models, plain_body = Pieces(), [load_teacher(path) for path in teachers], Body().eval()
    nothing = np.zeros(0, "float32")
    encoded = [Encoded(Row((form,), (), ("", "", 0, "", 0), nothing, None, 1.0, {}), pieces) for form in forms]
    number = {id(each): n for n, each in enumerate(encoded)}
    found = np.zeros((len(forms), WIDTH), "float32")
    for batch in batches(encoded, 128, None):
        low, mask, inside = lower_half(batch, plain_body, keep=False)
        share = inside.unsqueeze(-1).float()
        for model in models:
            rows = model.body.above(low, mask)
            mean = (rows * share).sum(1) / share.sum(1).clamp(min=1)
            for at, each in enumerate(batch):
                found[number[id(each)]] += mean[at].numpy()
    found -= found.mean(0)
    _, _, directions = np.linalg.svd(found[:20_000], full_matrices=False)
    reduced = found @ directions[:DIMENSIONS].T
    return (reduced / reduced.std()).astype("float32")


def main() -> None:
    """Write forms (for training only), their keys in rising order, and their vectors in that order."""
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("teachers", type=Path, nargs="+")
    parser.add_argument("--size", type=int, default=30_000)
    asked = parser.parse_args()
    forms = sorted(known_forms(asked.data, asked.size), key=key_of)
    keys = np.array([key_of(form) for form in forms], dtype="uint64")
    np.savez(asked.out, keys=keys, vectors=first_vectors(forms, asked.teachers))
    print(len(forms), "forms")


if __name__ == "__main__":
    main()
