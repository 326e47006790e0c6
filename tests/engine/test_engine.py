"""The straight line as a whole: what must hold whatever the draft."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from relint.draft.relationship import Channel, Stage, Stated
from relint.draft.source import Source
from relint.engine.checks import Checks
from relint.engine.line import Job, lint
from relint.kinds import KINDS
from relint.kinds.match import MatchKind
from relint.language.layer import Layer
from relint.language.pipeline import Pipeline
from relint.packs.bundled import bundled_folders
from relint.packs.load import load_packs
from relint.packs.pack_set import PackSet
from relint.results.finding import Severity
from relint.results.report import ExitStatus, Report
from tests.conftest import ROOT
from tests.linting import a_rule

EXAMPLES = sorted((ROOT / "examples").glob("*.*"))


@pytest.fixture(scope="module")
def checks(pipeline: Pipeline) -> Checks:
    """All bundled packs."""
    return Checks(load_packs(bundled_folders()), pipeline)


def linted(checks: Checks, *drafts: tuple[str, str], **options: Any) -> Report:
    rules = frozenset(checks.rules)
    return lint([Job(Source(path, text), rules) for path, text in drafts], checks, **options)


def example(path: Path) -> tuple[str, str]:
    return path.name, path.read_bytes().decode("utf-8")


def test_a_finding_lies_in_its_file_and_says_what_stands_there(checks: Checks) -> None:
    drafts = dict(map(example, EXAMPLES))
    report = linted(checks, *drafts.items())
    assert not report.failures
    for finding in report.findings:
        if finding.span is not None:
            assert finding.span.of(drafts[finding.path]) == finding.text != ""
            assert finding.start is not None


def test_findings_are_unique_and_the_same_every_time(checks: Checks) -> None:
    drafts = [example(path) for path in EXAMPLES]
    first, second = linted(checks, *drafts), linted(checks, *drafts)
    assert first == second
    for file in first.files:
        keys = [(finding.rule, finding.span, finding.message) for finding in file.findings]
        assert len(keys) == len(set(keys))


def test_annotation_on_demand_changes_no_finding(checks: Checks) -> None:
    drafts = [example(path) for path in EXAMPLES]
    assert linted(checks, *drafts) == linted(checks, *drafts, annotate_all=True)


def test_the_order_of_drafts_changes_no_finding(checks: Checks) -> None:
    drafts = [example(path) for path in EXAMPLES]
    forth, back = linted(checks, *drafts), linted(checks, *reversed(drafts))
    assert list(forth.files) == list(reversed(back.files))


def test_no_run_opens_a_socket(checks: Checks, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a run must not touch the network")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    report = linted(checks, *map(example, EXAMPLES))
    assert not report.failures


PIECES = st.sampled_from(
    [
        "Hi Jo,\n\n", "Dear valued customer,\n\n", "We leverage **synergies**, don’t we? ", "You have been selected. ",
        "{{ first_name }} ", "*|FNAME|* ", "Act&nbsp;now! ", "\r\n\r\n", "- one\n- two\n", "> On Monday you wrote\n",
        "# WE BELIEVE IN LOW PRICES\n\n", "😀 ", "“quoted” ", "<b>bold</b> ", "[a demo](https://x.example) ",
        "no-reply@x.example ", "£1,000 ", "Best,\nThe Team\n", "`code` ", "\ufeff", "\u00a0",
        "| a | b |\n|---|---|\n| c | d |\n",
        "Our mission is to be the leading supplier. ", "<!-- relint-disable -->", "[red]", "\x00", "\u202e",
    ]
)  # fmt: skip
DRAFTS = st.lists(st.one_of(PIECES, st.text(max_size=20)), max_size=12).map("".join)


@settings(max_examples=60, suppress_health_check=list(HealthCheck))
@given(text=DRAFTS, ending=st.sampled_from(["md", "txt", "html", "eml"]))
def test_any_input_gives_exact_places_and_no_failure(checks: Checks, text: str, ending: str) -> None:
    report = linted(checks, (f"draft.{ending}", text))
    assert all(failure.rule is None for failure in report.failures), report.failures
    for finding in report.findings:
        assert finding.span is None or finding.span.of(text) == finding.text


@settings(max_examples=40, suppress_health_check=list(HealthCheck))
@given(text=DRAFTS)
def test_annotation_on_demand_changes_no_finding_on_generated_drafts(checks: Checks, text: str) -> None:
    draft = ("draft.md", text)
    assert linted(checks, draft) == linted(checks, draft, annotate_all=True)


class _Breaking(MatchKind):
    def hits(self, draft: Any) -> Iterator[Any]:
        raise RuntimeError("out of tea")


def test_a_crashing_check_is_named_and_the_others_go_on(pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(KINDS, "breaking", _Breaking)
    rules = (a_rule("breaking", {"find": ["x"]}, "house/broken"), a_rule("match", {"find": ["hello"]}, "house/hello"))
    report = linted(Checks(PackSet(rules=rules), pipeline), ("a.md", "Oh, hello there, x marks it."))
    assert [(failure.rule, failure.problem) for failure in report.failures] == [
        ("house/broken", "RuntimeError: out of tea")
    ]
    assert [finding.text for finding in report.findings] == ["hello"]
    assert report.exit_status is ExitStatus.FAILURE


def test_a_draft_that_cannot_be_read_is_a_failure_and_the_others_go_on(pipeline: Pipeline) -> None:
    checks = Checks(PackSet(rules=(a_rule("match", {"find": ["hello"]}),)), pipeline)
    report = linted(checks, ("a.md", "---\nsubject: [\n---\nhello\n"), ("b.md", "Oh, hello there."))
    assert [failure.path for failure in report.failures] == ["a.md"]
    assert [finding.path for finding in report.findings] == ["b.md"]


def test_beyond_its_limit_a_rule_sums_up(pipeline: Pipeline) -> None:
    checks = Checks(PackSet(rules=(a_rule("match", {"find": ["hello"]}, limit=2),)), pipeline)
    report = linted(checks, ("a.md", "Oh, hello. Oh, hello. Oh, hello. Oh, hello. Oh, hello."))
    *told, summed = report.findings
    assert len(told) == 2
    assert summed.values == {"summed": 3, "limit": 2}
    assert summed.span is None


def test_what_is_stated_rises_from_draft_to_command_line(pipeline: Pipeline) -> None:
    checks = Checks(PackSet(), pipeline)
    text = "---\nstage: curious\ntouch: 3\n---\nHello Jo,\n\nA line.\n"
    job = Job(Source("a.md", text), frozenset(), Stated(channel=Channel.EMAIL, stage=Stage.CUSTOMER))
    (file,) = lint([job], checks).files
    assert (file.relationship.stage, file.relationship.touch) == (Stage.CUSTOMER, 3)
    assert file.relationship.stated == {"channel", "stage", "touch"}


def test_when_silences_a_rule_elsewhere(pipeline: Pipeline) -> None:
    rule = a_rule("match", {"find": ["hello"]}, when={"touch": {"max": 1}})
    checks = Checks(PackSet(rules=(rule,)), pipeline)
    for touch, count in ((1, 1), (2, 0)):
        job = Job(Source("a.md", "Oh, hello there."), frozenset({rule.id}), Stated(Channel.EMAIL, touch=touch))
        assert len(list(lint([job], checks).findings)) == count
    post = Job(Source("a.md", "Oh, hello there."), frozenset({rule.id}), Stated(Channel.POST))
    assert not list(lint([post], checks).findings)


def test_severity_follows_the_relationship_and_settings_win(pipeline: Pipeline) -> None:
    rule = a_rule("match", {"find": ["hello"]}, severity_at=[{"when": {"stage": ["customer"]}, "severity": "advice"}])
    checks = Checks(PackSet(rules=(rule,)), pipeline)
    source, ids = Source("a.md", "Oh, hello there."), frozenset({rule.id})
    for job, severity in (
        (Job(source, ids, Stated(stage=Stage.STRANGER)), Severity.WARNING),
        (Job(source, ids, Stated(stage=Stage.CUSTOMER)), Severity.ADVICE),
        (Job(source, ids, Stated(stage=Stage.CUSTOMER), severities={rule.id: Severity.ERROR}), Severity.ERROR),
    ):
        assert [finding.severity for finding in lint([job], checks).findings] == [severity]


def test_a_graver_finding_about_more_words_speaks_for_both(pipeline: Pipeline) -> None:
    word = a_rule("match", {"find": ["robust"]}, "house/word", severity="advice")
    stack = a_rule("match", {"find": ["robust scalable"]}, "house/stack")
    elsewhere = a_rule("match", {"find": ["robust"]}, "other/word", severity="advice")
    report = linted(Checks(PackSet(rules=(word, stack, elsewhere)), pipeline), ("a.md", "A robust scalable hat."))
    assert [finding.rule for finding in report.findings] == ["other/word", "house/stack"]


@pytest.mark.parametrize("text", ["", "\n\n", "\ufeff"])
def test_an_empty_file_does_not_pass_for_a_good_one(pipeline: Pipeline, text: str) -> None:
    report = linted(Checks(PackSet(), pipeline), ("a.md", text))
    assert not report.files
    assert [failure.problem for failure in report.failures] == ["is empty: there is nothing to read"]


@pytest.mark.parametrize("text", ["---\nstage: stranger\n---\n", "```\ncode\n```\n"])
def test_an_empty_draft_is_said_to_be_empty(pipeline: Pipeline, text: str) -> None:
    (file,) = linted(Checks(PackSet(), pipeline), ("a.md", text)).files
    assert "nothing to read" in file.notices[-1]


class _TagsOnly:
    """A pipeline without trees, as somebody else's may be."""

    def __init__(self, pipeline: Pipeline):
        self._pipeline = pipeline
        self.layers = pipeline.layers - {Layer.TREE}

    def __getattr__(self, name: str) -> Any:
        return getattr(self._pipeline, name)


def test_rules_that_need_a_missing_layer_are_named(pipeline: Pipeline) -> None:
    tree = {"tree": {"lemma": ["believe"], "has": [{"dep": "nsubj", "word": ["we"]}]}}
    rules = (a_rule("match", {"find": [tree]}, "house/tree"), a_rule("match", {"find": ["hello"]}, "house/word"))
    lame = cast(Pipeline, _TagsOnly(pipeline))
    report = linted(Checks(PackSet(rules=rules), lame), ("a.md", "Oh, hello. We believe in hens."))
    (notice,) = report.notices
    assert "house/tree" in notice
    assert "house/word" not in notice
    assert [finding.rule for finding in report.findings] == ["house/word"]
    assert not linted(Checks(PackSet(rules=rules), pipeline), ("a.md", "Oh, hello.")).notices


def test_a_quote_never_cuts_a_word_that_an_apostrophe_parts(pipeline: Pipeline) -> None:
    rule = a_rule("match", {"find": ["n't want", "the boss"]})
    packs = PackSet(rules=(rule,), signals=(), lists={})
    text = "You don’t want that. Ask the boss's cat."
    found = lint([Job(Source("a.md", text), frozenset({rule.id}))], Checks(packs, pipeline)).findings
    assert [finding.text for finding in found] == ["don’t want", "the boss's"]
