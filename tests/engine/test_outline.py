"""A kept index leaves the same probes as one that is made anew, and makes no check before its words occur."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable
from typing import Any

import pytest

from relint.draft.source import Source
from relint.engine.checks import Checks
from relint.engine.line import Job, lint
from relint.engine.outline import Outline, decoded, encoded
from relint.judge import Judge
from relint.language.analysis import Annotator
from relint.language.pipeline import Pipeline
from relint.matching.kept_index import rows_of
from relint.matching.probe import Probe
from relint.packs.bundled import bundled_folders
from relint.packs.load import load_packs
from relint.packs.pack_set import PackSet
from relint.results.encoding import encoded as told
from relint.results.outcome import Outcome


@pytest.fixture(scope="module")
def packs() -> PackSet:
    return load_packs(bundled_folders())


@pytest.fixture(scope="module")
def whole(packs: PackSet, pipeline: Pipeline) -> Checks:
    return Checks(packs, pipeline, judge=Judge())


@pytest.fixture(scope="module")
def outline(whole: Checks) -> Outline:
    found = decoded(encoded(whole.outline()))
    assert found is not None
    return found


def texts(rules: Iterable[Any]) -> list[str]:
    return [example.text for rule in rules for example in (*rule.examples.flag, *rule.examples.passing)]


def named(checks: Checks, probes: Iterable[Probe]) -> set[tuple[str, int]]:
    owners = checks.owners
    return {(owners[probe].declared.id, owners[probe].probes.index(probe)) for probe in probes}


def test_the_same_probes_may_find_something(
    packs: PackSet, pipeline: Pipeline, whole: Checks, outline: Outline
) -> None:
    late, annotator = Checks(packs, pipeline, judge=Judge(), outline=outline), Annotator(pipeline)
    for text in texts(packs.rules)[::7]:
        unit = annotator.unit(text)
        found = named(late, late.index.candidates(unit))
        assert found == named(whole, whole.index.candidates(unit)), text


def test_the_same_is_found(packs: PackSet, pipeline: Pipeline, whole: Checks, outline: Outline) -> None:
    some = texts(packs.rules)[::40]
    jobs = [Job(Source(f"{place}.md", text), frozenset(whole.rules)) for place, text in enumerate(some)]
    reports = [lint(jobs, checks) for checks in (whole, Checks(packs, pipeline, judge=Judge(), outline=outline))]
    first, second = ([told(Outcome(file.path, file)) for file in report.files] for report in reports)
    assert any(file.findings for file in reports[0].files)
    assert first == second


def test_no_check_is_made_before_its_words_occur(packs: PackSet, pipeline: Pipeline, outline: Outline) -> None:
    late = Checks(packs, pipeline, judge=Judge(), outline=outline)
    assert not late.owners
    late.index.candidates(Annotator(pipeline).unit("The mill opens at nine."))
    made = {check.declared.id for check in late.owners.values()}
    assert len(made) < (len(late.rules) + len(late.signals)) / 2


@pytest.mark.parametrize("data", [None, b"", b"\x91", b"\x92\x90\x99\x00"])
def test_what_is_damaged_is_none(data: bytes | None) -> None:
    assert decoded(data) is None


def test_a_cut_outline_is_none(outline: Outline) -> None:
    assert decoded(encoded(outline)[:-9]) is None


def test_rows_come_back() -> None:
    rows = [[1, 2], [], [70_000], [3]]
    flat = rows_of(rows)
    assert [flat.row(number) for number in range(len(rows))] == rows


_CODE = """
import hashlib
from relint.engine.checks import Checks
from relint.engine.outline import encoded
from relint.language.pipeline import load_pipeline
from relint.packs.bundled import bundled_folders
from relint.packs.load import load_packs
folders = [folder for folder in bundled_folders() if folder.name in ("signals", "faceless-sender")]
places = Checks(load_packs(folders), load_pipeline()).outline().places
print(hashlib.sha256(repr(places).encode()).hexdigest())
"""


def test_probes_have_the_same_numbers_in_every_process() -> None:
    found = {
        subprocess.run(
            [sys.executable, "-c", _CODE],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(found) == 1
