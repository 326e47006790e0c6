"""Replacements are English: every bundled term in every frame, and a table of what is offered, read line by line.

After a change: RELINT_REWRITE=1 pytest tests/matching/test_rewrites.py. New lines come without a verdict: read each and
write `good` or `wrong` in front of it.
"""

from __future__ import annotations

import os
from pathlib import Path

import msgspec
import pytest

from relint.kinds.term_list import Term
from relint.language.analysis import Annotator
from relint.language.inflect import inflect
from relint.language.layer import Layer
from relint.language.pipeline import Pipeline
from relint.matching.reading_again import reads_the_same
from relint.matching.rewrite import proposed
from relint.packs.strict_yaml import read_yaml
from tests.conftest import ROOT
from tests.matching.frames import Case, cases, changed, place

LISTS = sorted((ROOT / "rules").glob("*/*.terms.yaml"))
TABLE = Path(__file__).parent / "rewrites.tsv"
#: One frame in so many is read for each term.
READ = 3


def terms(path: Path) -> list[Term]:
    return [term for term in msgspec.convert(read_yaml(path), list[Term]) if term.use and term.rewrite]


def offered(chosen: list[Case], pipeline: Pipeline) -> dict[Case, str]:
    """The sentences as they would be, of those cases in which something is offered."""
    annotator = Annotator(pipeline)
    annotator.annotate([annotator.unit(case.text) for case in chosen], Layer.TAGS)
    found = []
    for case in chosen:
        there = place(case, annotator)
        change = proposed(there, case.term.use, inflect) if there else None
        if there and change:
            found.append((case, there, change))
    annotator.annotate([annotator.unit(changed(case, there, *change)) for case, there, change in found], Layer.TAGS)
    return {
        case: changed(case, there, *change)
        for case, there, change in found
        if reads_the_same(there, *change, annotator)
    }


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.name)
def test_nothing_is_offered_in_a_name_a_title_a_tag_or_before_a_noun(path: Path, pipeline: Pipeline) -> None:
    chosen = [case for term in terms(path) for case in cases(term) if case.forbidden]
    assert list(offered(chosen, pipeline).values()) == []


def test_what_is_offered_was_read_and_is_english(pipeline: Pipeline) -> None:
    chosen = [case for path in LISTS for term in terms(path) for case in _few(term)]
    lines = {f"{case.text}\t{after}" for case, after in offered(chosen, pipeline).items()}
    verdicts = dict(reversed(line.split("\t", 1)) for line in TABLE.read_text(encoding="utf-8").splitlines())
    if os.environ.get("RELINT_REWRITE"):
        verdicts = {line: verdicts.get(line, "unread") for line in lines}
        TABLE.write_text("".join(f"{verdicts[line]}\t{line}\n" for line in sorted(lines)), encoding="utf-8")
    assert lines == verdicts.keys()
    wrong = [line for line, verdict in verdicts.items() if verdict != "good"]
    assert len(wrong) * 100 <= len(lines), wrong


def _few(term: Term) -> list[Case]:
    return [case for case in cases(term) if not case.forbidden][::READ]
