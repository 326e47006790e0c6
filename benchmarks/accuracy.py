"""How often relint is right: on the lexicon's sentences, on real drafts marked by two editors, and on calm texts.

Reads the shared data only (RELINT_SHARED or ../shared beside the checkout). Prints one table; writes every miss and
every false alarm, with the sentence, to `--details FILE`, so that the next person can read them.
"""

from __future__ import annotations

import argparse
import json
import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from relint.draft.source import Source
from relint.draft.span import Span
from relint.engine.checks import Checks
from relint.engine.line import Job, lint
from relint.judge import Judge
from relint.language.pipeline import load_pipeline
from relint.packs.bundled import bundled_folders
from relint.packs.load import load_packs
from relint.results.finding import Finding, Severity
from relint.results.levels import LEVELS, Levels
from relint.results.report import FileReport
from relint.run.reading import read_file

ROOT = Path(__file__).resolve().parent.parent
#: Kinds of document in the examples' context that are read by many and sent to nobody.
PUBLIC = {"manual", "page", "docs", "blog", "comic", "social", "article", "news", "report"}
STAGES = {"stranger", "curious", "subscriber", "customer", "advocate"}


@dataclass
class Tally:
    """Right out of all, and what went wrong."""

    right: int = 0
    all: int = 0
    wrong: list[str] = field(default_factory=list)

    def add(self, ok: bool, line: str) -> None:
        """Count one case; keep its line if it went wrong."""
        self.all += 1
        self.right += ok
        if not ok:
            self.wrong.append(line)

    def __str__(self) -> str:
        return f"{100 * self.right / self.all:5.1f} ({self.right}/{self.all})" if self.all else "    –"


class Linter:
    """relint with all bundled packs (the stable tier), on texts."""

    def __init__(self) -> None:
        packs = load_packs(bundled_folders())
        self.checks = Checks(packs, load_pipeline(), judge=Judge())
        self.rules = frozenset(rule.id for rule in packs.rules if rule.tier == "stable")

    def reports(self, sources: Iterable[Source], *, profile: bool = False) -> list[FileReport]:
        """One report a source; a failure ends the benchmark."""
        jobs = [Job(source, self.rules, levels=Levels(**LEVELS)) for source in sources]
        report = lint(jobs, self.checks, profile=profile)
        assert not report.failures, report.failures
        return list(report.files)


def draft(text: str, context: Mapping[str, Any], *, key: str) -> Source:
    """One example sentence as a small draft: what its context says of the relationship becomes front matter."""
    said: dict[str, Any] = {}
    if context.get("relationship") in STAGES:
        said["stage"] = context["relationship"]
    if "touch" in context:
        said["touch"] = context["touch"]
    if context.get("asked"):
        said.setdefault("stage", "subscriber")
        said["consent"] = "opt-in"
    if context.get("doc") in PUBLIC:
        said = {"channel": "post"}
    front = "---\n" + yaml.safe_dump(said, allow_unicode=True) + "---\n" if said else ""
    return Source(f"{key}.md", front + text + "\n")


def told(findings: Iterable[Finding]) -> str:
    """Findings on one line."""
    return "; ".join(f"{one.rule} “{' '.join(one.text.split())[:60]}”" for one in findings) or "nothing"


def hit_spans(source: Source, hits: Iterable[str], text: str) -> list[Span]:
    """Where the words to report stand in the draft, each after the one before."""
    start, spans = source.text.index(text), []
    cursor = start
    for hit in hits:
        at = source.text.find(hit, cursor)
        at = at if at >= 0 else source.text.find(hit, start)
        spans.append(Span(at, at + len(hit)))
        cursor = at + len(hit)
    return spans


def sentences(linter: Linter, folder: Path) -> tuple[dict[str, Tally], dict[str, Tally], Tally]:
    """The lexicon's examples: flagged ones found inside their hits and passing ones left alone, by pack; and passing
    sentences of any pack left alone by every pack at warning or above."""
    flag: dict[str, Tally] = defaultdict(Tally)
    passing: dict[str, Tally] = defaultdict(Tally)
    calm = Tally()
    for path in sorted((folder / "examples").glob("*.yaml")):
        data = yaml.safe_load(path.read_text("utf-8"))
        pack = data["pack"]
        if data.get("unit") == "pair":
            continue
        cases = [(one, True) for one in data["flag"]] + [(one, False) for one in data["ok"]]
        drafts = [draft(one["text"], one.get("context") or {}, key=one["id"]) for one, _ in cases]
        for (one, wanted), source, report in zip(cases, drafts, linter.reports(drafts), strict=True):
            mine = [finding for finding in report.findings if finding.pack == pack]
            line = f"{one['id']} ({one.get('kind', '')}): {one['text']}\n      found: {told(report.findings)}"
            if wanted:
                spans = hit_spans(source, one.get("hits") or [], one["text"])
                found = any(not spans or (f.span and any(f.span.overlaps(s) for s in spans)) for f in mine)
                flag[pack].add(found, line)
            else:
                passing[pack].add(not mine, line)
                loud = [finding for finding in report.findings if finding.severity is not Severity.ADVICE]
                calm.add(not loud, line)
    return flag, passing, calm


@dataclass
class Labelled:
    """How relint and two editors agree on real drafts."""

    both: Tally = field(default_factory=Tally)
    both_any_pack: Tally = field(default_factory=Tally)
    marked: Tally = field(default_factory=Tally)
    quiet: Tally = field(default_factory=Tally)


def labelled(linter: Linter, folder: Path) -> Labelled:
    """Places both editors marked, found; loud findings that one of them marked; drafts neither marked, left alone."""
    marks = {name: list(_marks(folder / f"editor-{name}.jsonl")) for name in "ab"}
    result = Labelled()
    sources = [read_file(str(path)) for path in sorted(folder.glob("[0-9]*.md"))]
    for source, report in zip(sources, linter.reports(sources), strict=True):
        key = Path(source.path).stem
        a, b = ([(mark, _place(mark, source)) for mark in marks[name] if mark["doc"] == key] for name in "ab")
        shared = [one for one in a if any(_same(one, other) for other in b)]
        for mark, place in shared:
            hits = [finding for finding in report.findings if _meets(finding, place)]
            line = (
                f"{key} {mark['pack']} “{' '.join((mark['quote'] or 'the whole draft').split())[:90]}”: {mark['why']}"
            )
            result.both.add(any(finding.pack == mark["pack"] for finding in hits), line)
            result.both_any_pack.add(bool(hits), line)
        loud = [finding for finding in report.findings if finding.severity is not Severity.ADVICE]
        for finding in loud:
            ok = any(
                _meets(finding, place) and (place is not None or finding.pack == mark["pack"])
                for mark, place in [*a, *b]
            )
            result.marked.add(ok, f"{key} {finding.severity} {told([finding])}: {finding.message}")
        if not a and not b:
            result.quiet.add(not loud, f"{key}: {told(loud)}")
    return result


def _marks(path: Path) -> Iterator[dict[str, Any]]:
    for line in path.read_text("utf-8").splitlines():
        mark = json.loads(line)
        if not mark.get("none"):
            yield mark


def _place(mark: Mapping[str, Any], source: Source) -> Span | None:
    if mark["quote"] is None:
        return None
    at = source.text.find(mark["quote"])
    return Span(at, at + len(mark["quote"])) if at >= 0 else None


def _same(one: tuple[Mapping[str, Any], Span | None], other: tuple[Mapping[str, Any], Span | None]) -> bool:
    (mark, place), (mark2, place2) = one, other
    if mark["pack"] != mark2["pack"]:
        return False
    return place is None and place2 is None if not (place and place2) else place.overlaps(place2)


def _meets(finding: Finding, place: Span | None) -> bool:
    if place is None:
        return finding.span is None or finding.span.start < 400
    return finding.span is not None and finding.span.overlaps(place)


def calm(linter: Linter, folder: Path) -> tuple[float, list[str]]:
    """Loud findings per thousand words in personal texts, each file as it would be inferred."""
    sources = [read_file(str(path)) for path in sorted(folder.rglob("*")) if path.is_file()]
    words, lines = 0.0, []
    for report in linter.reports(sources):
        words += report.measures["words"].value
        for finding in report.findings:
            if finding.severity is not Severity.ADVICE:
                lines.append(f"{Path(report.path).name} {finding.severity} {told([finding])}: {finding.message}")
    return 1000 * len(lines) / words, lines


def scores(linter: Linter, folder: Path) -> dict[str, int]:
    """The profile's score of every file in a folder."""
    sources = [read_file(str(path)) for path in sorted(folder.rglob("*")) if path.is_file()]
    reports = linter.reports(sources, profile=True)
    return {Path(report.path).name: report.profile.score for report in reports if report.profile}


def ranking(linter: Linter, sample: Path) -> tuple[float, list[str]]:
    """The probability that a marketing e-mail scores worse than a personal text; ties count half."""
    marketing, personal = (scores(linter, sample / kind) for kind in ("marketing_email", "personal"))
    wins = [(one < other) + (one == other) / 2 for one in marketing.values() for other in personal.values()]
    middle = sorted(personal.values())[len(personal) // 2]
    odd = [f"marketing {score:3} {name}" for name, score in marketing.items() if score >= middle]
    odd += [f"personal  {score:3} {name}" for name, score in personal.items() if score < middle]
    return sum(wins) / len(wins), odd


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--details", type=Path, default=Path("accuracy.txt"), help="where misses and false alarms go")
    parser.add_argument("--pack", action="append", help="only these packs in the table of sentences")
    options = parser.parse_args()
    shared = Path(os.environ.get("RELINT_SHARED", ROOT.parent / "shared"))
    linter = Linter()
    details: list[str] = []
    flag, passing, any_pack = sentences(linter, shared / "lexicon")
    print(f"{'sentences':28} {'flagged, found':>18} {'passing, left alone':>20}")
    known = {pack.name for pack in linter.checks.packs.packs}
    for pack in sorted(flag):
        if options.pack and pack not in options.pack:
            continue
        absent = "" if pack in known else "   (no such pack yet)"
        print(f"  {pack:26} {flag[pack]!s:>18} {passing[pack]!s:>20}{absent}")
        details += [f"\n# {pack}: missed", *flag[pack].wrong, f"\n# {pack}: false alarms", *passing[pack].wrong]
    print(f"  {'passing, no pack warns':26} {'':18} {any_pack!s:>20}")
    details += ["\n# passing sentences with a warning of any pack", *any_pack.wrong]
    marks = labelled(linter, shared / "data" / "labelled")
    print("real drafts, two editors")
    for name, tally in (
        ("both marked, found by that pack", marks.both),
        ("both marked, found by any pack", marks.both_any_pack),
        ("our warnings that one marked", marks.marked),
        ("drafts neither marked, left alone", marks.quiet),
    ):
        print(f"  {name:46} {tally!s:>18}")
        details += [f"\n# labelled: {name}, not so", *tally.wrong]
    rate, loud = calm(linter, shared / "data" / "sample" / "personal")
    print(f"personal texts, warnings per 1,000 words {rate:12.2f} ({len(loud)})")
    details += ["\n# personal: warnings", *loud]
    chance, odd = ranking(linter, shared / "data" / "sample")
    print(f"marketing e-mail scores below personal text {chance:9.3f}")
    details += ["\n# ranking: on the wrong side of the middle personal score", *odd]
    options.details.write_text("\n".join(details) + "\n", encoding="utf-8")
    print(f"details: {options.details}")


if __name__ == "__main__":
    main()
