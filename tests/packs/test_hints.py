"""Advice that a writer can follow: a figure may be left out, and nothing is offered that a rule would flag."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from relint.draft.source import Source
from relint.engine.blanks import filled_in
from relint.engine.checks import Checks
from relint.engine.job import Job
from relint.engine.line import lint
from relint.formats import read
from relint.judge import Judge
from relint.language.pipeline import Pipeline
from relint.packs.bundled import bundled_folders
from relint.packs.load import load_packs
from relint.packs.pack_set import PackSet
from relint.packs.rule import Rule
from relint.results.levels import LEVELS, Levels
from tests.linting import STRANGER

#: A blank that only a count can fill.
FIGURE = re.compile(r"\[(n|figure|amount)\b", re.IGNORECASE)
#: Ways to say that the figure may be missing.
AROUND = re.compile(r"\bleave\b.*\bout\b|without (one|a figure|an amount)|\bor\b", re.IGNORECASE)
QUOTED = re.compile(r"“([^”]+)”")
BLANK = re.compile(r"\[([^\]/]+)[^\]]*\]")
FIELD = re.compile(r"\{\w+\}")
#: A letter that says who writes, for which firm, to whom, and until when.
LETTER = """\
From: Hanna Weiss at Brightwell <hanna@brightwell.example>
To: Odile Marsh <odile@marsh.example>
Subject: The blue jugs

Dear Odile,

the blue jugs are back, and your price holds until 3 May.

Hanna Weiss
"""
#: What stands in a blank whose own words nobody may write there.
FILLED = {"first name": "Ada"}
#: Where a word of a list would stand.
FRAMES = {"verb": "We {} it on Friday.", "noun": "This is our {}.", "adj": "Our oven is {}.", "adv": "It works {}."}


@pytest.fixture(scope="module")
def packs() -> PackSet:
    return load_packs(bundled_folders())


def test_a_figure_may_be_left_out(packs: PackSet) -> None:
    asking = {f"{rule.id}: {hint}" for rule in packs.rules for hint in _hints(rule) if FIGURE.search(hint)}
    assert len(asking) > 10
    assert [hint for hint in asking if not AROUND.search(hint)] == []


@pytest.fixture(scope="module")
def checks(packs: PackSet, pipeline: Pipeline) -> Checks:
    return Checks(packs, pipeline, judge=Judge())


def test_no_line_that_a_hint_offers_is_flagged(checks: Checks) -> None:
    lines = [(rule.id, line) for rule in checks.packs.rules for line in _lines(rule)]
    assert len(lines) > 200
    assert sum(rule.endswith("/likeness") for rule, _ in lines) > 30
    assert _flagged(checks, lines) == []


def test_no_line_is_flagged_when_the_draft_has_filled_it(checks: Checks) -> None:
    document = read(Source("letter.eml", LETTER))
    filled = [(rule.id, filled_in(hint, document), hint) for rule in checks.packs.rules for hint in _hints(rule)]
    changed = [(rule, line) for rule, hint, before in filled if hint != before for line in _quoted(hint)]
    assert len(changed) > 20
    assert _flagged(checks, changed) == []


def test_what_is_said_of_a_finding_is_not_flagged_either(checks: Checks) -> None:
    """The advice outside the quotation marks, and the messages, those of the sorts of likenesses included."""
    said = [(rule.id, _plain(text)) for rule in checks.packs.rules for text in (*_hints(rule), *_messages(rule))]
    assert sum(rule.endswith("/likeness") for rule, _ in said) > 100
    assert _flagged(checks, said) == []


def test_no_word_that_is_offered_for_another_is_flagged(checks: Checks) -> None:
    words = [(rule.id, word) for rule in checks.packs.rules if rule.kind == "terms" for word in _uses(rule)]
    assert len(words) > 300
    assert _flagged(checks, words) == []


def test_what_is_flagged_would_be_seen(checks: Checks) -> None:
    assert _flagged(checks, [("a/rule", "We hope this email finds you well and leverage it.")])


def _flagged(checks: Checks, lines: list[tuple[str, str]]) -> list[str]:
    """Each line as a draft for a stranger; what a letter would be told of it, by any rule that names what it finds.

    Likenesses are left aside: the judge reads a sentence in its place, and these have none.
    """
    rules = frozenset(rule.id for rule in checks.packs.rules if rule.tier == "stable" and rule.kind != "likeness")
    jobs = [
        Job(Source(f"{rule} {number}.md", line), rules, STRANGER, levels=Levels(**LEVELS))
        for number, (rule, line) in enumerate(lines)
    ]
    report = lint(jobs, checks)
    assert not report.failures
    least = LEVELS["advice"]
    return [
        f"{finding.path}: {finding.rule}: {finding.text}"
        for finding in report.findings
        if finding.span and (finding.confidence is None or finding.confidence >= least)
    ]


def _hints(rule: Rule) -> tuple[str, ...]:
    """The rule's own, and those of the sorts into which a likeness parts its fault."""
    return (rule.hint, *rule.hints, *(sort["hint"] for sort in rule.options.get("sorts", ())))


def _messages(rule: Rule) -> Iterator[str]:
    """The rule's own, those of the sorts, and what a likeness says where it is not sure."""
    yield rule.message
    yield from (sort["message"] for sort in rule.options.get("sorts", ()) if "message" in sort)
    if unsure := rule.options.get("unsure"):
        yield unsure["message"]


def _lines(rule: Rule) -> Iterator[str]:
    for hint in _hints(rule):
        yield from _quoted(hint)


def _quoted(hint: str) -> Iterator[str]:
    """The quoted sentences; "[name / firm]" is filled with the first of its words."""
    for line in QUOTED.findall(hint):
        if " " in line and "{" not in line:
            yield _without_blanks(line)


def _plain(text: str) -> str:
    """The whole of it without its marks, so that nothing is let pass as quoted."""
    return _without_blanks(FIELD.sub("these words", text)).replace("“", "").replace("”", "")


def _without_blanks(text: str) -> str:
    return BLANK.sub(lambda blank: FILLED.get(blank[1], blank[1].strip()), text)


def _uses(rule: Rule) -> Iterator[str]:
    for term in rule.options["terms"]:
        for word in term.get("use", ()):
            yield FRAMES.get(term.get("pos", "any"), "We bake {} on Friday.").format(word)
