"""What a finding's confidence rests on."""

from __future__ import annotations

import pytest

from relint.draft.relationship import Channel, Stage, Stated
from relint.draft.source import Source
from relint.engine.checks import Checks
from relint.engine.job import relationship_of
from relint.engine.line import Job, lint
from relint.engine.weighing import SUREST, confidence, draft_marked, draft_vector
from relint.formats import read
from relint.judge import Judge, passages_of
from relint.kinds.judged import Judged
from relint.language.analysis import analyse
from relint.language.pipeline import Pipeline
from relint.packs.bundled import bundled_folders
from relint.packs.load import load_packs
from relint.results.finding import Finding

LETTER = """Dear Jo,

Mother is well again and walks to the river every morning. The pears are ripe, so come on Sunday if it is dry.
Bring the boots that you left here in spring. We have missed the train this morning.

Love, Ana
"""
PITCH = """Hello,

Act now and save big! Our award-winning platform is trusted by leading companies everywhere. Don't miss out on this
exclusive offer. We have missed you. Click here to book your demo today!

The Brightwell Team
"""


@pytest.fixture(scope="module")
def checks(pipeline: Pipeline) -> Checks:
    return Checks(load_packs(bundled_folders()), pipeline, judge=Judge())


def judged(checks: Checks, text: str) -> list[Judged]:
    assert checks.judge is not None
    job = Job(Source("a.md", text), frozenset(), Stated(Channel.EMAIL, Stage.STRANGER, 1))
    document = read(job.source)
    placed = [
        each
        for each in passages_of(analyse(document, checks.annotator), relationship_of(job, document).relationship)
        if each.passage.words
    ]
    return list(map(Judged, placed, checks.judge.judge([each.passage for each in placed])))


def findings(checks: Checks, text: str) -> list[Finding]:
    rules = frozenset(rule.id for rule in checks.packs.rules)
    return list(lint([Job(Source("a.md", text), rules, Stated(Channel.EMAIL, Stage.STRANGER, 1))], checks).findings)


def test_a_note_to_a_friend_reads_less_like_a_draft_to_mark_than_a_pitch(checks: Checks) -> None:
    letter, pitch = draft_marked(judged(checks, LETTER)), draft_marked(judged(checks, PITCH))
    assert -SUREST <= letter < 0 < pitch <= SUREST


def test_a_draft_without_words_is_neither(checks: Checks) -> None:
    assert draft_marked([]) == 0.0


def test_a_drafts_vector_is_the_mean_of_its_passages(checks: Checks) -> None:
    passages = judged(checks, LETTER)
    vector = draft_vector(passages)
    assert len(vector) == len(passages[0].judgement.vector)
    assert 0 < sum(each * each for each in vector) <= 1.0001
    assert vector == pytest.approx(draft_vector([*passages, *passages]))


def test_confidence_rises_with_each_reason_to_believe() -> None:
    names = (
        "any", "draft", "draft length", "draft marked", "error", "length", "likeness", "likeness any", "likeness pack",
        "pack", "post", "record", "warning", "whole", "whole any", "whole pack",
    )  # fmt: skip
    plain = dict.fromkeys(names, 0.0)
    for reason in ("record", "any", "pack", "draft marked"):
        assert confidence({**plain, "draft length": 5.0, reason: 1.0}) > confidence({**plain, "draft length": 5.0})
