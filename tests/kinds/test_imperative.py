"""Commands to the reader, told from verbs that somebody else does."""

from __future__ import annotations

import pytest

from relint.language.doc import Doc
from relint.matching.tree import is_imperative


def _doc(row: str) -> Doc:
    """`word/TAG/head/dep` for each word; heads count from 0."""
    cells = [cell.split("/") for cell in row.split()]
    words = [cell[0] for cell in cells]
    doc = Doc(" ".join(words), words, [True] * len(words))
    doc.tags = [cell[1] for cell in cells]
    doc.pos = ["VERB" if cell[1].startswith("VB") else "X" for cell in cells]
    doc.add_tree([int(cell[2]) for cell in cells], [cell[3] for cell in cells])
    return doc


@pytest.mark.parametrize(
    ("row", "commands"),
    [
        ("Come/VB/0/ROOT and/CC/2/cc see/VB/0/conj us/PRP/2/obj", ["Come", "see"]),
        ("We/PRP/1/nsubj come/VBP/1/ROOT and/CC/3/cc see/VB/1/conj you/PRP/3/obj", []),
        ("Could/MD/2/aux you/PRP/2/nsubj write/VB/2/ROOT", []),
        ("To/TO/1/mark win/VB/1/ROOT", []),
        ("Do/VB/2/aux n't/RB/2/advmod forget/VB/2/ROOT", ["forget"]),
        ("Orders/NNS/1/nsubj leave/VBP/1/ROOT", []),
    ],
)
def test_commands(row: str, commands: list[str]) -> None:
    assert [token.text for token in _doc(row) if is_imperative(token)] == commands
