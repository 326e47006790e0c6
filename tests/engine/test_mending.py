"""Fixes: what is asked for and nothing else, once and for all."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from relint.draft.source import Source
from relint.draft.span import Span
from relint.engine.mending import mended
from relint.results.finding import Excerpt, Finding, Fix, Severity
from relint.results.fixes import choose

#: A small rulebook: words with what to write, and a pair that must not stand together.
WORDS = {"utilise": ("use",), "leverage": ("use", "draw on"), "commence": ("start",), "grey": ("gray",)}
DRAFTS = st.lists(
    st.sampled_from([*WORDS, "Kettles", "use", "**bold**", "{{name}}", "café", ".", "gray sky", "sky"]), max_size=12
)
ENDS = st.sampled_from([" ", "\n", "\r\n"])


def finding(text: str, start: int, end: int, rule: str, use: tuple[str, ...], new: str | None = None) -> Finding:
    source, span = Source("draft.md", text), Span(start, end)
    fix = Fix(span, new or use[0]) if use else None
    excerpt = Excerpt(text, start, end)
    return Finding(
        "draft.md", rule, Severity.WARNING, "…", "…", span, source.position(start), source.position(end), span.of(text),
        suggestions=use, fix=fix, excerpt=excerpt,
    )  # fmt: skip


def lint(text: str) -> Sequence[Finding]:
    words = [
        finding(text, match.start(), match.end(), "house/word", WORDS[match[0]])
        for match in re.finditer("|".join(WORDS), text)
    ]
    return [*words, *(finding(text, *match.span(), "house/sky", ()) for match in re.finditer(r"gray\s+sky", text))]


@given(DRAFTS, ENDS)
def test_twice_changes_nothing_more_and_leaves_none_of_what_was_fixed(words: list[str], end: str) -> None:
    text = end.join(words)
    once = mended(text, lint, unsafe=False)
    twice = mended(once.text, lint, unsafe=False)
    assert (twice.text, twice.made) == (once.text, ())
    left = [one for one in lint(once.text) if len(one.suggestions) == 1]
    assert {one.text for one in left} <= {refusal.finding.text for refusal in once.refused}
    before = [one.rule for one in lint(text)]
    assert all(
        before.count(rule) >= [one.rule for one in lint(once.text)].count(rule) for rule in set(before) | {"house/sky"}
    )


@given(DRAFTS, ENDS)
def test_everything_but_the_fixed_words_stays(words: list[str], end: str) -> None:
    text = end.join(words)
    result = mended(text, lint, unsafe=False)
    assert _plain(result.text) == _plain(text)


def _plain(text: str) -> str:
    return text.replace("utilise", "use").replace("commence", "start").replace("grey", "gray")


def test_a_choice_between_answers_is_the_writer_s() -> None:
    assert mended("We leverage it.", lint, unsafe=False).text == "We leverage it."
    assert mended("We leverage it.", lint, unsafe=True).text == "We use it."


def test_a_fix_that_brings_a_finding_is_undone_and_named() -> None:
    result = mended("A grey sky, and we utilise it.\nWe commence.", lint, unsafe=False)
    assert "grey sky" in result.text
    assert "We start." in result.text
    assert [refusal.why for refusal in result.refused if refusal.finding.text == "grey"] == ["it would bring house/sky"]


def test_of_two_on_the_same_words_one_is_made_and_the_other_named() -> None:
    text = "We utilise it."
    two = [finding(text, 3, 10, "house/a", ("use",)), finding(text, 0, 10, "house/b", ("I use",))]
    choice = choose(two, unsafe=False)
    assert [one.rule for one in choice.fixes] == ["house/b"]
    assert [(one.finding.rule, one.why) for one in choice.refused] == [
        ("house/a", "another fix changes the same words")
    ]


def test_words_that_mean_something_to_markup_are_refused() -> None:
    text = "We utilise it."
    choice = choose([finding(text, 3, 10, "house/a", ("<b>use</b>",))], unsafe=False)
    assert (choice.fixes, len(choice.refused)) == ((), 1)
