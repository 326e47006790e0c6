"""How well answers agree with editors."""

from __future__ import annotations

import numpy as np
from rows import OUTPUTS, Row


def agreed_at(
    rows: list[Row], scores: np.ndarray, counts: tuple[int, ...] = (100, 200, 300, 400, 600)
) -> dict[int, float]:
    """Of the passages with the highest scores, how many in 100 an editor marked."""
    order = np.argsort(-scores, kind="stable")
    marked = np.array([row.labels[-1] > 0 for row in rows])[order]
    return {count: round(100 * float(marked[:count].mean()), 1) for count in counts}


def average_precision(truth: np.ndarray, scores: np.ndarray) -> float:
    """The mean, over marked passages, of the share that is marked among those at least as likely."""
    order = np.argsort(-scores, kind="stable")
    right = truth[order] > 0
    return float((np.cumsum(right) / np.arange(1, len(right) + 1))[right].mean()) if right.any() else 0.0


def by_output(rows: list[Row], scores: np.ndarray) -> dict[str, float]:
    """Average precision of each output."""
    truth = np.stack([row.labels for row in rows])
    return {name: round(average_precision(truth[:, n], scores[:, n]), 3) for n, name in enumerate(OUTPUTS)}


def summary(rows: list[Row], scores: np.ndarray) -> str:
    """One line."""
    found = by_output(rows, scores)
    packs = float(np.mean([found[name] for name in OUTPUTS[:-1]]))
    return f"any AP {found['any']:.3f}, packs mAP {packs:.3f}, agreed at {agreed_at(rows, scores[:, -1])}"
