"""Where a replacement fits and where it does not: each line is told apart from one beside it by one word or one mark.

A line of `fitting.tsv` says whether it is put in, the part of speech that the list gives the term, the sentence with
the term in brackets, and what to use.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from relint.kinds.term_list import Term
from relint.language.analysis import Annotator
from relint.language.pipeline import Pipeline
from relint.matching.fitting import fits
from tests.matching.frames import Case, place

LINES = (Path(__file__).parent / "fitting.tsv").read_text(encoding="utf-8").splitlines()


@pytest.fixture(scope="module")
def annotator(pipeline: Pipeline) -> Annotator:
    return Annotator(pipeline)


@pytest.mark.parametrize("line", LINES)
def test_it_is_put_in_where_it_fits(line: str, annotator: Annotator) -> None:
    verdict, part, sentence, use = line.split("\t")
    start, end = sentence.index("["), sentence.index("]") - 1
    text = sentence.replace("[", "").replace("]", "")
    case = Case(Term(text[start:end], part, use=(use,)), text, start, False, end)  # type: ignore[arg-type]
    there = place(case, annotator)
    assert there is not None
    assert fits(there, use) is (verdict == "yes")


def test_both_are_told() -> None:
    assert {line.split("\t")[0] for line in LINES} == {"yes", "no"}
