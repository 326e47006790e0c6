"""What a second editor marked in most of the train drafts: places and packs, no words of theirs (README.md)."""

from __future__ import annotations

import json
from pathlib import Path

#: From and to where a mark stands in the draft's file (-1, -1: the whole draft), and its pack.
Span = tuple[int, int, str]
_FILE = Path(__file__).parent / "second-marks.jsonl"


def second_marks() -> dict[str, list[Span]]:
    """The marks of each draft that the second editor read, by the draft's name."""
    rows = map(json.loads, _FILE.read_text("utf8").splitlines())
    return {row["doc"]: [(start, end, pack) for start, end, pack, _ in row["marks"]] for row in rows}
