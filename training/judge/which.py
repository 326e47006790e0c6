"""Which pack a marked sentence belongs to, told from its vector: beside what the judge says of it in its context.

Usage: which.py DATA

Multinomial regression (scikit-learn) on the judge's sentence vectors, of the marked sentences of the train drafts and,
half as heavy, of the drafts in our own words and of the examples that the rule files and the lexicon flag. Writes
`judge/weights/which.npz`; prints how often the pack is one that an editor chose, on dev: of the judge alone, and of the
two together.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent / "src"))

from relint.judge import PACKS, WEIGHTS_FOLDER, Judge, Passage

#: What an example or a sentence in our own words counts beside a marked one, and how closely the data is followed.
_OURS, _FOLLOWED = 0.5, 3.0


def rows(path: Path) -> list[dict[str, Any]]:
    """The lines of a file that `cut.py` wrote."""
    return [json.loads(line) for line in path.open(encoding="utf8")]


def packs_of(row: dict[str, Any]) -> list[int]:
    """The packs that editors chose for a sentence, by number."""
    return [PACKS.index(pack) for editor in row["packs"] for pack in editor]


def main() -> None:
    """Fit, keep and tell."""
    data = Path(sys.argv[1])
    judge = Judge()
    sentences, chosen, counts = [], [], []
    for name, count in (("train", 1.0), ("own", _OURS)):
        for row in rows(data / f"{name}.jsonl"):
            for pack in packs_of(row):
                sentences.append(row["words"])
                chosen.append(pack)
                counts.append(count)
    for row in rows(data / "examples.jsonl"):
        if row["label"] == 1:
            sentences.append(row["words"])
            chosen.append(PACKS.index(row["pack"]))
            counts.append(_OURS)
    model = LogisticRegression(C=_FOLLOWED, max_iter=500).fit(judge.encode(sentences), chosen, sample_weight=counts)
    matrix, bias = model.coef_.T.astype(np.float16), model.intercept_.astype(np.float16)
    np.savez(WEIGHTS_FOLDER / "which.npz", matrix=matrix, bias=bias)

    seen = [row for row in rows(data / "dev.jsonl") if any(row["packs"])]
    passages = [
        Passage(
            tuple(row["words"]),
            tuple(row["before"]),
            row["channel"],
            row["stage"],
            row["touch"],
            row["place"],
            row["part"],
        )
        for row in seen
    ]
    alone = judge.score(passages)[:, : len(PACKS)].argmax(axis=1)
    together = Judge().which(passages).argmax(axis=1)
    for name, found in (("the judge alone", alone), ("with the vector", together)):
        right = np.mean([pack in packs_of(row) for pack, row in zip(found, seen, strict=True)])
        print(f"{name}: {right:.3f} of {len(seen)} marked sentences of dev in a pack that an editor chose")


if __name__ == "__main__":
    main()
