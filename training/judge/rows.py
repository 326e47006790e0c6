"""Passages with their labels as training takes them, from the files that cut.py writes."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

PACKS = (
    "credibility-proof faceless-sender forced-intimacy helpfulness jargon-monoxide metric-speak permission say-do-gap "
    "stories-not-capabilities take-without-give tmi-too-soon value-prop-vs-values wear-them-down"
).split()
OUTPUTS = [*PACKS, "any"]


@dataclass(frozen=True)
class Row:
    """A passage; `labels` are 0 or 1 for each output, -1 where nothing is known; `tokens` the same for each word."""

    words: tuple[str, ...]
    before: tuple[str, ...]
    context: tuple[str, str, int, str, int]
    labels: np.ndarray
    tokens: np.ndarray | None
    weight: float
    origin: dict[str, Any]

    def bare(self) -> Row:
        """The same sentence with nothing known of its context."""
        return replace(self, before=(), context=("", "", 0, "", 0))


def context_of(row: dict[str, Any]) -> tuple[str, str, int, str, int]:
    """What is known around the passage of a line that `cut.py` wrote, as `Row` and `Passage` have it."""
    return row["channel"], row["stage"], row["touch"], row["place"], row["part"]


def drafts(path: Path) -> list[Row]:
    """The passages of the marked drafts, in order; an editor's mark is 1, the share of editors where there are two."""
    return [_draft_row(json.loads(line)) for line in path.open(encoding="utf8")]


def _draft_row(row: dict[str, Any]) -> Row:
    labels = np.zeros(len(OUTPUTS), "float32")
    editors = row["packs"]
    for packs in editors:
        for pack in packs:
            labels[PACKS.index(pack)] += 1 / len(editors)
        labels[-1] += bool(packs) / len(editors)
    tokens = np.zeros((len(row["words"]), len(OUTPUTS)), "float32")
    for touched in row["touched"]:
        first, last = touched["tokens"]
        tokens[first:last, PACKS.index(touched["pack"])] = 1
        tokens[first:last, -1] = 1
    origin = {key: row[key] for key in ("doc", "group", "start", "end")}
    return Row(tuple(row["words"]), tuple(row["before"]), context_of(row), labels, tokens, 1.0, origin)


def examples(path: Path) -> list[Row]:
    """Written examples: sure of one pack, silent on the others."""
    found = []
    for line in path.open(encoding="utf8"):
        row = json.loads(line)
        labels = np.full(len(OUTPUTS), -1, "float32")
        labels[PACKS.index(row["pack"])] = labels[-1] = row["label"]
        found.append(Row(tuple(row["words"]), (), ("", "", 0, "", 0), labels, None, 0.7, {}))
    return found


def neutral(path: Path) -> list[Row]:
    """Ordinary prose: nothing to mark."""
    zero = np.zeros(len(OUTPUTS), "float32")
    return [
        Row(tuple(json.loads(line)["words"]), (), ("", "", 0, "", 0), zero, None, 0.5, {})
        for line in path.open(encoding="utf8")
    ]


def unlabelled(path: Path, count: int) -> list[Row]:
    """Sentences that only the teacher labels."""
    unknown = np.full(len(OUTPUTS), -1, "float32")
    found = []
    for _, line in zip(range(count), path.open(encoding="utf8"), strict=False):
        found.append(Row(tuple(json.loads(line)["words"]), (), ("", "", 0, "", 0), unknown, None, 1.0, {}))
    return found


def fold_of(group: str, folds: int) -> int:
    """The fold of a sender: the same on every machine."""
    return int(hashlib.sha256(f"judge {group}".encode()).hexdigest(), 16) % folds
