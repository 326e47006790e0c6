"""Read CoNLL-U with the spacing that a reader of the text saw.

A multiword token (`1-2 don't`) carries the spacing on its range line; the words inside it have no space
between them. `spacy convert` loses that, which is why this module exists.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Word:
    """One syntactic word. `head` counts from 0 inside the sentence; the root is its own head."""

    form: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int
    deprel: str
    misc: str
    space: bool


@dataclass
class Sentence:
    """One sentence; `opens` is "doc", "par" or "" by what begins with it."""

    sent_id: str = ""
    text: str = ""
    opens: str = ""
    words: list[Word] = field(default_factory=list)

    @property
    def surface(self) -> str:
        """The sentence as it was written, with the space after it."""
        return "".join(word.form + " " * word.space for word in self.words)


def read(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of a CoNLL-U file, gzipped or not."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf8") as lines:
        rows: list[str] = []
        for line in lines:
            if line.strip():
                rows.append(line.rstrip("\n"))
            elif rows:
                yield _sentence(rows)
                rows = []
        if rows:
            yield _sentence(rows)


def _sentence(rows: list[str]) -> Sentence:
    sentence = Sentence(opens=_opening(rows))
    inside, outer_space = 0, True
    for row in rows:
        if row.startswith("#"):
            _comment(sentence, row)
            continue
        cells = row.split("\t")
        if "." in cells[0]:
            continue
        if "-" in cells[0]:
            inside = int(cells[0].split("-")[1])
            outer_space = "SpaceAfter=No" not in cells[9]
            continue
        number = int(cells[0])
        space = "SpaceAfter=No" not in cells[9]
        if number <= inside:
            space = outer_space if number == inside else False
        sentence.words.append(_word(cells, number, space))
    return sentence


def _opening(rows: list[str]) -> str:
    if any(row.startswith("# newdoc") for row in rows):
        return "doc"
    return "par" if any(row.startswith("# newpar") for row in rows) else ""


def _comment(sentence: Sentence, row: str) -> None:
    if row.startswith("# sent_id = "):
        sentence.sent_id = row.removeprefix("# sent_id = ")
    elif row.startswith("# text = "):
        sentence.text = row.removeprefix("# text = ")


def _word(cells: list[str], number: int, space: bool) -> Word:
    head = int(cells[6]) - 1 if cells[6] != "0" else number - 1
    relation = "ROOT" if cells[6] == "0" else cells[7]
    feats = "" if cells[5] == "_" else cells[5]
    lemma = cells[1] if cells[2] == "_" and cells[1] != "_" else cells[2]
    return Word(cells[1], lemma, cells[3], cells[4], feats, head, relation, cells[9], space)
