"""Teach the judge which packs a whole draft calls for.

Usage: whole_draft.py DATA ALL.bin FOLD0.bin FOLD1.bin …

Fits a logistic regression (scikit-learn, liblinear) for each output on what editors marked in whole drafts (`cut.py`,
needs.jsonl): over the draft's words, pairs of words and outer traits, each once. For each FOLD.bin, which `wordings.py`
has finished, that fold's senders are left out; how the wording is joined with the likeliest sentence is fitted on what
the two say of them. Adds its tables to the files.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import numpy as np
from figures import average_precision
from rows import PACKS, drafts, fold_of
from scipy import sparse
from sklearn.linear_model import LogisticRegression
from wordings import added, columns_of, follow, in_bytes, passage_of

from relint.judge import Judge, Passage
from relint.judge.whole_draft import BLOCKS, WholeDraft, draft_columns
from relint.judge.wordings import Reader, Shown

#: How closely the marks are followed, and what a draft in our own words counts beside a real one.
_FOLLOWED, _OURS = 4.0, 0.5


@dataclass(frozen=True)
class Whole:
    """A draft: its passages, and for each pack and for any the share of its editors who marked it."""

    group: str
    passages: list[Passage]
    shares: np.ndarray


def whole_drafts(data: Path, part: str) -> list[Whole]:
    """The drafts of a part that have passages."""
    packs = {row["doc"]: row["packs"] for row in map(json.loads, (data / "needs.jsonl").open(encoding="utf8"))}
    every = groupby(drafts(data / f"{part}.jsonl"), key=lambda row: (row.origin["doc"], row.origin["group"]))
    return [Whole(group, [passage_of(row) for row in rows], _shares(packs[doc])) for (doc, group), rows in every]


def _shares(editors: list[list[str]]) -> np.ndarray:
    marked = [[*(pack in packs for pack in PACKS), bool(packs)] for packs in editors]
    return np.asarray(np.mean(marked, axis=0))


def shown_by(every: Sequence[Whole], block: str) -> Shown:
    """What a block sees of each draft."""
    reader = Reader()
    keys = [np.unique(getattr(reader.read(each.passages), block).keys) for each in every]
    return Shown(np.concatenate(keys), list(map(len, keys)))


def taught(real: Sequence[Whole], own: Sequence[Whole]) -> dict[str, np.ndarray]:
    """The tables, under the names that the package reads; a column that says which drafts are ours is not kept."""
    every = [*real, *own]
    ours = np.repeat([0.0, 1.0], [len(real), len(own)])
    blocks = [columns_of(shown_by(every, name), [each.group for each in every]) for name in BLOCKS]
    columns = sparse.hstack([*(block.columns for block in blocks), sparse.csr_matrix(ours[:, None])]).tocsr()
    models = []
    for share in np.stack([each.shares for each in every]).T:
        model = LogisticRegression(C=_FOLLOWED, solver="liblinear", random_state=0)
        follow(model, columns, share, np.where(ours, _OURS, 1.0))
        models.append(model)
    weights = np.stack([model.coef_[0] for model in models], axis=1)
    arrays = {"draft.bias": np.array([model.intercept_[0] for model in models], "float32")}
    start = 0
    for name, block in zip(BLOCKS, blocks, strict=True):
        arrays |= in_bytes(f"draft.{name}", block.keys, weights[start : start + len(block.keys)])
        start += len(block.keys)
    return arrays


def joined(columns: np.ndarray, shares: np.ndarray) -> np.ndarray:
    """Rows of shares as `WholeDraft` takes them, one a row of `columns` (`[drafts, rows, packs]`), the last a bias."""
    count, rows, packs = columns.shape
    table = np.hstack([columns.transpose(0, 2, 1).reshape(-1, rows), np.tile(np.eye(packs), (count, 1))])
    model = LogisticRegression(C=10.0, fit_intercept=False, max_iter=2000)
    follow(model, sparse.csr_matrix(table), shares[:, :packs].reshape(-1), np.ones(len(table)))
    return np.vstack([np.repeat(model.coef_[0, :rows, None], packs, axis=1), model.coef_[0, rows:]]).astype("float32")


def columns_for(every: Sequence[Whole], judge: Judge, arrays: dict[str, np.ndarray]) -> np.ndarray:
    """What is joined, of each draft."""
    unmixed = WholeDraft({**arrays, "draft.mix": np.zeros((5, len(PACKS)), "float32")})
    return np.stack(
        [
            draft_columns(
                unmixed.worded(each.passages), judge.score(each.passages), sum(len(p.words) for p in each.passages)
            )
            for each in every
        ]
    )


def figures(every: Sequence[Whole], columns: np.ndarray, mix: np.ndarray) -> str:
    """Mean average precision, and F1 over drafts and packs at the best height."""
    said = (columns * mix[:-1]).sum(axis=1) + mix[-1]
    marked = np.stack([each.shares[:-1] for each in every]) > 0
    precision = np.mean([average_precision(marked[:, n], said[:, n]) for n in range(len(PACKS))])
    heights = np.quantile(said, np.linspace(0.5, 0.99, 60))
    best = max(2 * ((said >= h) & marked).sum() / ((said >= h).sum() + marked.sum()) for h in heights)
    return f"mean average precision {precision:.3f}, F1 {best:.3f}"


def main() -> None:
    """Teach, join, write and tell."""
    data, whole, *folds = map(Path, sys.argv[1:])
    real, own, dev = (whole_drafts(data, part) for part in ("train", "own", "dev"))
    tables, columns, shares, order = {}, [], [], []
    for number, path in enumerate(folds):
        mine = [each for each in real if fold_of(each.group, len(folds)) == number]
        tables[path] = taught([each for each in real if fold_of(each.group, len(folds)) != number], own)
        columns.append(columns_for(mine, Judge(path), tables[path]))
        shares.append(np.stack([each.shares for each in mine]))
        order += mine
    mix = joined(np.concatenate(columns), np.concatenate(shares))
    print("joined", mix.round(2).tolist())
    print("train, folds:", figures(order, np.concatenate(columns), mix))
    tables[whole] = taught(real, own)
    print("dev:", figures(dev, columns_for(dev, Judge(whole), tables[whole]), mix))
    for path, arrays in tables.items():
        added(path, {**arrays, "draft.mix": mix})


if __name__ == "__main__":
    main()
