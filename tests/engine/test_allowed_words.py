"""Words that are allowed: to some rules, in some drafts or to some readers, and to nobody else."""

from __future__ import annotations

import pytest

from relint.draft.relationship import Channel, Consent, Stage, Stated
from relint.draft.source import Source
from relint.engine.allowed_words import AllowedWords
from relint.engine.checks import Checks
from relint.engine.line import Job, lint
from relint.language.pipeline import Pipeline
from relint.outside.structs import replace
from relint.packs.pack_set import PackSet
from relint.results.report import FileReport
from tests.linting import STRANGER, a_rule

FOG = a_rule("match", {"find": ["@leverage", "SAP", "@leverage our synergies", "@roll out"]}, "house/fog")
FOAM = a_rule("match", {"find": ["@leverage"]}, "house/foam")
CUSTOMER = Stated(Channel.EMAIL, Stage.CUSTOMER, 1, Consent.CUSTOMER)


def report(pipeline: Pipeline, text: str, *allowed: AllowedWords, stated: Stated = STRANGER) -> FileReport:
    checks = Checks(PackSet(rules=(FOG, FOAM)), pipeline)
    job = Job(Source("a.md", text), frozenset(checks.rules), stated)
    made = lint([replace(job, allowed=allowed)], checks)
    assert not made.failures
    return next(iter(made.files))


def told(file: FileReport) -> list[tuple[str, str]]:
    return [(finding.rule, finding.text) for finding in file.findings]


def test_only_the_rules_that_are_named_are_quiet(pipeline: Pipeline) -> None:
    text = "We leverage flour. They leveraged rye."
    allowed = AllowedWords(("leverage",), ("house/foam",))
    assert told(report(pipeline, text, allowed)) == [("house/fog", "leverage"), ("house/fog", "leveraged")]
    assert told(report(pipeline, text, replace(allowed, rules=("house",)))) == []


def test_only_the_readers_that_are_named(pipeline: Pipeline) -> None:
    allowed = AllowedWords(("leverage",), ("house",), frozenset({Stage.CUSTOMER}))
    assert told(report(pipeline, "We leverage flour.", allowed, stated=CUSTOMER)) == []
    assert len(told(report(pipeline, "We leverage flour.", allowed))) == 1


@pytest.mark.parametrize(
    ("word", "text", "left"),
    [
        ("SAP", "We use SAP.", 0),
        ("sap", "We use SAP.", 0),
        ("Sap", "We use SAP.", 1),
        ("roll out", "They rolled out rye.", 0),
        ("leverage", "We leverage our synergies.", 1),
        ("leverage our synergies", "They leveraged our synergies.", 0),
        ("lever", "We leverage flour.", 1),
    ],
)
def test_all_forms_of_a_word_and_nothing_that_only_holds_it(
    pipeline: Pipeline, word: str, text: str, left: int
) -> None:
    allowed = [AllowedWords((word,), ("house/fog",)), AllowedWords(("leverage",), ("house/foam",))]
    assert len(told(report(pipeline, text, *allowed))) == left


def test_what_is_allowed_is_on_record(pipeline: Pipeline) -> None:
    allowed = AllowedWords(("leverage",), ("house",), reason="they do")
    (record,) = report(pipeline, "We leverage flour. We leverage rye.", allowed).silences
    assert (record.words, record.names, record.findings, record.reason) == (("leverage",), ("house",), 4, "they do")
    assert report(pipeline, "We bake.", allowed).silences == ()
