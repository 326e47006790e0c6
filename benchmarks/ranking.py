"""Whether the profile's score orders drafts as editors do: its rank correlation with the number and gravity of marks.

Reads the shared data only (RELINT_SHARED or ../shared beside the checkout). Spearman: 1 is the same order,
0 no order at all. The report shows the score as a band while this is below 0.6 on the drafts kept for figures (`dev`).
Then how likely a marketing mail, and a marketing post, scores below a plain text (a personal one, or one kept as
control).
"""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Mapping, Sequence
from math import sqrt
from pathlib import Path

from agreement import ROOT, Draft, read_marks
from relint.draft.relationship import Channel
from relint.engine.checks import Checks
from relint.engine.line import Job, lint
from relint.judge import Judge
from relint.language.pipeline import load_pipeline
from relint.packs.bundled import bundled_folders
from relint.packs.load import load_packs
from relint.results.levels import LEVELS, Levels
from relint.results.report import FileReport
from relint.results.weight import burden
from relint.run.reading import read_file

GRAVITY = {"error": 3, "warning": 2, "advice": 1}


def wrong_with(draft: Draft) -> float:
    """What an editor marked on average: each mark by its gravity."""
    return sum(GRAVITY[mark.severity] for mark in draft.marks) / len(draft.editors)


def ranks(values: Sequence[float]) -> list[float]:
    """The place of each value in their order; equal ones share the middle of their places."""
    order = sorted(range(len(values)), key=values.__getitem__)
    places = [0.0] * len(values)
    start = 0
    for end in range(1, len(order) + 1):
        if end == len(order) or values[order[end]] != values[order[start]]:
            for at in order[start:end]:
                places[at] = (start + end - 1) / 2
            start = end
    return places


def spearman(one: Sequence[float], other: Sequence[float]) -> float:
    """The correlation of two orders."""
    a, b = ranks(one), ranks(other)
    mean = (len(a) - 1) / 2
    both = sum((x - mean) * (y - mean) for x, y in zip(a, b, strict=True))
    return both / sqrt(sum((x - mean) ** 2 for x in a) * sum((y - mean) ** 2 for y in b))


def below(some: Sequence[float], others: Sequence[float]) -> float:
    """The probability that one of `some` is less than one of `others`; equals count half."""
    return sum((one < other) + (one == other) / 2 for one in some for other in others) / (len(some) * len(others))


def _kinds(folder: Path) -> dict[str, str]:
    rows = map(json.loads, (folder / "documents.jsonl").read_text("utf-8").splitlines())
    return {str(folder / f"{row['doc']}.md"): row["kind"] for row in rows}


def tell_kinds(files: Sequence[FileReport], kinds: Mapping[str, str]) -> None:
    """Print how marketing mails and posts stand to plain texts; announcements of releases and calls are told apart."""
    scores: dict[str, list[float]] = {"plain": [], "mail": [], "post": [], "news": []}
    for file in files:
        kind = kinds[file.path]
        if kind == "personal" or kind.startswith("control"):
            group = "plain"
        elif file.relationship.channel is not Channel.POST:
            group = "mail"
        else:
            group = "news" if "release" in kind or "call" in kind else "post"
        if file.profile:
            scores[group].append(file.profile.score)
    plain = scores["plain"]
    print(f"{len(scores['mail'])} marketing mails below plain texts   {below(scores['mail'], plain):.3f}")
    print(f"{len(scores['post'])} marketing posts below plain texts   {below(scores['post'], plain):.3f}")
    posts = scores["post"] + scores["news"]
    print(f"{len(posts)} posts, news of releases with them  {below(posts, plain):.3f}")


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("part", nargs="?", choices=["train", "dev"], default="dev")
    asked = parser.parse_args()
    shared = Path(os.environ.get("RELINT_SHARED", ROOT.parent / "shared"))
    packs = load_packs(bundled_folders())
    checks = Checks(packs, load_pipeline(), judge=Judge())
    rules = frozenset(rule.id for rule in packs.rules if rule.tier == "stable")
    drafts = {str(draft.path): draft for draft in read_marks(shared / "data" / "marked", asked.part)}
    jobs = [Job(read_file(path), rules, levels=Levels(**LEVELS)) for path in drafts]
    files = [file for file in lint(jobs, checks, profile=True).files if file.profile]
    marks = [wrong_with(drafts[file.path]) for file in files]
    scores = [-float(file.profile.score) for file in files if file.profile]
    print(f"{len(files)} drafts of {asked.part}")
    print(f"score and marks                  {spearman(scores, marks):.3f}")
    print(f"what the findings weigh and marks {spearman([burden(file.findings) for file in files], marks):.3f}")
    tell_kinds(files, _kinds(shared / "data" / "marked"))


if __name__ == "__main__":
    main()
