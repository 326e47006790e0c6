"""How far relint's findings agree with editors' marks on real drafts, by severity, pack and rule.

Reads the shared data only (RELINT_SHARED or ../shared beside the checkout): `train` drafts were learnt from, `dev`
drafts were looked at for figures. A finding agrees when an editor marked words that it overlaps, whatever the pack, or
the whole draft in its pack. A mark is found when a finding overlaps it.

`--write` measures every rule by itself on `train`, before anything is weighed, and keeps the records with the rules
(`rules/PACK/agreement.yaml`).
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from relint.draft.span import Span
from relint.engine.checks import Checks
from relint.engine.line import Job, lint
from relint.judge import Judge
from relint.language.pipeline import load_pipeline
from relint.packs import agreement
from relint.packs.bundled import bundled_folders, rules_root
from relint.packs.load import load_packs
from relint.packs.rule import behaviour
from relint.results.finding import Finding, Severity
from relint.results.levels import LEVELS, Levels
from relint.run.reading import read_file

ROOT = Path(__file__).resolve().parent.parent
FILES = {"train": ("marks-train.jsonl",), "dev": ("marks-dev-a.jsonl", "marks-dev-b.jsonl")}


@dataclass(frozen=True)
class Mark:
    """What an editor marked: a stretch of the draft's file (`None`: the whole draft) in a pack, and how grave it is."""

    pack: str
    span: Span | None
    severity: str = "warning"


@dataclass
class Draft:
    """A draft and the marks of each editor who read it."""

    path: Path
    editors: list[list[Mark]] = field(default_factory=list)

    @property
    def marks(self) -> list[Mark]:
        """Of all editors."""
        return [mark for marks in self.editors for mark in marks]

    def agrees(self, finding: Finding) -> bool:
        """True when an editor raised something there."""
        return any(_overlap(finding, mark) for mark in self.marks) or any(
            mark.pack == finding.pack and None in (mark.span, finding.span) for mark in self.marks
        )


def _overlap(finding: Finding, mark: Mark) -> bool:
    return finding.span is not None and mark.span is not None and finding.span.overlaps(mark.span)


def read_marks(folder: Path, part: str) -> list[Draft]:
    """The drafts of one part with their marks. Quotes are sought with any white space between their words."""
    drafts: dict[str, Draft] = {}
    for name in FILES[part]:
        mine: dict[str, list[Mark]] = defaultdict(list)
        for line in filter(str.strip, (folder / name).read_text("utf-8").splitlines()):
            row = json.loads(line)
            marks = mine[row["doc"]]
            if not row.get("none") and (mark := _mark(row, folder)):
                marks.append(mark)
        for doc, marks in mine.items():
            drafts.setdefault(doc, Draft(folder / f"{doc}.md")).editors.append(marks)
    return [drafts[doc] for doc in sorted(drafts)]


def _mark(row: dict[str, str], folder: Path) -> Mark | None:
    if not row.get("quote"):
        return Mark(row["pack"], None, row["severity"])
    words = r"\s+".join(map(re.escape, row["quote"].split()))
    found = re.search(words, (folder / f"{row['doc']}.md").read_text("utf-8"))
    return Mark(row["pack"], Span(*found.span()), row["severity"]) if found else None


@dataclass
class Table:
    """Counts over drafts, as `../shared/tools/agreement.py` makes them."""

    counts: Counter[str] = field(default_factory=Counter)
    packs: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    rules: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    said: set[tuple[str, str]] = field(default_factory=set)
    wanted: set[tuple[str, str]] = field(default_factory=set)

    def add(self, draft: Draft, findings: Iterable[Finding]) -> None:
        """Count one draft."""
        findings = list(findings)
        loud = [finding for finding in findings if finding.severity is not Severity.ADVICE]
        for finding in findings:
            level = "advice" if finding.severity is Severity.ADVICE else "warnings"
            for counter in (self.counts, self.packs[finding.pack], self.rules[finding.rule]):
                counter[level] += 1
                counter[f"{level} agreed"] += draft.agrees(finding)
            self.said.add((draft.path.stem, finding.pack))
        for mark in draft.marks:
            found = any(_finds(finding, mark) for finding in findings)
            for counter in (self.counts, self.packs[mark.pack]):
                counter["marks"] += 1
                counter["found"] += found
            self.counts["found loudly"] += any(_overlap(finding, mark) for finding in loud)
            self.wanted.add((draft.path.stem, mark.pack))
        if not draft.marks:
            self.counts["clean"] += 1
            self.counts["left alone"] += not loud

    @property
    def f1(self) -> float:
        """Of the packs that apply to each draft."""
        return 2 * len(self.said & self.wanted) / max(1, len(self.said) + len(self.wanted))

    def lines(self, *, rules: bool) -> Iterator[str]:
        """The table, packs and rules by name."""
        yield f"{'':52} warnings agreed   advice agreed    marks found"
        for name, counter in sorted(self.packs.items()):
            yield _line(name, counter)
        if rules:
            for name, counter in sorted(self.rules.items()):
                yield _line(f"  {name}", counter)
        yield _line("all", self.counts)
        of = self.counts
        yield (
            f"marks found by a warning or error {_share(of['found loudly'], of['marks'])}; clean drafts left without "
            f"{_share(of['left alone'], of['clean'])}; which packs apply to which draft, F1 {self.f1:.2f}"
        )


def _finds(finding: Finding, mark: Mark) -> bool:
    return _overlap(finding, mark) or (mark.span is None and finding.pack == mark.pack)


def _line(name: str, counter: Counter[str]) -> str:
    cells = [
        f"{counter[one]:6} {_share(counter[two], counter[one]):>9}"
        for one, two in (("warnings", "warnings agreed"), ("advice", "advice agreed"), ("marks", "found"))
    ]
    return f"{name:50} " + "".join(cells)


def _share(some: int, of: int) -> str:
    return f"{100 * some / of:.0f} %" if of else "–"


def measure(checks: Checks, drafts: list[Draft], levels: Levels | None, rules: frozenset[str]) -> Table:
    """Lint the drafts and count; a draft that cannot be read has no findings, and is named."""
    table = Table()
    jobs = [Job(read_file(str(draft.path)), rules, levels=levels) for draft in drafts]
    report = lint(jobs, checks)
    for failure in report.failures:
        print(f"not read: {failure.path}: {failure.problem}", file=sys.stderr)
    files = {file.path: file.findings for file in report.files}
    for draft in drafts:
        table.add(draft, files.get(str(draft.path), ()))
    return table


def write(checks: Checks, drafts: list[Draft]) -> None:
    """Measure every rule and keep its record beside it."""
    every = [rule for rule in checks.packs.rules if rule.kind not in agreement.UNRECORDED]
    table = measure(checks, drafts, None, frozenset(rule.id for rule in every))
    by_pack: dict[str, dict[str, dict[str, int | str]]] = defaultdict(dict)
    for rule in sorted(every, key=lambda rule: rule.id):
        found = table.rules[rule.id]
        by_pack[rule.pack][rule.id.rpartition("/")[2]] = {
            "seen": found["warnings"] + found["advice"],
            "agreed": found["warnings agreed"] + found["advice agreed"],
            "rule": behaviour(rule),
        }
    for pack, records in by_pack.items():
        head = "# Written by `benchmarks/agreement --write`: how often editors of real drafts agreed with each rule.\n"
        body = yaml.safe_dump(records, default_flow_style=None, sort_keys=False, width=120)
        (rules_root() / pack / agreement.FILE).write_text(head + body, encoding="utf-8")


def main() -> None:
    """Print, or write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("part", nargs="?", choices=sorted(FILES), default="dev")
    parser.add_argument("--write", action="store_true", help="measure every rule on train and keep its record")
    parser.add_argument("--rules", action="store_true", help="by rule, too")
    parser.add_argument("--raw", action="store_true", help="before anything is weighed")
    asked = parser.parse_args()
    shared = Path(os.environ.get("RELINT_SHARED", ROOT.parent / "shared"))
    folder = shared / "data" / "marked"
    packs = load_packs(bundled_folders())
    checks = Checks(packs, load_pipeline(), judge=Judge())
    if asked.write:
        write(checks, read_marks(folder, "train"))
        return
    rules = frozenset(rule.id for rule in packs.rules if rule.tier == "stable")
    table = measure(checks, read_marks(folder, asked.part), None if asked.raw else Levels(**LEVELS), rules)
    print("\n".join(table.lines(rules=asked.rules)))


if __name__ == "__main__":
    main()
