"""Places of the signals that a profile knows, for somebody to read: is each what the profile would say of it?

Reads the shared data only (RELINT_SHARED or ../shared beside the checkout): the `train` drafts, at most one place a
draft, the same places on every machine. What was counted is kept in `src/relint/profiling/measured.py`.
"""

from __future__ import annotations

import argparse
import os
from collections import defaultdict
from pathlib import Path
from zlib import crc32

from agreement import ROOT, read_marks
from relint.engine.checks import Checks
from relint.engine.excerpt import cut
from relint.engine.line import Job, lint
from relint.language.pipeline import load_pipeline
from relint.outside.structs import replace
from relint.packs.bundled import bundled_folders
from relint.packs.load import load_packs
from relint.packs.rule import Examples, Rule, Signal
from relint.profiling.measured import READINGS, is_believed
from relint.results.finding import Finding, Severity
from relint.run.reading import read_file

#: Characters of the sentence that are shown.
SHOWN = 180


def as_rule(signal: Signal) -> Rule:
    """The signal as a rule that tells each of its places."""
    return Rule(
        id=f"signals/{signal.id}",
        kind=signal.kind,
        severity=Severity.ADVICE,
        message=signal.id,
        hint=signal.about,
        why=signal.about,
        examples=Examples(flag=(), passing=()),
        options=signal.options,
        scope=signal.scope,
        lists_from=signal.lists_from,
    )


def shown(finding: Finding) -> str:
    """The sentence with the words in brackets."""
    if finding.excerpt is None:
        return f"[{' '.join(finding.text.split())}]"
    seen = cut(finding.excerpt, SHOWN)
    return f"{seen.text[: seen.start]}[{seen.text[seen.start : seen.end]}]{seen.text[seen.end :]}"


def main() -> None:
    """Print the places."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("signals", nargs="*", metavar="SIGNAL", help="which signals [those that were read]")
    parser.add_argument("--how-many", type=int, default=30, metavar="N", help="places of each [30]")
    asked = parser.parse_args()
    shared = Path(os.environ.get("RELINT_SHARED", ROOT.parent / "shared"))
    packs = load_packs(bundled_folders())
    names = asked.signals or list(READINGS)
    rules = tuple(as_rule(signal) for signal in packs.signals if signal.id in names)
    checks = Checks(replace(packs, packs=(), rules=rules), load_pipeline())
    chosen = frozenset(rule.id for rule in rules)
    found: dict[str, dict[str, Finding]] = defaultdict(dict)
    for draft in read_marks(shared / "data" / "marked", "train"):
        for finding in lint([Job(read_file(str(draft.path)), chosen)], checks).findings:
            found[finding.message].setdefault(finding.path, finding)
    for name in names:
        places = sorted(found[name].values(), key=lambda finding: crc32(f"{finding.path}{finding.text}".encode()))
        told = "believed" if is_believed(name) else "left out"
        print(f"== {name}: in {len(places)} drafts; {told}")
        for number, finding in enumerate(places[: asked.how_many], 1):
            print(f"{number:3} {shown(finding)}")


if __name__ == "__main__":
    main()
