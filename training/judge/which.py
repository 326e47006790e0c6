"""Which pack a marked sentence belongs to, told from its vector: beside what the judge says of it in its context.

Usage: which.py DATA ALL.bin FOLD0.bin FOLD1.bin …

Multinomial regression (scikit-learn) on the judge's sentence vectors, of the marked sentences of the train drafts (for
a FOLD.bin without those of its senders) and, half as heavy, of the drafts in our own words and of the examples that the
rule files and the lexicon flag. Adds it to the files, which `whole_draft.py` has finished. Prints what the judge's
answers, the vector and what the whole draft calls for count, fitted on senders left out (the numbers `_HELD` and
`_VECTOR` of the package, which leaves the draft out: it counts next to nothing); and how often the pack is one that an
editor chose, on dev.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from rows import context_of, fold_of
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent / "src"))

from wordings import added

from relint.judge import PACKS, Judge, Passage

#: What an example or a sentence in our own words counts beside a marked one, and how closely the data is followed.
_OURS, _FOLLOWED = 0.5, 3.0
Rows = Sequence[dict[str, Any]]


def rows(path: Path) -> list[dict[str, Any]]:
    """The lines of a file that `cut.py` wrote."""
    return [json.loads(line) for line in path.open(encoding="utf8")]


def packs_of(row: dict[str, Any]) -> list[int]:
    """The packs that editors chose for a sentence, by number."""
    return [PACKS.index(pack) for editor in row["packs"] for pack in editor]


def passage_of(row: dict[str, Any]) -> Passage:
    """The passage that the row was made of."""
    return Passage(tuple(row["words"]), tuple(row["before"]), *context_of(row))


def fitted(judge: Judge, real: Rows, own: Rows, examples: Rows) -> LogisticRegression:
    """The regression, on the marked sentences of these."""
    sentences, chosen, counts = [], [], []
    for some, count in ((real, 1.0), (own, _OURS)):
        for row in some:
            for pack in packs_of(row):
                sentences.append(row["words"])
                chosen.append(pack)
                counts.append(count)
    for row in examples:
        if row["label"] == 1:
            sentences.append(row["words"])
            chosen.append(PACKS.index(row["pack"]))
            counts.append(_OURS)
    return LogisticRegression(C=_FOLLOWED, max_iter=500).fit(judge.encode(sentences), chosen, sample_weight=counts)


def called_for(judge: Judge, some: Rows) -> dict[str, np.ndarray]:
    """What each draft calls for."""
    drafts: dict[str, list[Passage]] = defaultdict(list)
    for row in some:
        drafts[row["doc"]].append(passage_of(row))
    return {doc: judge.packs_of_draft(passages) for doc, passages in drafts.items()}


def arrays_of(model: LogisticRegression) -> dict[str, np.ndarray]:
    """The regression under the names that the package reads; a pack that it never met is never named."""
    matrix, bias = np.zeros((model.coef_.shape[1], len(PACKS))), np.full(len(PACKS), -20.0)
    matrix[:, model.classes_], bias[model.classes_] = model.coef_.T, model.intercept_
    return {"which.matrix": matrix.astype("float16"), "which.bias": bias.astype("float16")}


def left_out(judge: Judge, model: LogisticRegression, inside: Rows) -> tuple[np.ndarray, np.ndarray]:
    """Three logits for each pack of each marked sentence, and the share of each pack in its marks."""
    needs = called_for(judge, inside)
    marked = [row for row in inside if packs_of(row)]
    likely = np.clip(judge.score(list(map(passage_of, marked)))[:, : len(PACKS)].astype(float), 1e-4, 1 - 1e-4)
    vector = np.full(likely.shape, -8.0)
    vector[:, model.classes_] = model.predict_log_proba(judge.encode([row["words"] for row in marked]))
    draft = np.clip([needs[row["doc"]] for row in marked], 1e-3, 1 - 1e-3)
    truth = [np.bincount(packs_of(row), minlength=len(PACKS)) / len(packs_of(row)) for row in marked]
    return np.stack([np.log(likely / (1 - likely)), vector, np.log(draft / (1 - draft))], axis=-1), np.array(truth)


def shares(features: np.ndarray, wanted: np.ndarray) -> None:
    """Fit what the judge's answers, the vector and the draft count."""

    def chances(count: np.ndarray) -> np.ndarray:
        logits = features @ count
        likely = np.exp(logits - logits.max(axis=1, keepdims=True))
        return np.asarray(likely / likely.sum(axis=1, keepdims=True))

    def loss(count: np.ndarray) -> float:
        return float(-(wanted * np.log(chances(count) + 1e-12)).sum(axis=1).mean())

    for mask in ([1, 0, 0], [1, 1, 0], [1, 1, 1]):
        found = minimize(lambda count, mask=mask: loss(count * mask), [0.7, 0.3, 0.3], method="Nelder-Mead").x * mask
        sure, right = chances(found).max(axis=1), wanted[np.arange(len(wanted)), chances(found).argmax(axis=1)] > 0
        levels = [f"{low}: {right[(sure >= low) & (sure < low + 0.1)].mean():.2f}" for low in (0.3, 0.4, 0.5, 0.6, 0.7)]
        print(np.round(found, 3).tolist(), f"loss {loss(found):.4f}, right {right.mean():.3f},", *levels)
        print("   sure to 0.5:", int((sure >= 0.5).sum()), f"right {right[sure >= 0.5].mean():.3f}")


def main() -> None:
    """Fit, keep and tell."""
    data, whole, *folds = map(Path, sys.argv[1:])
    real, own, examples = (rows(data / f"{name}.jsonl") for name in ("train", "own", "examples"))
    said = []
    for number, path in enumerate(folds):
        judge = Judge(path)
        inside = [row for row in real if fold_of(row["group"], len(folds)) == number]
        model = fitted(judge, [row for row in real if fold_of(row["group"], len(folds)) != number], own, examples)
        said.append(left_out(judge, model, inside))
        added(path, arrays_of(model))
    shares(*map(np.concatenate, zip(*said, strict=True)))
    added(whole, arrays_of(fitted(Judge(whole), real, own, examples)))

    dev = rows(data / "dev.jsonl")
    judge = Judge(whole)
    seen = [row for row in dev if packs_of(row)]
    passages = list(map(passage_of, seen))
    alone, together = judge.score(passages)[:, : len(PACKS)], judge.which(passages)
    for name, found in (("the judge alone", alone), ("with the vector", together)):
        right = np.mean([pack in packs_of(row) for pack, row in zip(found.argmax(axis=1), seen, strict=True)])
        print(f"{name}: {right:.3f} of {len(seen)} marked sentences of dev in a pack that an editor chose")


if __name__ == "__main__":
    main()
