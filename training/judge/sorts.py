"""What sort of its pack's fault a marked sentence shows: a rank, a promise, a figure; a clock, a scolding, a threat.

Usage: sorts.py DATA [--folds]

Multinomial regression (scikit-learn) over the judge's vector of the sentence, its words, pairs of words and outer
traits, on the sentences that `cut.py` made of the train drafts and of those in our own words, each mark with the sort
that `sorts.tsv` gives it (draft, start, end, pack/sort: places, no words); and, for less, on the sentences that rule
files of likenesses name for a sort and on the examples of the rules in `sorts-of-rules.yaml`. Writes
`judge/weights/sorts.bin`.
With --folds it prints instead how often the sort is right on senders that were left out, by how sure it is.
"""

from __future__ import annotations

import json
import sys
import zlib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
import yaml
from rows import context_of
from scipy import sparse
from sklearn.linear_model import LogisticRegression
from wordings import Features, columns_of, in_bytes

from relint.judge import Judge, Passage
from relint.judge.sorts import SORT_WEIGHTS, VECTOR
from relint.judge.weights import write_weights
from relint.judge.wordings import Reader
from relint.language.pipeline import Pipeline, load_pipeline
from relint.packs.bundled import bundled_folders

HERE = Path(__file__).parent
#: What a sentence of a rule file counts beside a marked one: one named for the sort, and an example of a rule.
_NAMED, _EXAMPLE = 0.7, 0.4
#: How closely the marks are followed.
_FOLLOWED = 3.0
_BLOCKS = ("words", "pairs", "traits")
_FOLDS = 5


class Labelled(NamedTuple):
    """A sentence, the sort that it shows (`pack/sort`), what it counts, and who wrote it (nothing: we, for a rule)."""

    passage: Passage
    sort: str
    weight: float
    sender: str = ""


def marked(data: Path) -> Iterator[Labelled]:
    """The sentences that a mark with a sort touches."""
    placed = defaultdict(list)
    for line in (HERE / "sorts.tsv").read_text("utf8").splitlines():
        doc, start, end, sort = line.split("\t")
        placed[doc].append((int(start), int(end), sort))
    for name in ("train", "own"):
        for row in map(json.loads, (data / f"{name}.jsonl").open(encoding="utf8")):
            for first, last, shown in placed.get(row["doc"], ()):
                if row["start"] < last and first < row["end"]:
                    yield Labelled(
                        Passage(tuple(row["words"]), tuple(row["before"]), *context_of(row)), shown, 1.0, row["group"]
                    )


def written(pipeline: Pipeline) -> Iterator[Labelled]:
    """What rule files name for a sort, and examples of rules that are of one sort."""
    by_rule = yaml.safe_load((HERE / "sorts-of-rules.yaml").read_text("utf8"))
    for folder in bundled_folders():
        if folder.name not in by_rule:
            continue
        likeness = yaml.safe_load((folder / "likeness.yaml").read_text("utf8"))
        for sort in likeness["options"]["sorts"]:
            for text in sort["like"]:
                yield Labelled(_alone(text, pipeline), f"{folder.name}/{sort['sort']}", _NAMED)
        for name, rules in by_rule[folder.name].items():
            for rule in rules:
                examples = yaml.safe_load((folder / f"{rule}.yaml").read_text("utf8")).get("examples") or {}
                for each in examples.get("flag") or ():
                    text = each if isinstance(each, str) else each.get("text")
                    if isinstance(text, str) and 2 < len(text) < 300:
                        yield Labelled(_alone(text, pipeline), f"{folder.name}/{name}", _EXAMPLE)


def _alone(text: str, pipeline: Pipeline) -> Passage:
    return Passage(tuple(pipeline.tokenize(text).words))


def fitted(columns: sparse.csr_matrix, names: np.ndarray, counts: np.ndarray) -> LogisticRegression:
    """The regression, on these rows."""
    return LogisticRegression(C=_FOLLOWED, max_iter=300).fit(columns, names, sample_weight=counts)


def keep(model: LogisticRegression, blocks: list[Features]) -> None:
    """Write what was learnt, a byte a weight."""
    width = model.coef_.shape[1] - sum(len(each.keys) for each in blocks)
    arrays = {
        "matrix": model.coef_[:, :width].T.astype("float16"),
        "bias": model.intercept_.astype("float32"),
    }
    start = width
    for name, each in zip(_BLOCKS, blocks, strict=True):
        mine = model.coef_[:, start : start + len(each.keys)].T
        start += len(each.keys)
        arrays |= in_bytes(name, each.keys, mine)
    write_weights(SORT_WEIGHTS, arrays, {"sorts": list(model.classes_)})


def tell(columns: sparse.csr_matrix, shows: list[Labelled], names: np.ndarray, counts: np.ndarray) -> None:
    """Of each sort's pack: how often the likeliest sort is the marked one, senders left out, and for how many."""
    fold = np.array([zlib.crc32(each.sender.encode()) % _FOLDS if each.sender else -1 for each in shows])
    right, sure = [], []
    for number in range(_FOLDS):
        model = fitted(columns[fold != number], names[fold != number], counts[fold != number])
        packs = np.array([name.split("/")[0] for name in model.classes_])
        for chances, name in zip(model.predict_proba(columns[fold == number]), names[fold == number], strict=True):
            mine = np.where(packs == name.split("/")[0], chances, 0)
            right.append(model.classes_[mine.argmax()] == name)
            sure.append(mine.max() / mine.sum())
    hits, chance = np.array(right), np.array(sure)
    for least in (0.0, 0.4, 0.5, 0.6, 0.7):
        print(f"from {least}: {hits[chance >= least].mean():.3f} right of {(chance >= least).mean():.2f}")


def main() -> None:
    """Fit and keep, or tell."""
    shows = [*marked(Path(sys.argv[1])), *written(load_pipeline())]
    passages = [each.passage for each in shows]
    seen = Reader().read(passages)
    senders = [each.sender or f"rule {n}" for n, each in enumerate(shows)]
    blocks = [columns_of(getattr(seen, name), senders) for name in _BLOCKS]
    vectors = sparse.csr_matrix(Judge().encode([each.words for each in passages]) * VECTOR)
    columns = sparse.hstack([vectors, *(each.columns for each in blocks)]).tocsr()
    names, counts = np.array([each.sort for each in shows]), np.array([each.weight for each in shows])
    if "--folds" in sys.argv:
        tell(columns, shows, names, counts)
    else:
        keep(fitted(columns, names, counts), blocks)


if __name__ == "__main__":
    main()
