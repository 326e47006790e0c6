"""Fixes with all bundled rules, on the examples, the sample and drafts made of our own sentences: once and for all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from relint.draft.source import Source
from relint.engine.checks import Checks
from relint.engine.line import Job, lint
from relint.engine.mending import Mended, mended
from relint.errors import ReadError
from relint.language.pipeline import Pipeline
from relint.packs.bundled import bundled_folders
from relint.packs.load import load_packs
from relint.results.finding import Finding
from relint.run.discover import discover
from relint.run.reading import read_file
from tests.conftest import ROOT
from tests.matching.natural import read_table

Findings = Callable[[Source], Callable[[str], Sequence[Finding]]]
EXAMPLES = sorted((ROOT / "examples").iterdir())
#: Drafts of so many sentences are made, and one draft in so many of the sample is read.
SENTENCES, DRAFTS, SAMPLED = 14, 10, 9


@pytest.fixture(scope="module")
def findings(pipeline: Pipeline) -> Findings:
    """What is found in a text that stands in a source's place."""
    packs = load_packs(bundled_folders())
    checks = Checks(packs, pipeline)
    rules = frozenset(rule.id for rule in packs.rules if rule.tier == "stable")

    def of(source: Source) -> Callable[[str], Sequence[Finding]]:
        return lambda text: tuple(lint([Job(Source(source.path, text, source.encoding), rules)], checks).findings)

    return of


def once_and_for_all(source: Source, findings: Findings) -> Mended:
    """The mended text, after checking that nothing is left to mend and nothing came.

    A rule that had more to say than it told goes on with the rest.
    """
    of = findings(source)
    once = mended(source.text, of, unsafe=True)
    if not once.made:
        assert once.text == source.text
        return once
    again = mended(once.text, of, unsafe=True)
    assert (again.text, again.made) == (once.text, ())
    before = of(source.text)
    known, left, fixed = _counted(before), _counted(of(once.text)), _counted(once.made)
    goes_on = {finding.rule for finding in before if "summed" in finding.values}
    assert not [key for key, number in fixed.items() if left[key] > known[key] - number and key[0] not in goes_on]
    assert not [key for key, number in left.items() if number > known[key] and key[0] not in goes_on]
    return once


def _counted(findings: Sequence[Finding]) -> Counter[tuple[str, str]]:
    return Counter((finding.rule, finding.text.lower()) for finding in findings if finding.span)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_examples(path: Path, findings: Findings) -> None:
    once_and_for_all(read_file(str(path)), findings)


def test_drafts_made_of_our_own_sentences(findings: Findings) -> None:
    sentences = [sentence for sentence, (after, _) in read_table().items() if after]
    made = 0
    for number in range(DRAFTS):
        chosen = sentences[number::DRAFTS][:SENTENCES]
        text = f"Dear Mr Okafor,\n\n{' '.join(chosen[:7])}\n\n{' '.join(chosen[7:])}\n\nHanna Weiss\n"
        made += len(once_and_for_all(Source(f"{number}.md", text), findings).made)
    assert made > 3 * DRAFTS


def test_the_sample(shared: Path, findings: Findings) -> None:
    folder = shared / "data" / "sample"
    read = 0
    for path in discover([str(folder)], exclude=(), root=folder).paths[::SAMPLED]:
        try:
            source = read_file(path)
        except ReadError:
            continue
        once_and_for_all(source, findings)
        read += 1
    assert read > 10
