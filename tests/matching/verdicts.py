"""The table of replacements that somebody read: a verdict, the sentence, and the sentence as it would be."""

from __future__ import annotations

from pathlib import Path
from zlib import crc32

from tests.matching.frames import Case

TABLE = Path(__file__).parent / "rewrites.tsv"
#: One frame in so many is read, and of those one in so many is looked at in every run of the suite.
READ, SUITE = 5, 2


def is_read(case: Case) -> bool:
    """True for the frames that are in the table: the same ones on every machine."""
    return crc32(case.text.encode()) % READ == 0


def in_suite(case: Case) -> bool:
    """True for the frames that every run of the suite looks at."""
    return crc32(case.text.encode()) // READ % SUITE == 0


def line(case: Case, after: str) -> str:
    """A line of the table without its verdict."""
    return f"{case.text}\t{after}"


def read_table() -> dict[str, str]:
    """Every line with its verdict."""
    rows = (row.split("\t", 1) for row in TABLE.read_text(encoding="utf-8").splitlines())
    return {known: verdict for verdict, known in rows}


def write_table(lines: set[str]) -> None:
    """These lines with the verdicts that they had; new ones are unread."""
    known = read_table() if TABLE.exists() else {}
    TABLE.write_text("".join(f"{known.get(each, 'unread')}\t{each}\n" for each in sorted(lines)), encoding="utf-8")
