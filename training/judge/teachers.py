"""How well the teachers agree with editors: each on the fold that it never saw, and all together on dev.

Usage: teachers.py DATA SOFT
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from figures import agreed_at, by_output, summary
from rows import Row, drafts, fold_of


def sentence_logits(stem: Path, name: str, count: int) -> np.ndarray:
    """Logits of each teacher, put together from the shards."""
    shards = [np.load(path)["sentences"] for path in sorted(stem.parent.glob(f"{stem.name}.{name}.*.npz"))]
    found = np.zeros((len(shards[0]), count, shards[0].shape[2]), "float32")
    for number, shard in enumerate(shards):
        found[:, number :: len(shards)] = shard
    return found


def main() -> None:
    """Print the figures."""
    data, stem = Path(sys.argv[1]), Path(sys.argv[2])
    for name in ("train", "dev"):
        rows: list[Row] = drafts(data / f"{name}.jsonl")
        logits = sentence_logits(stem, name, len(rows))
        if name == "train":
            folds = np.array([fold_of(row.origin["group"], len(logits)) for row in rows])
            answers = logits[folds, np.arange(len(rows))]
        else:
            answers = logits.mean(0)
        print(name, summary(rows, answers), agreed_at(rows, answers[:, -1], (800, 1200)))
        print(by_output(rows, answers))


if __name__ == "__main__":
    main()
