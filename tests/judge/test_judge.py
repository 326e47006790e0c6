"""The shipped judge: the same answer in any company, alone or in bulk; and what its answers must at least get right."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relint.judge import ANY, OUTPUTS, PACKS, Judge, Judgement, Passage, carried
from relint.judge.judge import WEIGHTS
from relint.judge.network import MAX_WORDS
from relint.packs.bundled import bundled_folders

LINES = [
    "Hurry , this is your last chance to save 40 % !",
    "The boiler is serviced on Tuesday between nine and noon .",
    "Just checking in again , as I have not heard back from you .",
    "Could you bring the blue folder on Monday ?",
    "We are the world 's leading provider of best - in - class synergies .",
    "",
    "Petra",
    "x " * 400,
]
PASSAGES = [
    Passage(tuple(line.split()), tuple(before.split()), "email", "stranger", 1, "paragraph", part)
    for part, before in enumerate(LINES[:5], 1)
    for line in LINES
] + [Passage(tuple(line.split())) for line in LINES]


@pytest.fixture(scope="module")
def judge() -> Judge:
    return Judge()


def _same(one: Judgement, other: Judgement) -> bool:
    return bool((one.outputs == other.outputs).all() and (one.words == other.words).all())


@settings(max_examples=25)
@given(st.lists(st.sampled_from(range(len(PASSAGES))), max_size=70))
def test_an_answer_does_not_depend_on_company_or_order(chosen: list[int]) -> None:
    together = Judge().judge([PASSAGES[number] for number in chosen])
    alone = [Judge().judge([PASSAGES[number]])[0] for number in chosen[:3]]
    assert all(map(_same, together, alone))
    backwards = Judge().judge([PASSAGES[number] for number in reversed(chosen)])
    assert all(map(_same, together, reversed(backwards)))


def test_equal_passages_are_judged_once(judge: Judge) -> None:
    first, second = judge.judge(
        [PASSAGES[0], Passage(*[getattr(PASSAGES[0], name) for name in PASSAGES[0].__struct_fields__])]
    )
    assert first is second
    assert judge.judge([PASSAGES[0]])[0] is first


def test_answers_are_probabilities_with_a_logit_a_word(judge: Judge) -> None:
    scores = judge.score(PASSAGES)
    assert scores.shape == (len(PASSAGES), len(OUTPUTS))
    assert scores.dtype == np.float32
    assert ((scores >= 0) & (scores <= 1)).all()
    for passage, judgement in zip(PASSAGES, judge.judge(PASSAGES), strict=True):
        assert judgement.words.shape == (min(MAX_WORDS, len(passage.words) or 1), len(OUTPUTS))
    assert judge.score([]).shape == (0, len(OUTPUTS))


def test_outputs_are_the_packs_and_any() -> None:
    assert {folder.name for folder in bundled_folders()} - {"signals"} == set(PACKS)
    assert (*PACKS, ANY) == OUTPUTS


@pytest.mark.parametrize(
    ("pack", "harm", "plain"),
    [
        ("wear-them-down", "Hurry ! Last chance , only 3 hours left !", "The shop closes at six on Fridays ."),
        (
            "credibility-proof",
            "We are the world 's leading and most trusted platform .",
            "We repair bicycles in Leith .",
        ),
        (
            "jargon-monoxide",
            "Leverage our robust , scalable , best - in - class synergies .",
            "Press the green button .",
        ),
        ("permission", "You are getting this because we found your address online .", "You asked me for the recipe ."),
        ("take-without-give", "Please leave us a five star review .", "Your table is ready at eight ."),
    ],
)
def test_plain_cases_of_a_pack_score_above_harmless_lines(judge: Judge, pack: str, harm: str, plain: str) -> None:
    bad, good = judge.score([Passage(tuple(text.split())) for text in (harm, plain)])
    for output in (OUTPUTS.index(pack), OUTPUTS.index(ANY)):
        assert bad[output] > 2 * good[output]


def test_context_counts(judge: Judge) -> None:
    words = tuple("Can we book a demo this week ?".split())
    answers = {
        tuple(judge.score([Passage(words, (), "email", stage, 1, "paragraph", 2)])[0])
        for stage in ("stranger", "customer")
    }
    assert len(answers) == 2


def test_the_words_that_carry_an_answer_are_a_stretch_of_the_passage(judge: Judge) -> None:
    for passage, judgement in zip(PASSAGES, judge.judge(PASSAGES), strict=True):
        for output in range(len(OUTPUTS)):
            start, end = carried(judgement, output)
            assert 0 <= start < end <= max(1, len(passage.words))
            assert start <= int(judgement.words[:, output].argmax()) < end


def test_vectors_have_length_one_and_like_sentences_are_near(judge: Judge) -> None:
    first, near, far = judge.encode(
        [
            text.split()
            for text in (
                "Please book a demo with us .",
                "Schedule a demo with our team .",
                "The cat slept on the warm stove .",
            )
        ]
    )
    assert np.linalg.norm(first) == pytest.approx(1, abs=1e-5)
    assert first @ near > first @ far + 0.2


def test_weights_are_small_and_named(judge: Judge) -> None:
    assert WEIGHTS.stat().st_size < 8_000_000
    assert judge.content_hash in (WEIGHTS.parent / "README.md").read_text(encoding="utf8")


def test_a_vector_does_not_depend_on_company_and_is_read_once(judge: Judge) -> None:
    sentences = [passage.words for passage in PASSAGES]
    together = judge.encode(sentences)
    assert (together == np.vstack([Judge().encode([words]) for words in sentences])).all()
    assert (judge.encode(sentences[::-1]) == together[::-1]).all()
