"""What the shipped weights reach: on dev, against the students that torch ran, and how fast.

Usage: shipped.py DATA
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import numpy as np
from figures import by_output, summary
from rows import OUTPUTS, Row, drafts

from relint.judge import Judge, Passage, carried


def main() -> None:
    """Print the figures."""
    rows = drafts(Path(sys.argv[1]) / "dev.jsonl")
    passages = [Passage(row.words, row.before, *row.context) for row in rows]
    mail = [passage for row, passage in zip(rows, passages, strict=True) if row.origin["doc"] == rows[0].origin["doc"]]
    began = time.process_time()
    Judge().score(mail)
    print(f"first mail, {len(mail)} sentences: {time.process_time() - began:.3f} s")
    judge = Judge()
    judge.score(mail)
    began = time.process_time()
    scores = judge.score(passages)
    spent = time.process_time() - began
    words = sum(len(passage.words) for passage in passages)
    print(f"{words} words in {spent:.2f} s, {words / spent:.0f} a second")
    print(summary(rows, scores))
    print(by_output(rows, scores))
    print(f"quotes that touch the mark, of the 300 likeliest marked: {_touching(rows, judge, passages, scores)}")


def _touching(rows: list[Row], judge: Judge, passages: list[Passage], scores: np.ndarray) -> str:
    """How many of the words that carried an answer overlap what an editor marked, and how long the quotes are."""
    marked = [n for n in np.argsort(-scores[:, -1], kind="stable") if rows[n].labels[-1] > 0][:300]
    touching, share = 0, 0.0
    for n, judgement in zip(marked, judge.judge([passages[n] for n in marked]), strict=True):
        start, end = carried(judgement, len(OUTPUTS) - 1)
        tokens = rows[n].tokens
        touching += tokens is not None and bool(tokens[start:end, -1].any())
        share += (end - start) / len(rows[n].words)
    return f"{touching} of {len(marked)}, {100 * share / len(marked):.0f} in 100 of the sentence"


if __name__ == "__main__":
    main()
