"""Small files, each told apart from its neighbours by one line, word or sign, and what is made of each, place by place.

RELINT_REWRITE=1 pytest tests/formats/test_small_files.py writes the outlines anew; read the difference.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from relint.errors import ReadError
from relint.formats import read_papers
from relint.run.reading import decode
from tests.formats.outline import outline
from tests.formats.promises import keep_promises

FOLDER = Path(__file__).with_name("small")
KINDS = sorted(path.stem for path in FOLDER.glob("*.jsonl"))


@pytest.mark.parametrize("kind", KINDS)
def test_small_files_are_read_as_their_outlines_say(kind: str) -> None:
    lines = (FOLDER / f"{kind}.jsonl").read_text(encoding="utf-8").split("\n")
    said = "\n".join(f"=== {line}\n{made_of(*json.loads(line))}" for line in lines if line)
    kept = FOLDER / f"{kind}.outline"
    if os.environ.get("RELINT_REWRITE"):
        kept.write_text(said, encoding="utf-8")
    assert said == kept.read_text(encoding="utf-8")


def made_of(name: str, text: str) -> str:
    """The outline of a file with this name and text, or why it is not read."""
    try:
        papers = read_papers(decode(name, text.encode()))
    except ReadError as refusal:
        return f"{refusal}\n"
    for cutting in papers.drafts:
        keep_promises(cutting.document)
    return outline(papers)


def test_every_kind_has_its_outline() -> None:
    assert sorted(path.stem for path in FOLDER.glob("*.outline")) == KINDS
