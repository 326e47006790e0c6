"""Teach the judge what wordings editors stop at: a linear reading beside the network, and how the two are mixed.

Usage: wordings.py DATA ALL.bin FOLD0.bin FOLD1.bin …

Fits a logistic regression (scikit-learn, liblinear) for each output on the passages that `cut.py` wrote, of the train
drafts and of `drafts.jsonl` (our own words): over their words, pairs of words and outer traits, and over the words of
the draft that they stand in. For each FOLD.bin that fold's senders are left out; how the network and the wordings are
mixed is fitted on what the two say of them. Adds its tables and the mix to the files, which `ship.py` wrote.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import numpy as np
from figures import average_precision, summary
from rows import OUTPUTS, PACKS, Row, drafts, fold_of
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from relint.judge.network import Network
from relint.judge.passage import Passage
from relint.judge.weights import WeightFile, read_weights, write_weights
from relint.judge.wordings import Keys, Reader, Shown, Wordings

#: How closely the marks are followed.
_FOLLOWED = 2.0
#: What a draft in our own words counts beside a real one.
_OURS = 0.5
_BLOCKS = ("words", "pairs", "traits", "drafts")
#: What fewer senders write is not kept: it would say who they are, and nothing of others.
_SENDERS = 3
#: A column without any weight has a scale, too.
_LEAST_SCALE = 1e-9
_READ = 64


@dataclass(frozen=True)
class Features:
    """One block of features of some passages: a column for each key."""

    keys: Keys
    columns: sparse.csr_matrix


def passage_of(row: Row) -> Passage:
    """The passage that the row was made of."""
    return Passage(row.words, row.before, *row.context)


def of_block(name: str, rows: Sequence[Row], reader: Reader) -> Shown:
    """What a block sees of each passage."""
    if name != "drafts":
        shown: Shown = getattr(reader.read([passage_of(row) for row in rows]), name)
        return shown
    keys, lengths = [], []
    for _, own in groupby(rows, key=lambda row: row.origin["doc"]):
        passages = [passage_of(row) for row in own]
        inside = np.unique(reader.words(passages)[0])
        keys += [inside] * len(passages)
        lengths += [len(inside)] * len(passages)
    return Shown(np.concatenate(keys), lengths)


def features(name: str, rows: Sequence[Row], known: Keys | None = None) -> Features:
    """What a block sees of each passage, as columns."""
    return columns_of(of_block(name, rows, Reader()), [row.origin["group"] for row in rows], known)


def columns_of(shown: Shown, written_by: Sequence[str], known: Keys | None = None) -> Features:
    """Each known key of each passage once, divided by the root of their number, as `WeightTable` adds them up.

    Known are, if nobody says, the keys that three of the senders write who `written_by` names, one a passage.
    """
    keys, lengths = shown
    owners = np.repeat(np.arange(len(lengths)), lengths)
    every, places = np.unique(keys, return_inverse=True)
    pairs = np.unique(owners * len(every) + places)
    owners, places = np.divmod(pairs, len(every))
    if known is None:
        senders = np.unique(written_by, return_inverse=True)[1]
        by_sender = np.unique(senders[owners] * len(every) + places) % len(every)
        known = every[np.bincount(by_sender, minlength=len(every)) >= _SENDERS]
    columns = np.searchsorted(known, every)
    columns[columns == len(known)] = 0
    inside = (known[columns] == every)[places]
    owners, columns = owners[inside], columns[places[inside]]
    counts = np.bincount(owners, minlength=len(lengths))
    return Features(
        known,
        sparse.csr_matrix((1 / np.sqrt(counts[owners]), (owners, columns)), shape=(len(lengths), len(known))),
    )


def in_bytes(name: str, keys: Keys, weights: np.ndarray) -> dict[str, np.ndarray]:
    """A table as `WeightTable` reads it: a row of weights for each key, in bytes, with a scale a column."""
    scales = np.maximum(np.abs(weights).max(axis=0) / 127, _LEAST_SCALE).astype("float32")
    return {
        f"{name}.keys": keys,
        f"{name}.weights": np.round(weights / scales).astype("int8"),
        f"{name}.scales": scales,
    }


def taught(real: Sequence[Row], own: Sequence[Row]) -> dict[str, np.ndarray]:
    """The tables, under the names that the package reads, from real drafts and from those in our own words.

    Ours count for less, and a column of their own takes up how much oftener they are marked; it is not kept.
    """
    rows = [*real, *own]
    ours = np.repeat([0.0, 1.0], [len(real), len(own)])
    blocks = [features(name, rows) for name in _BLOCKS]
    every = sparse.hstack([*(block.columns for block in blocks), sparse.csr_matrix(ours[:, None])]).tocsr()
    shares = np.stack([row.labels for row in rows])
    count = np.where(ours, _OURS, 1.0)
    models = [LogisticRegression(C=_FOLLOWED, solver="liblinear", random_state=0) for _ in OUTPUTS]
    for model, share in zip(models, shares.T, strict=True):
        follow(model, every, share, count)
    weights = np.stack([model.coef_[0] for model in models], axis=1)
    arrays = {"wordings.bias": np.array([model.intercept_[0] for model in models], "float32")}
    start = 0
    for name, block in zip(_BLOCKS, blocks, strict=True):
        mine = weights[start : start + len(block.keys)]
        start += len(block.keys)
        if name == "drafts":  # of a whole draft only whether anything is marked counts
            arrays["wordings.bias"] += np.asarray((block.columns[: len(real)] @ mine).mean(axis=0), "float32")
            mine = mine[:, -1:]
        arrays |= in_bytes(f"wordings.{name}", block.keys, mine)
    return arrays


def follow(model: LogisticRegression, columns: sparse.csr_matrix, share: np.ndarray, count: np.ndarray) -> None:
    """Fit it to rows, of which this share of the editors marked each; what is torn is met both as marked and as not."""
    torn = np.flatnonzero((share > 0) & (share < 1))
    model.fit(
        sparse.vstack([columns, columns[torn]]).tocsr(),
        np.append(share > 0, np.zeros(len(torn), bool)),
        sample_weight=np.append(np.where(share > 0, share, 1.0) * count, (1 - share[torn]) * count[torn]),
    )


def network_says(file: WeightFile, rows: Sequence[Row]) -> np.ndarray:
    """The network's own logits."""
    network = Network(file)
    passages = [passage_of(row) for row in rows]
    batches = [network.read(passages[start : start + _READ]) for start in range(0, len(passages), _READ)]
    return np.array([each.outputs for batch in batches for each in batch], float)


def mixed(said: np.ndarray, wordings: np.ndarray, shares: np.ndarray) -> np.ndarray:
    """Rows of shares, one column an output: of the network, of the wordings, and what is added.

    Packs are rare: they have shares in common, and each its own bias.
    """
    mix = np.zeros((3, len(OUTPUTS)))
    packs = len(PACKS)
    for columns in (range(packs), range(packs, len(OUTPUTS))):
        own = np.eye(len(columns))
        table = np.concatenate(
            [
                np.column_stack([said[:, c], wordings[:, c], np.tile(own[n], (len(said), 1))])
                for n, c in enumerate(columns)
            ]
        )
        model = LogisticRegression(C=100.0, fit_intercept=False, max_iter=1000)
        share = np.concatenate([shares[:, c] for c in columns])
        follow(model, sparse.csr_matrix(table), share, np.ones(len(share)))
        mix[:2, list(columns)] = model.coef_[0, :2, None]
        mix[2, list(columns)] = model.coef_[0, 2:]
    return mix.astype("float32")


def added(path: Path, arrays: dict[str, np.ndarray]) -> None:
    """Write the file again, with these arrays in it."""
    file = read_weights(path)
    every = {name: np.array(array) for name, array in {**file.arrays, **arrays}.items()}
    digest = hashlib.sha256(b"".join(name.encode() + array.tobytes() for name, array in every.items())).hexdigest()
    write_weights(path, every, {**file.notes, "content_hash": digest[:16]})
    print(path, path.stat().st_size, digest[:16], flush=True)


def main() -> None:
    """Teach, mix, write and tell."""
    data, whole, *folds = map(Path, sys.argv[1:])
    rows, ours = drafts(data / "train.jsonl"), drafts(data / "own.jsonl")
    tables = {}
    said, own, truth = [], [], []
    for number, path in enumerate(folds):
        mine = [row for row in rows if fold_of(row.origin["group"], len(folds)) == number]
        others = [row for row in rows if fold_of(row.origin["group"], len(folds)) != number]
        tables[path] = taught(others, ours)
        said.append(network_says(read_weights(path), mine))
        own.append(Wordings(tables[path]).read([passage_of(row) for row in mine]))
        truth.append(np.stack([row.labels for row in mine]))
    said_, own_, truth_ = map(np.concatenate, (said, own, truth))
    mix = mixed(said_, own_, truth_)
    print("mix", mix.round(2).tolist())
    together = mix[0] * said_ + mix[1] * own_ + mix[2]
    for name, scores in (("network", said_), ("wordings", own_), ("together", together)):
        packs = np.mean([average_precision(truth_[:, n], scores[:, n]) for n in range(len(PACKS))])
        print(f"train, folds: {name} any AP {average_precision(truth_[:, -1], scores[:, -1]):.3f}, packs {packs:.3f}")
    tables[whole] = taught(rows, ours)
    for path, arrays in tables.items():
        added(path, {**arrays, "mix": mix})
    dev = drafts(data / "dev.jsonl")
    said_, own_ = network_says(read_weights(whole), dev), Wordings(tables[whole]).read(list(map(passage_of, dev)))
    for name, scores in (("network", said_), ("wordings", own_), ("together", mix[0] * said_ + mix[1] * own_ + mix[2])):
        print(f"dev: {name} {summary(dev, scores)}")


if __name__ == "__main__":
    main()
