"""A way out, a kind word that lets the reader go and help held out are never flagged and never counted as asks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from relint.draft.relationship import Stage
from relint.draft.source import Source
from relint.engine.checks import Checks
from relint.engine.job import Job
from relint.engine.line import lint
from relint.judge import Judge
from relint.language.pipeline import Pipeline
from relint.packs.bundled import bundled_folders
from relint.packs.load import load_packs
from relint.results.levels import LEVELS, Levels
from relint.results.report import FileReport

LETTER = """\
---
stage: {stage}
subject: Your second oven
---
Dear Ines,

last week you asked what a second oven costs to run. I have put the figures for three bakeries on one page; it is
attached, and you can keep it.

{line}

Hanna Weiss
Brightwell, Leith
"""
OWED = """\
If you would rather not hear from us again, tell me and I will take you off the list.
Drop me a line and I'll remove your name.
Tell me and this is the last one.
If this is not for you, one word is enough and I will not write again.
Reply “no” and I'll leave you in peace.
You can stop these letters at any time: the link is at the foot of each.
Unsubscribe with one click.
If you'd like fewer of these, choose how often here.
Not your thing? Press this and they stop.
No answer is needed.
If I have the wrong person, I am sorry; just say so and I'll forget your address.
Should you prefer not to get these, write back “stop”.
If you want to leave, you can do so here, with no questions asked.
Ring me or tick the box if you would like me to stop writing.
If you don't want the winter letter, let me know and I'll skip you.
We will not write again unless you ask us to.
If anything is unclear, reply to this mail or ring me on 0131 555 0101.
If you get stuck, call Ada; she picks up until six.
Any questions, just write; I read everything.
You don't have to do anything.
If you would prefer a letter to an e-mail, tell us which address to use.
You are free to say no, and nothing changes.
Leave the list whenever you like; it takes one click.
I'll stop here unless you tell me otherwise.
To be taken off the list, answer with the word leave.
If it is no use to you, bin it.
""".splitlines()
STAGES = (Stage.STRANGER, Stage.SUBSCRIBER, Stage.CUSTOMER)


@pytest.fixture(scope="module")
def letters(pipeline: Pipeline) -> list[FileReport]:
    """Each line at each stage, and the letter without any."""
    packs = load_packs(bundled_folders())
    rules = frozenset(rule.id for rule in packs.rules if rule.tier == "stable")
    report = lint(
        [Job(Source(name, text), rules, levels=Levels(**LEVELS)) for name, text in _texts()],
        Checks(packs, pipeline, judge=Judge()),
    )
    assert not report.failures
    return list(report.files)


def _texts() -> Iterator[tuple[str, str]]:
    for stage in STAGES:
        for line in ["", *OWED, "Please book a call with me on Tuesday."]:
            yield f"{stage}: {line}.md", LETTER.format(stage=stage, line=line)


def test_what_is_owed_is_not_flagged(letters: list[FileReport]) -> None:
    flagged = [
        f"{letter.path}: {finding.rule}"
        for letter in letters
        for finding in letter.findings
        if finding.span and "book a call" not in letter.path
    ]
    assert flagged == []


def test_what_is_owed_is_no_ask_and_an_ask_is_one(letters: list[FileReport]) -> None:
    asks = {letter.path: letter.measures["asks"].value for letter in letters}
    assert {value for path, value in asks.items() if "book a call" in path} == {1}
    assert [path for path, value in asks.items() if value and "book a call" not in path] == []
