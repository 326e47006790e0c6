"""What would be put into sentences: every bundled term in every form in some thirty frames, and which of it was read.

Prints how many replacements are offered, where any stands that must not (in a name, a title, a tag, before a noun), and
what the table in `tests/matching/rewrites.tsv` says of those that were read. `--write` puts new lines into the table
as `unread`; `--all FILE` writes every replacement to a file, for somebody who wants to read more of them.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from relint.language.pipeline import load_pipeline
from tests.matching.frames import LISTS, cases, offered, terms
from tests.matching.verdicts import is_read, line, read_table, write_table


def main() -> None:
    """Print, and write when asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="put new lines into the table, unread")
    parser.add_argument("--all", type=Path, metavar="FILE", help="write every replacement to FILE")
    asked = parser.parse_args()
    pipeline = load_pipeline()
    every, to_read, forbidden, number = [], set(), [], 0
    for path in LISTS:
        chosen = [case for term in terms(path) for case in cases(term)]
        number += len(chosen)
        for case, after in offered(chosen, pipeline).items():
            every.append(f"{path.name}\t{case.term.term}\t{line(case, after)}")
            if case.forbidden:
                forbidden.append(line(case, after))
            elif is_read(case):
                to_read.add(line(case, after))
    if asked.write:
        write_table(to_read)
    if asked.all:
        asked.all.write_text("\n".join(every) + "\n", encoding="utf-8")
    verdicts = read_table()
    print(f"{number} sentences, {len(every)} replacements, {len(forbidden)} where none may stand")
    print("\n".join(forbidden), end="")
    print(f"in the table {len(verdicts)}: {dict(Counter(verdicts.values()))}")
    print(f"offered and not in the table: {len(to_read - verdicts.keys())}; no more: {len(verdicts.keys() - to_read)}")


if __name__ == "__main__":
    main()
