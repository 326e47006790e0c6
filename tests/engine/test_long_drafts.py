"""Drafts that repeat one thing thousands of times are answered: nothing is gone through again for each."""

from __future__ import annotations

import pytest

from relint.draft.source import Source
from relint.draft.span import Span
from relint.engine.checks import Checks
from relint.engine.excerpt import source_excerpt
from relint.engine.line import Job, lint
from relint.kinds import quoting
from relint.kinds.quoting import quoted_spans
from relint.language.pipeline import Pipeline
from relint.packs.pack_set import PackSet
from relint.results.report import FileReport
from relint.silencing.own_rules import UNUSED
from relint.silencing.silences import MOST, MOST_MISTAKES
from tests.linting import STRANGER, a_rule, a_signal
from tests.silencing.test_silences import draft, found, kept, silenced

GREETING = a_rule("greeting", {"tags": "any", "first": False}, "house/tag")
NEAR = a_rule("signals", {"find": ["bread"], "with": ["rye"], "within": 1}, "house/near")
AFTER = a_rule("signals", {"find": ["bread"], "with": ["rye"], "within": "draft", "direction": "after"}, "house/after")
GUARDED = a_rule("match", {"find": ["bread"], "unless": {"signals": ["rye"], "within": 1}}, "house/guarded")
SIGNALS = (a_signal("bread", "bread"), a_signal("rye", "rye"))


def report(pipeline: Pipeline, text: str, path: str = "a.txt") -> FileReport:
    rules = (GREETING, NEAR, AFTER, GUARDED)
    checks = Checks(PackSet(rules=rules, signals=SIGNALS), pipeline)
    made = lint([Job(Source(path, text), frozenset(checks.rules), STRANGER)], checks)
    assert not made.failures
    (file,) = made.files
    return file


def test_many_salutations_with_tags(pipeline: Pipeline) -> None:
    file = report(pipeline, "Hi {{ first_name }}, you see.\n\n" * 8_000)
    assert [finding.values.get("summed") for finding in file.findings][-1] == 8_000 - 5


def test_many_signals_beside_one_another(pipeline: Pipeline) -> None:
    file = report(pipeline, "We like bread. You like rye.\n\n" * 6_000)
    summed = {finding.rule: finding.values["summed"] for finding in file.findings if "summed" in finding.values}
    assert summed == {"house/near": 5_995, "house/after": 5_995}


def test_a_block_with_many_matches_has_its_quotations_looked_for_once(
    pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked = list[str]()

    def noted(text: str) -> tuple[Span, ...]:
        looked.append(text)
        return quoted_spans(text)

    monkeypatch.setattr(quoting, "quoted_spans", noted)
    rule = a_rule("match", {"find": ["bread"]}, "house/bread")
    checks = Checks(PackSet(rules=(rule,)), pipeline)
    text = "We like bread. “We bake bread”. [How a mill bakes bread](https://x.example/how-a-mill-bakes-bread) "
    made = lint([Job(Source("a.md", text * 2_000), frozenset(checks.rules), STRANGER)], checks)
    assert [finding.values.get("summed") for finding in made.findings][-1] == 2_000 - 5
    assert len(looked) == 1


def test_a_long_sentence_is_told(pipeline: Pipeline) -> None:
    file = report(pipeline, "Hello.\n\n" + "more bread " * 400 + ".\n")
    assert [notice for notice in file.notices if "line 3" in notice and "in pieces" in notice]


def test_company_counts_only_where_it_was_asked_for(pipeline: Pipeline) -> None:
    before = report(pipeline, "We like rye.\n\nAh.\n\nSo.\n\nWe like bread.")
    assert [finding.rule for finding in before.findings] == ["house/guarded"]
    after = report(pipeline, "We like bread.\n\nAh.\n\nSo.\n\nWe like rye.")
    assert "house/after" in [finding.rule for finding in after.findings]
    beside = report(pipeline, "Ah. We like rye. We like bread.")
    assert [finding.rule for finding in beside.findings] == ["house/near"]


def test_many_silencing_comments() -> None:
    text = "one " + "<!-- relint-disable-next-line pack/rule -->" * 20_000
    document = draft(text)
    done = silenced(document, found(document, "one"))
    assert [finding.rule for finding in (*done.findings, *done.mistakes)] == ["pack/rule", *[UNUSED] * MOST_MISTAKES]
    assert [f"{MOST:,}" in done.notices[0], f"{MOST - MOST_MISTAKES}" in done.notices[1]] == [True, True]


def test_many_pairs_of_comments() -> None:
    text = "".join(f"<!-- relint-disable p{n} -->\nw{n}\n<!-- relint-enable p{n} -->\n" for n in range(900))
    document = draft(text)
    known = [f"p{n}/x" for n in range(900)]
    left = kept(document, found(document, "w899\n", "p899/x"), found(document, "w17\n", "p18/x"), known=known)
    assert left == ["w17\n", *[UNUSED] * MOST_MISTAKES]


@pytest.mark.parametrize("name", ["pack/rule", "pack", ""])
def test_a_silence_ends_at_the_first_comment_that_gives_its_name_back(name: str) -> None:
    document = draft(
        "<!-- relint-disable pack/rule -->\none\n<!-- relint-enable other, pack/ruler -->\ntwo\n"
        f"<!-- relint-enable {name} -->\nthree\n<!-- relint-enable -->\n"
    )
    done = silenced(document, *(found(document, word) for word in ("one", "two", "three")))
    assert [finding.text for finding in done.findings] == ["three"]


def test_the_line_around_a_find_on_a_page_of_one_line() -> None:
    source = Source("a.html", "x" * 50_000 + " here " + "y" * 50_000)
    excerpt = source_excerpt(source, Span(50_001, 50_005))
    assert excerpt.text[excerpt.start : excerpt.end] == "here"
    assert len(excerpt.text) < 10_000
    short = source_excerpt(Source("a.md", "above\nHi here now\rbelow"), Span(9, 13))
    assert short.text == "Hi here now"
