"""Cut the marked drafts and the examples of rules and lexicon into passages with their labels, as relint itself cuts.

Usage: cut.py SHARED OUT [--drafts]

--drafts cuts the marked drafts alone, again, when relint infers channel or stage otherwise.
"""

from __future__ import annotations

import json
import random
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml
from plain_prose import neutral, raw_sentences
from second import Span, second_marks

from relint import formats
from relint.draft.source import Source
from relint.engine.line import Job, relationship_of
from relint.errors import ReadError
from relint.judge.outputs import PACKS
from relint.judge.passage import Placed, passages_of
from relint.language.analysis import Annotator, analyse
from relint.language.pipeline import load_pipeline
from relint.packs.bundled import bundled_folders

Row = dict[str, Any]
#: Drafts in our own words, marked by the editors' guide (README.md): a line each, with its text and its marks.
OWN = Path(__file__).parent / "drafts.jsonl"
_MARKS = {"train": ("marks-train.jsonl",), "dev": ("marks-dev-a.jsonl", "marks-dev-b.jsonl")}


def main(shared: Path, out: Path) -> None:
    """Write train.jsonl, dev.jsonl, own.jsonl, needs.jsonl, examples.jsonl, neutral.jsonl and raw.jsonl."""
    annotator = Annotator(load_pipeline())
    folder = shared / "data" / "marked"
    documents = [json.loads(line) for line in (folder / "documents.jsonl").read_text("utf8").splitlines()]
    drafts = {"own": list(_own())}
    for part, names in _MARKS.items():
        marks = [_marks(folder / name) for name in names]
        second = second_marks() if part == "train" else {}
        mine = (each for each in documents if each["part"] == part)
        drafts[part] = [_marked(folder, each, marks, second.get(each["doc"])) for each in mine]
    drafts["train"] += _labelled(shared / "data" / "labelled")
    for part, each in drafts.items():
        _write(out / f"{part}.jsonl", (row for draft in each for row in draft.rows(annotator)))
    _write(out / "needs.jsonl", (draft.needs() for each in drafts.values() for draft in each))
    if "--drafts" in sys.argv:
        return
    _write(out / "examples.jsonl", _examples(shared / "lexicon" / "examples", annotator))
    rng = random.Random(7)
    _write(out / "neutral.jsonl", ({"words": _words(text, annotator)} for text in neutral(shared / "data", 6000, rng)))
    _write(
        out / "raw.jsonl", ({"words": _words(text, annotator)} for text in raw_sentences(shared / "data", 120_000, rng))
    )


def _write(path: Path, rows: Iterator[Row]) -> None:
    with path.open("w", encoding="utf8") as file:
        file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    print(path.name, flush=True)


def _words(text: str, annotator: Annotator) -> list[str]:
    return list(annotator.unit(text).column("text"))


def _marks(path: Path) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for line in filter(str.strip, path.read_text("utf8").splitlines()):
        row = json.loads(line)
        if not row.get("none"):
            found[row["doc"]].append(row)
    return found


@dataclass(frozen=True)
class _Draft:
    """A draft, who it is from, and what each of its editors marked."""

    name: str
    group: str
    kind: str
    text: str
    marks: list[list[Span]]

    def needs(self) -> Row:
        """The packs in which each editor marked anything, the whole draft included."""
        return {"doc": self.name, "packs": [sorted({pack for *_, pack in marks}) for marks in self.marks]}

    def rows(self, annotator: Annotator) -> Iterator[Row]:
        """A row for each passage, as relint cuts the draft."""
        source = Source(f"{self.name}.md", self.text, "utf-8")
        try:
            document = formats.read(source)
        except ReadError:  # relint will not read it at run time either
            return
        relationship = relationship_of(Job(source, frozenset()), document).relationship
        for placed in passages_of(analyse(document, annotator), relationship):
            about = {"doc": self.name, "group": self.group, "kind": self.kind}
            yield {**about, **_passage(placed), **_labels(placed, self.marks)}


def _marked(folder: Path, about: Row, marks: list[dict[str, list[Row]]], second: list[Span] | None) -> _Draft:
    name = about["doc"]
    text = (folder / f"{name}.md").read_text("utf8")
    editors = [_spans(one[name], text) for one in marks]
    if second is not None:
        editors.append(second)
    return _Draft(name, about["group"], about["kind"], text, editors)


def _labelled(folder: Path) -> Iterator[_Draft]:
    """The drafts that were marked first; those of one source count as one sender's."""
    marks = [_marks(folder / f"editor-{editor}.jsonl") for editor in "ab"]
    for line in (folder / "documents.jsonl").read_text("utf8").splitlines():
        row = json.loads(line)
        kind, _, name = row["from_sample"].rpartition("/")
        about = {"doc": row["doc"], "group": re.split(r"\d|\.", name)[0], "kind": kind}
        draft = _marked(folder, about, marks, None)
        yield replace(draft, name=f"labelled {draft.name}")


def _own() -> Iterator[_Draft]:
    for each in map(json.loads, OWN.read_text("utf8").splitlines()):
        yield _Draft(each["doc"], each["doc"], "own", each["text"], [_spans(each["marks"], each["text"])])


def _spans(marks: list[Row], text: str) -> list[Span]:
    return [_span(mark, text) for mark in marks]


def _span(mark: Row, text: str) -> Span:
    """Where a mark stands; (-1, -1) for one of the whole draft."""
    if not mark.get("quote"):
        return -1, -1, mark["pack"]
    match = re.search(r"\s+".join(map(re.escape, mark["quote"].split())), text)
    return (*(match.span() if match else (-1, -1)), mark["pack"])


def _passage(placed: Placed) -> Row:
    passage = placed.passage
    whole = placed.source(0, len(passage.words))
    return {
        "start": whole.start,
        "end": whole.end,
        "words": passage.words,
        "before": passage.before,
        "channel": passage.channel,
        "stage": passage.stage,
        "touch": passage.touch,
        "place": passage.place,
        "part": passage.part,
    }


def _labels(placed: Placed, editors: list[list[Span]]) -> Row:
    """For each editor the packs marked in this passage, and the words that the marks cover with their packs."""
    tokens = [placed.source(n, n + 1) for n in range(len(placed.passage.words))]
    packs: list[list[str]] = []
    touched: list[Row] = []
    for marks in editors:
        here: set[str] = set()
        for start, end, pack in marks:
            covered = [n for n, token in enumerate(tokens) if token.start < end and start < token.end]
            if covered:
                here.add(pack)
                touched.append({"pack": pack, "tokens": [covered[0], covered[-1] + 1]})
        packs.append(sorted(here))
    return {"packs": packs, "touched": touched}


def _examples(lexicon: Path, annotator: Annotator) -> Iterator[Row]:
    """Sentences written for rules and lexicon: what one pack should flag, and its near misses."""
    files = [(path.stem, path) for path in sorted(lexicon.glob("*.yaml"))]
    files += [(folder.name, path) for folder in bundled_folders() for path in sorted(folder.glob("*.yaml"))]
    for pack, path in files:
        content = yaml.safe_load(path.read_text("utf8"))
        if pack not in PACKS or not isinstance(content, dict):
            continue
        examples = content.get("examples", content)
        for key, label in (("flag", 1), ("pass", 0), ("ok", 0)):
            for example in examples.get(key) or ():
                text = example if isinstance(example, str) else example.get("text")
                if isinstance(text, str) and 2 < len(text) < 600:
                    yield {"pack": pack, "label": label, "words": _words(text, annotator)}


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
