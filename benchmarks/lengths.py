"""How long reports are: the lines that a draft gets on a terminal of 80 columns, for the first hundred of the sample.

Reads the shared data only (RELINT_SHARED or ../shared beside the checkout). A mail under 300 words should fit on one
screen of 50 lines.
"""

from __future__ import annotations

import io
import os
from pathlib import Path

from accuracy import Linter
from relint.outside.structs import replace
from relint.reporters import View, reporter
from relint.results.report import FileReport, Report
from relint.run.discover import discover
from relint.run.reading import read_file

ROOT = Path(__file__).resolve().parent.parent
SCREEN, SHORT, HOW_MANY = 50, 300, 100


def lines(file: FileReport, *, full: bool = False) -> int:
    """What the report of one draft takes on the screen."""
    out = io.StringIO()
    reporter("terminal")(Report((file,)), replace(View(width=80), full=full), out)
    return out.getvalue().count("\n")


def same_words(file: FileReport) -> int:
    """Pairs of findings of different rules about exactly the same words, which should be one."""
    spans = [(finding.span, finding.rule) for finding in file.findings if finding.span]
    return sum(a == b and one != other for at, (a, one) in enumerate(spans) for b, other in spans[at + 1 :])


def main() -> None:
    """Print the figures."""
    shared = Path(os.environ.get("RELINT_SHARED", ROOT.parent / "shared"))
    sample = shared / "data" / "sample"
    paths = discover([str(sample)], exclude=(), root=sample).paths[:HOW_MANY]
    reports = Linter().reports(read_file(path) for path in paths)
    counts = [(lines(file), lines(file, full=True), file.measures["words"].value, file.path) for file in reports]
    short = sorted(count for count, _, words, _ in counts if words < SHORT)
    every = sorted(count for count, *_ in counts)
    print(f"{len(counts)} drafts: median {every[len(every) // 2]} lines, longest {every[-1]}")
    print(f"under {SHORT} words {len(short)}: longest {short[-1]}; over {SCREEN}: {sum(n > SCREEN for n in short)}")
    print(f"with --full: median {sorted(full for _, full, *_ in counts)[len(counts) // 2]}")
    print(f"pairs of findings on the same words: {sum(map(same_words, reports))}")
    for count, _, words, path in sorted(counts, reverse=True)[:5]:
        print(f"  {count:3} lines, {words:5.0f} words  {Path(path).relative_to(sample)}")


if __name__ == "__main__":
    main()
