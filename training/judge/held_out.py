"""How relint agrees with the editors of the train drafts, each draft judged by a student that had not seen its sender.

Usage: held_out.py FOLD0.bin FOLD1.bin … [--shared DIR] [--rules] [--preview] [--level NAME=CONFIDENCE …]

The 828 drafts that two editors read. Rules and their records, and the few numbers of the confidence, have seen them.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "benchmarks"), str(Path(__file__).parent)]

from second import second_marks  # noqa: E402
from weigh import editors, fold_of, groups  # noqa: E402

from agreement import Draft, Table, read_marks  # noqa: E402
from relint.engine.checks import Checks  # noqa: E402
from relint.engine.line import Job, lint  # noqa: E402
from relint.judge import Judge  # noqa: E402
from relint.language.pipeline import load_pipeline  # noqa: E402
from relint.packs.bundled import bundled_folders  # noqa: E402
from relint.packs.load import load_packs  # noqa: E402
from relint.results.levels import LEVELS, Levels  # noqa: E402
from relint.run.reading import read_file  # noqa: E402


def main() -> None:
    """Lint fold by fold, and print one table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folds", type=Path, nargs="+")
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--rules", action="store_true")
    parser.add_argument("--preview", action="store_true", help="with the rules that are off unless asked for")
    parser.add_argument("--level", action="append", default=[])
    asked = parser.parse_args()
    given = {name: float(value) for name, _, value in (each.partition("=") for each in asked.level)}
    levels = Levels(**{**LEVELS, **given})
    folder = asked.shared / "data" / "marked"
    second, group = second_marks(), groups(folder)
    drafts = [
        Draft(draft.path, [marks for one in editors(draft, second[draft.path.stem]) for marks in one.editors])
        for draft in read_marks(folder, "train")
        if draft.path.stem in second
    ]
    packs = load_packs(bundled_folders())
    rules = frozenset(rule.id for rule in packs.rules if asked.preview or rule.tier == "stable")
    table = Table()
    for number, path in enumerate(asked.folds):
        mine = [draft for draft in drafts if fold_of(group[draft.path.stem], len(asked.folds)) == number]
        jobs = [Job(read_file(str(draft.path)), rules, levels=levels) for draft in mine]
        report = lint(jobs, Checks(packs, load_pipeline(), judge=Judge(path)))
        found = {file.path: file.findings for file in report.files}
        for draft in mine:
            table.add(draft, found.get(str(draft.path), ()))
    print("\n".join(table.lines(rules=asked.rules)))


if __name__ == "__main__":
    main()
