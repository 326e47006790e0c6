"""What a finding's confidence is made of: fitted on findings in drafts that the judge at hand had not seen.

Usage: weigh.py FOLD0.bin FOLD1.bin … [--write]

Each file holds a student that was taught without one fold of the train drafts (`distil.py --fold N`); it judges that
fold. Rules are taken at their record without the drafts of the same sender. Where two editors read a draft, each counts
half. A logistic regression over the features of `relint.engine.weighing` is fitted by Newton's method, with a ridge;
its reliability is told sender by sender, left out one of five at a time. One of the features, whether a draft that
reads like this is marked at all, is such a regression itself, over the mean of the passages' vectors. `--write` keeps
the weights beside the judge's.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "benchmarks"), str(Path(__file__).parent)]

import msgspec  # noqa: E402
from second import Span, second_marks  # noqa: E402

from agreement import Draft, Mark, read_marks  # noqa: E402
from relint import formats  # noqa: E402
from relint.draft.span import Span as Place  # noqa: E402
from relint.engine.checks import Checks  # noqa: E402
from relint.engine.line import Job, lint, relationship_of  # noqa: E402
from relint.engine.weighing import SUREST, Weighing, draft_vector, pack_records, record_of  # noqa: E402
from relint.judge import WEIGHTS_FOLDER, Judge, passages_of  # noqa: E402
from relint.kinds.judged import Judged  # noqa: E402
from relint.language.analysis import analyse  # noqa: E402
from relint.language.pipeline import load_pipeline  # noqa: E402
from relint.packs.agreement import Agreement  # noqa: E402
from relint.packs.bundled import bundled_folders  # noqa: E402
from relint.packs.load import load_packs  # noqa: E402
from relint.results.finding import Finding  # noqa: E402
from relint.run.reading import read_file  # noqa: E402

_RIDGE = 1.0

#: The same for the draft's vector, its columns scaled to a deviation of 1.
_DRAFT_RIDGE = 20.0
_PARTS = 5


@dataclass(frozen=True)
class Seen:
    """A finding in a draft, what its confidence rests on, and the share of the draft's editors who agreed."""

    finding: Finding
    features: dict[str, float]
    agreed: float
    group: str
    doc: str


@dataclass(frozen=True)
class Read:
    """A draft: its vector, the share of its editors who marked anything, its sender."""

    vector: np.ndarray
    marked: float
    group: str


def fold_of(group: str, folds: int) -> int:
    """As `rows.fold_of`, which needs numpy alone but stands beside code that needs more."""
    from rows import fold_of as of

    return of(group, folds)


def groups(shared: Path) -> dict[str, str]:
    """The sender of each draft."""
    lines = (shared / "documents.jsonl").read_text("utf-8").splitlines()
    return {row["doc"]: row["group"] for row in map(json.loads, filter(str.strip, lines))}


def findings_of(checks: Checks, drafts: Sequence[Draft]) -> list[tuple[Draft, Finding]]:
    """Everything that any rule says, unweighed; likenesses by themselves, whatever else stands in their sentences."""
    alike = frozenset(rule.id for rule in checks.packs.rules if rule.kind == "likeness")
    found = []
    for rules in (frozenset(rule.id for rule in checks.packs.rules) - alike, alike):
        report = lint([Job(read_file(str(draft.path)), rules) for draft in drafts], checks)
        files = {file.path: file.findings for file in report.files}
        found += [
            (draft, finding)
            for draft in drafts
            for finding in files.get(str(draft.path), ())
            if "summed" not in finding.values
        ]
    return found


def judged_places(checks: Checks, judge: Judge, draft: Draft) -> list[Judged]:
    """The draft's passages as this judge sees them."""
    job = Job(read_file(str(draft.path)), frozenset())
    document = formats.read(job.source)
    relationship = relationship_of(job, document).relationship
    placed = [each for each in passages_of(analyse(document, checks.annotator), relationship) if each.passage.words]
    return list(map(Judged, placed, judge.judge([each.passage for each in placed])))


def observe(fold_files: Sequence[Path], folder: Path, part: str) -> tuple[list[Seen], dict[str, Read]]:
    """Every finding of the part with its features, and its drafts; for `dev` the first file is the judge of all."""
    group, drafts = groups(folder), read_marks(folder, part)
    packs = load_packs(bundled_folders())
    seen: list[Seen] = []
    by_rule: dict[str, Counter[str]] = defaultdict(Counter)
    told: list[tuple[Checks, Judge, Draft, Finding]] = []
    for number, path in enumerate(fold_files):
        mine = [d for d in drafts if part == "dev" or fold_of(group[d.path.stem], len(fold_files)) == number]
        judge = Judge(path)
        checks = Checks(packs, load_pipeline(), judge=judge)
        told += [(checks, judge, draft, finding) for draft, finding in findings_of(checks, mine)]
    if part == "train":
        for _, _, draft, finding in told:
            sender = group[draft.path.stem]
            for key in ("seen", f"seen {sender}"):
                by_rule[finding.rule][key] += 1
            if draft.agrees(finding):
                for key in ("agreed", f"agreed {sender}"):
                    by_rule[finding.rule][key] += 1
    second = second_marks() if part == "train" else {}
    asked: dict[str, list[Draft]] = {}
    places: dict[str, Weighing] = {}
    read: dict[str, Read] = {}
    rules = {rule.id: rule for rule in packs.rules}
    records = pack_records(packs.rules)
    for checks, judge, draft, finding in told:
        name, sender = draft.path.stem, group[draft.path.stem]
        if name not in places:
            passages = judged_places(checks, judge, draft)
            places[name] = Weighing(passages, judge)
            asked[name] = editors(draft, second.get(name))
            marked = float(np.mean([bool(one.marks) for one in asked[name]]))
            read[name] = Read(np.array(draft_vector(passages)), marked, sender)
        rule = rules[finding.rule]
        if part == "train":
            counts = by_rule[rule.id]
            own = Agreement(counts["seen"] - counts[f"seen {sender}"], counts["agreed"] - counts[f"agreed {sender}"])
            rule = msgspec.structs.replace(rule, agreement=own)
        record = record_of(rule, records.get(rule.pack))
        agreed = float(np.mean([one.agrees(finding) for one in asked[name]]))
        seen.append(Seen(finding, places[name].features(rule, finding, record), agreed, sender, name))
    return seen, read


def editors(draft: Draft, second: list[Span] | None) -> list[Draft]:
    """The draft as each editor marked it."""
    read = [Draft(draft.path, [marks]) for marks in draft.editors]
    if second is not None:
        marks = [Mark(pack, None if start < 0 else Place(start, end)) for start, end, pack in second]
        read.append(Draft(draft.path, [marks]))
    return read


def part_of(sender: str) -> int:
    """Which fifth of the senders is left out with this one."""
    return fold_of(f"weigh {sender}", _PARTS)


def fit_drafts(read: Sequence[Read]) -> np.ndarray:
    """Weights of the draft's vector, and the bias."""
    vectors = np.array([one.vector for one in read])
    scale = np.append(1 / vectors.std(axis=0), 1.0)
    columns = np.hstack([vectors, np.ones((len(read), 1))]) * scale
    return np.asarray(fit(columns, np.array([one.marked for one in read]), _DRAFT_RIDGE) * scale)


def honestly_marked(read: dict[str, Read]) -> dict[str, float]:
    """The logit for each draft, from drafts of other senders."""
    found = {}
    for number in range(_PARTS):
        weights = fit_drafts([one for one in read.values() if part_of(one.group) != number])
        for name, one in read.items():
            if part_of(one.group) == number:
                found[name] = max(-SUREST, min(SUREST, float(one.vector @ weights[:-1] + weights[-1])))
    return found


def fit(features: np.ndarray, agreed: np.ndarray, ridge_of: float = _RIDGE) -> np.ndarray:
    """Logistic regression with a ridge (not on the last column, the bias), by Newton's method."""
    weights = np.zeros(features.shape[1])
    ridge = ridge_of * np.eye(features.shape[1])
    ridge[-1, -1] = 1e-6
    for _ in range(30):
        likely = 1 / (1 + np.exp(-np.clip(features @ weights, -30, 30)))
        slope = features.T @ (likely - agreed) + ridge @ weights
        curve = (features * (likely * (1 - likely))[:, None]).T @ features + ridge
        step = np.linalg.solve(curve, slope)
        weights -= step
        if np.abs(step).max() < 1e-8:
            break
    return weights


def matrix(seen: Sequence[Seen], names: Sequence[str]) -> np.ndarray:
    """One row a finding, a column a feature, and one of ones."""
    return np.array([[*(one.features[name] for name in names), 1.0] for one in seen])


def reliability(likely: np.ndarray, agreed: np.ndarray) -> list[tuple[str, int, float, float]]:
    """By tenths of confidence: how many findings, the mean confidence, the share that editors agreed with."""
    rows = []
    for low in np.arange(0, 1, 0.1):
        mine = (likely >= low) & (likely < low + 0.1)
        if mine.any():
            rows.append(
                (f"{low:.1f}–{low + 0.1:.1f}", int(mine.sum()), float(likely[mine].mean()), float(agreed[mine].mean()))
            )
    return rows


def main() -> None:
    """Fit, tell, and keep."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folds", type=Path, nargs="+")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    seen, read = observe(asked.folds, asked.shared / "data" / "marked", "train")
    marked = honestly_marked(read)
    for one in seen:
        one.features["draft marked"] = marked[one.doc]
    names = sorted(seen[0].features)
    features, agreed = matrix(seen, names), np.array([one.agreed for one in seen])
    part = np.array([part_of(one.group) for one in seen])
    honest = np.zeros(len(seen))
    for number in range(_PARTS):
        weights = fit(features[part != number], agreed[part != number])
        honest[part == number] = 1 / (1 + np.exp(-features[part == number] @ weights))
    weights = fit(features, agreed)
    for row in reliability(honest, agreed):
        print("confidence {}: {} findings, {:.2f} believed, {:.2f} agreed".format(*row))
    for at in (0.3, 0.4, 0.5, 0.6, 0.7):
        print(f"at least {at}: {int((honest >= at).sum())} findings, {agreed[honest >= at].mean():.2f} agreed")
    mean_loss = -np.mean(agreed * np.log(honest) + (1 - agreed) * np.log(1 - honest))
    print(f"mean loss {mean_loss:.4f}")
    kept = dict(zip([*names, "bias"], (round(float(each), 4) for each in weights), strict=True))
    print(json.dumps(kept, indent=1))
    if asked.write:
        *vector, bias = (round(float(each), 4) for each in fit_drafts(list(read.values())))
        draft = {"bias": bias, "vector": vector}
        said = {"weights": kept, "draft": draft, "findings": len(seen), "reliability": reliability(honest, agreed)}
        (WEIGHTS_FOLDER / "confidence.json").write_text(json.dumps(said, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
