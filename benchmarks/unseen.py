"""How often relint is right on sentences that nobody tuned for: `unseen.tsv`, written by an editor who knew no rule.

`pack<TAB>sentence` for 130 that an editor would mark, ten a pack; `-<TAB>sentence` for 130 to be left alone, half of
them near misses. Each is read as a letter of one sentence to a stranger. Only counts are printed: whoever reads what is
missed tunes for it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from accuracy import Linter, draft
from relint.results.finding import Severity

SENTENCES = Path(__file__).with_name("unseen.tsv")


class Sentence(NamedTuple):
    """A sentence, and the pack that an editor would mark it for (`None`: no editor would)."""

    pack: str | None
    text: str


def sentences() -> Iterator[Sentence]:
    """All of them, as they stand in the file."""
    for line in SENTENCES.read_text("utf-8").splitlines():
        pack, text = line.split("\t")
        yield Sentence(None if pack == "-" else pack, text)


def main() -> None:
    """Print the counts."""
    every = list(sentences())
    sources = [draft(one.text, {"relationship": "stranger"}, key=str(n)) for n, one in enumerate(every)]
    count: Counter[str] = Counter()
    for one, report in zip(every, Linter().reports(sources), strict=True):
        said = [finding for finding in report.findings if finding.span is not None]  # nobody signs one sentence
        kind = "pass" if one.pack is None else "flag"
        count[kind] += 1
        count[f"{kind}, told"] += bool(said)
        count[f"{kind}, loud"] += any(finding.severity is not Severity.ADVICE for finding in said)
        count["flag, by its pack"] += any(finding.pack == one.pack for finding in said)
    found, left = count["flag, told"], count["pass"] - count["pass, loud"]
    print(f"found              {found} of {count['flag']}, {count['flag, by its pack']} of them by the same pack")
    print(f"found by a warning {count['flag, loud']} of {count['flag']}")
    silent = count["pass"] - count["pass, told"]
    print(f"left alone         {left} of {count['pass']} without a warning, {silent} without a word")


if __name__ == "__main__":
    main()
