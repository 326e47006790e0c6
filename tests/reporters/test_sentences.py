"""Findings in one sentence are told together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relint.draft.span import Span
from relint.reporters.sentences import Edit, edit_of, found_in, grouped, improved, says_the_same
from relint.results.finding import Excerpt, Finding, Severity

from . import reports


def rewritten(before: str, after: str) -> Finding:
    return Finding("a.md", "p/r", Severity.ADVICE, "m", "h", before=before, after=after)


def test_neighbours_in_one_sentence_stand_together() -> None:
    findings = list(reports.fog().findings)
    alone = Finding("a.md", "p/r", Severity.ADVICE, "m", "h")
    assert grouped([*findings, alone, findings[0]]) == [findings, [alone], [findings[0]]]
    assert grouped([]) == []


def test_the_same_sentence_further_down_is_another() -> None:
    first, second, *_ = reports.fog().findings
    assert grouped([second, first]) == [[second], [first]]


def test_all_found_words_are_marked_once() -> None:
    marked = found_in(list(reports.fog().findings))
    assert [span.of(marked.text) for span in marked.spans] == ["leverage", "synergies", "drive growth"]


def test_better_wordings_are_put_in_together_and_overlapping_ones_once() -> None:
    better = improved(list(reports.fog().findings))
    assert better is not None
    assert better.text == "We use our synergies to sell more."
    assert [span.of(better.text) for span in better.spans] == ["use", "sell more."]


@given(st.text("ab .", min_size=1), st.text("ab ."))
def test_an_edit_always_makes_after_of_before(before: str, after: str) -> None:
    edit = edit_of(rewritten(before, after))
    assert (edit is None) == (before == after)
    if edit:
        assert before[: edit.span.start] + edit.text + before[edit.span.end :] == after


@pytest.mark.parametrize(
    ("before", "after", "edit"),
    [
        ("We utilise it.", "We use it.", Edit(Span(3, 10), "use")),
        ("It is in order to win.", "It is to win.", Edit(Span(6, 17), "to")),
        ("Very nice.", "Nice.", Edit(Span(0, 10), "Nice.")),
    ],
)
def test_an_edit_is_as_small_as_whole_words_allow(before: str, after: str, edit: Edit) -> None:
    assert edit_of(rewritten(before, after)) == edit


def test_a_better_line_that_is_no_rewrite_of_the_sentence_is_no_edit() -> None:
    finding = Finding(
        "a.md", "p/r", Severity.ADVICE, "m", "h", before="x y", after="x z", excerpt=Excerpt("other", 0, 1)
    )
    assert edit_of(finding) is None


def test_one_shape_is_told_once() -> None:
    first, second, third, _ = reports.fog().findings
    assert says_the_same(first, second)
    assert not says_the_same(second, third)
